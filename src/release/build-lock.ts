/** One build at a time for a cache folder. The lock is SQLite's, so the kernel frees it however its holder dies. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a second build waits for the first. */
const PATIENCE_MS = 60_000;

/** Another build holds the lock; commands answer it with exit code 75 (EX_TEMPFAIL of sysexits.h: try again later). */
export class BuildLockedError extends Error {}

/** Takes the lock and returns what frees it; waits for a minute, then throws a BuildLockedError naming the holder. */
export function lockBuild(cacheDir: string, patience = PATIENCE_MS): () => void {
  mkdirSync(cacheDir, { recursive: true });
  const holder = join(cacheDir, 'build.pid');
  const lock = new DatabaseSync(join(cacheDir, 'build.lock'));
  try {
    lock.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`);
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && 'errcode' in error && error.errcode === 5)) throw error;
    throw new BuildLockedError(
      `Cannot build into "${cacheDir}": process ${readFileSync(holder, 'utf8')} is building there`,
    );
  }
  writeFileSync(holder, String(process.pid));
  return () => lock.close();
}
