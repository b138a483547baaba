/** A worker thread: looks at or reads the files it is sent, and answers for all at once. Runs in Node's worker_threads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { lookAtArticle, readArticle } from '../article/read-article.ts';
import type { ReadingRules } from '../article/read-article.ts';
import type { ArticleLook, Reading } from '../article/article.ts';
import { contentHash } from './content-hash.ts';

/** In place of a hash: the file is tried again by every build, for a right that was given changes no stamp. */
export const UNREADABLE = 'unreadable';

export interface Job {
  readonly kind: 'look' | 'read';
  /** Relative to the content folder. */
  readonly path: string;
  /** Hash that the store has for the file: where its bytes still have it, they are not looked at again. */
  readonly knownHash?: string;
  readonly rules?: ReadingRules;
}

export interface Answer {
  readonly path: string;
  readonly hash: string;
  /** Of a job to look; absent where `knownHash` holds, or there is no article. */
  readonly look?: ArticleLook;
  /** Of a job to read. */
  readonly reading?: Reading;
}

// worker-pool.ts starts this file, with this as its data; imported elsewhere for its names, it has none.
const contentDir = (workerData as { contentDir: string } | null)?.contentDir ?? '';

parentPort?.on('message', (jobs: readonly Job[]) => {
  parentPort?.postMessage(jobs.map(answer));
});
// It is loaded, and takes batches.
parentPort?.postMessage('ready');

function answer({ kind, path, knownHash, rules }: Job): Answer {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(contentDir, path));
  } catch (error) {
    return { path, hash: UNREADABLE, ...(kind === 'read' && { reading: unreadable(path, error) }) };
  }
  const hash = contentHash(bytes);
  if (kind === 'read') return { path, hash, reading: readArticle({ path, bytes }, rules) };
  const look = hash === knownHash ? undefined : lookAtArticle({ path, bytes }, rules);
  return { path, hash, ...(look && { look }) };
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
