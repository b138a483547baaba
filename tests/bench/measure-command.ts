/** Runs a command and measures it from outside: wall time, and the memory of all its processes. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Measurement {
  readonly seconds: number;
  /** Peak of the anonymous memory of all its processes together, in MiB; undefined where there is no /proc. */
  readonly peakMiB: number | undefined;
}

/** Memory is looked at this often: a peak between two looks is not seen. */
const LOOK_EVERY_MS = 200;

/** Rejects with the end of its output when the command does not exit with 0. */
export async function measureCommand(
  [program = '', ...rest]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(program, rest, { env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(String(data)));
  const peaks: number[] = [];
  const timer = setInterval(() => peaks.push(anonymousMemory(child.pid ?? -1)), LOOK_EVERY_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`"${rest.join(' ')}" ended with ${code}\n${output.join('').slice(-4000)}`));
      });
    });
  } finally {
    clearInterval(timer);
  }
  const seconds = (performance.now() - started) / 1000;
  return { seconds, peakMiB: existsSync('/proc/self/status') ? Math.max(0, ...peaks) : undefined };
}

/** MiB of all processes of a session, which is what a detached process leads. */
function anonymousMemory(session: number): number {
  if (!existsSync('/proc/self/status')) return 0;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => sum + (sessionOf(pid) === session ? memoryOf(pid) : 0), 0);
}

/** The fourth field after the command's name, which stands in brackets and may hold anything; see proc_pid_stat(5). */
function sessionOf(pid: string): number {
  const stat = readProc(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
}

function memoryOf(pid: string): number {
  return Number(/^RssAnon:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Empty for a process that has ended between two looks. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
