/** `npm run bench`: how long builds of a made-up archive take and how much memory they need, beside the last figures. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { EXIT, runCommand, UsageError } from '../../src/commands/command-line.ts';
import { makeCorpus } from './make-corpus.ts';
import { measureCommand } from './measure-command.ts';
import type { Measurement } from './measure-command.ts';

const SEED = 20240517;
const DEFAULT_SIZE = 2000;
const BUILD = fileURLToPath(new URL('../../src/commands/build.ts', import.meta.url));
const RESULTS = fileURLToPath(new URL('results/latest.json', import.meta.url));

/** The builds, in order, in one folder; `added` is how many articles come in before each. */
const BUILDS = [
  { name: 'cold', added: 0 },
  { name: 'unchanged', added: 0 },
  { name: 'one added', added: 1 },
] as const;

const USAGE = `
Usage: npm run bench -- [--size N]

Builds a made-up archive of N articles (default ${DEFAULT_SIZE}) from nothing, then with nothing changed, then
with one article added. Prints seconds and peak memory of all processes, and beside them the ratio to
the last run of the same size. Writes the figures to tests/bench/results/latest.json.
`;

await runCommand({
  usage: USAGE,
  options: { size: { type: 'string', default: String(DEFAULT_SIZE) } },
  async run({ values }) {
    const size = Number(values.size);
    if (!Number.isSafeInteger(size) || size < 1) throw new UsageError(`--size is "${values.size}", expected a count`);
    const figures = await measureBuilds(size);
    process.stdout.write(`${table({ size, figures, last: readLast(size) }).join('\n')}\n`);
    mkdirSync(join(RESULTS, '..'), { recursive: true });
    const run: Run = { size, cores: availableParallelism(), node: process.version, figures };
    writeFileSync(RESULTS, `${JSON.stringify(run, undefined, 2)}\n`);
    return EXIT.ok;
  },
});

async function measureBuilds(size: number): Promise<Figures> {
  const work = mkdtempSync(join(tmpdir(), 'build-bench-'));
  const folder = (name: string) => join(work, name);
  const environment = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: folder('content'),
    EDITOR_DIR: folder('editor'),
    OUT_DIR: folder('dist'),
    CACHE_DIR: folder('cache'),
  };
  mkdirSync(environment.EDITOR_DIR);
  try {
    makeCorpus({ folder: environment.CONTENT_DIR, seed: SEED, from: 0, count: size });
    const figures: Record<string, Measurement> = {};
    for (const { name, added } of BUILDS) {
      process.stderr.write(`${name} …\n`);
      makeCorpus({ folder: environment.CONTENT_DIR, seed: SEED, from: size, count: added });
      figures[name] = await measureCommand([process.execPath, BUILD], environment);
    }
    return figures;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The figures of the last run, if it was of this size: those of another say nothing. */
function readLast(size: number): Figures | undefined {
  if (!existsSync(RESULTS)) return undefined;
  const last = JSON.parse(readFileSync(RESULTS, 'utf8')) as Run; // written by this command
  return last.size === size ? last.figures : undefined;
}

function table({
  size,
  figures,
  last,
}: {
  size: number;
  figures: Figures;
  last: Figures | undefined;
}): readonly string[] {
  const rows = Object.entries(figures).map(([name, { seconds, peakMiB }]) => [
    name,
    seconds.toFixed(1),
    ratio(seconds, last?.[name]?.seconds),
    peakMiB?.toFixed(0) ?? '–',
    ratio(peakMiB, last?.[name]?.peakMiB),
  ]);
  const [header, ...lines] = [[`${size} articles`, 'seconds', '× last', 'peak MiB', '× last'], ...rows].map((cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(16) : cell.padStart(10))).join(''),
  );
  return [header ?? '', ...lines];
}

function ratio(value: number | undefined, last: number | undefined): string {
  return value === undefined || !last ? '–' : (value / last).toFixed(2);
}

type Figures = Readonly<Record<string, Measurement>>;

interface Run {
  readonly size: number;
  readonly cores: number;
  readonly node: string;
  readonly figures: Figures;
}
