/** A worker thread: reads the files it is sent, one answer each. Runs in Node's worker_threads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { readArticle } from '../article/read-article.ts';
import type { ReadingRules } from '../article/read-article.ts';
import type { Reading } from '../article/article.ts';
import { contentHash } from './content-hash.ts';

/** In place of a hash: the file is tried again by every build, for a right that was given changes no stamp. */
export const UNREADABLE = 'unreadable';

export interface Job {
  /** Relative to the content folder. */
  readonly path: string;
  /** Hash that the store has for the file: where its bytes still have it, they are not read again. */
  readonly knownHash?: string;
  readonly rules?: ReadingRules;
}

export interface Answer {
  readonly path: string;
  readonly hash: string;
  /** Absent where `knownHash` holds. */
  readonly reading?: Reading;
}

// worker-pool.ts starts this file, with this as its data; imported elsewhere for its names, it has none.
const contentDir = (workerData as { contentDir: string } | null)?.contentDir ?? '';

parentPort?.on('message', (jobs: readonly Job[]) => {
  for (const job of jobs) parentPort?.postMessage(answer(job));
});

function answer({ path, knownHash, rules }: Job): Answer {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(contentDir, path));
  } catch (error) {
    return { path, hash: UNREADABLE, reading: unreadable(path, error) };
  }
  const hash = contentHash(bytes);
  return hash === knownHash ? { path, hash } : { path, hash, reading: readArticle({ path, bytes }, rules) };
}

function unreadable(file: string, error: unknown): Reading {
  const message = `the file cannot be read (${error instanceof Error ? error.message : String(error)})`;
  return {
    kind: 'left-out',
    problems: [
      { code: 'unreadable-file', consequence: 'left-out', file, line: 1, message, expected: 'a readable file' },
    ],
  };
}
