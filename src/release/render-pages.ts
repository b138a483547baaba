/** Runs Astro over the store in a process of its own, so that its memory goes when it is done. */
import { spawn } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { shortName } from '../archive/content-hash.ts';

/** Old-space limit of the process that renders: Astro holds the paths of every page that it is given. */
const HEAP_LIMIT_MB = 2048;
const PROGRAM = join(import.meta.dirname, 'astro-process.ts');
const PROJECT = join(import.meta.dirname, '../..');

export interface RenderPagesOptions {
  /** Where the pages go; made by this. */
  readonly folder: string;
  /** What `queries/` and `astro.config.mjs` read. */
  readonly variables: Readonly<Record<string, string>>;
  readonly onPage: (rendered: number) => void;
}

/**
 * Resolves when all pages are written; rejects with what Astro said last when it failed. Astro renders into a folder of
 * the project's own: outside of it, it would bundle into one that all builds share, and fail on another file system.
 */
export async function renderPages({ folder, variables, onPage }: RenderPagesOptions): Promise<void> {
  const workplace = join(PROJECT, '.astro', shortName(folder));
  rmSync(workplace, { recursive: true, force: true });
  await runAstro({ ...variables, OUT_DIR: workplace }, onPage);
  move(workplace, folder);
}

function runAstro(variables: RenderPagesOptions['variables'], onPage: RenderPagesOptions['onPage']): Promise<void> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_LIMIT_MB}`, PROGRAM], {
    cwd: PROJECT,
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

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
