/** Runs Astro over the store in a process of its own, so that its memory goes when it is done. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Old-space limit of the process that renders: Astro holds the paths of every page that it is given. */
const HEAP_LIMIT_MB = 2048;
const PROGRAM = join(import.meta.dirname, 'astro-process.ts');

export interface RenderPagesOptions {
  /** What `queries/` and `astro.config.mjs` read. */
  readonly variables: Readonly<Record<string, string>>;
  readonly onPage: (rendered: number) => void;
}

/** Resolves when all pages are written; rejects with what Astro said last when it failed. */
export function renderPages({ variables, onPage }: RenderPagesOptions): Promise<void> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_LIMIT_MB}`, PROGRAM], {
    env: { ...process.env, ...variables, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  let pages = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (data: string) => {
      said = (said + data).slice(-4000);
      pages += data.split('(+').length - 1;
      onPage(pages);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`Cannot render the pages: Astro ended with ${signal ?? `code ${code}`}\n${said.trim()}`));
    });
  });
}
