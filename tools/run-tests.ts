/**
 * `npm test`, once everything is installed: the checks that need no run, then every test in one run of Node's test
 * runner. All of them run whatever the others say, and the last line names those that failed.
 */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './find-chromium.ts';

/** A test that takes longer hangs: the whole of `npm test` is to end within 20 minutes. */
const TEST_TIMEOUT_MS = 600_000;

/** From the quick to the slow, each beginning where the one before ends. */
const TEST_FILES = ['structure', 'unit', 'build', 'browser'].map((folder) => `tests/${folder}/**/*.test.ts`);

const STAGES: readonly Stage[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'tests', command: [process.execPath, '--test', `--test-timeout=${TEST_TIMEOUT_MS}`, ...TEST_FILES] },
];

try {
  process.env['CHROMIUM'] = ensureChromium();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const failed = STAGES.filter((stage) => !passes(stage)).map(({ name }) => name);
  if (failed.length > 0) throw new Error(`npm test failed: ${failed.join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function passes({ name, command: [program = '', ...rest] }: Stage): boolean {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(program, rest, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
}
