/** Reads the files that are not read yet, or not with what recurs in them now, into the store's `files` and `bodies`. */
import type { DatabaseSync } from 'node:sqlite';

import type { Article, Reading } from '../article/article.ts';
import type { RecurringBlocks } from '../article/recurrence.ts';
import { contentHash } from './content-hash.ts';
import { storedLooks } from './look-at-files.ts';
import { findRecurring } from './recurring-blocks.ts';
import type { Answer, Job } from './worker.ts';
import { runInWorkers } from './worker-pool.ts';
import type { FileWork } from './worker-pool.ts';

/** A reading as `files.reading` holds it: the body stands in a table of its own. */
export type StoredReading =
  | Exclude<Reading, { article: Article }>
  | (Omit<Extract<Reading, { article: Article }>, 'article'> & { readonly article: StoredArticle });

export interface StoredArticle extends Omit<Article, 'safeHtml' | 'text' | 'contents'> {
  /** Hash of the HTML; empty for a headline. */
  readonly bodyHash: string;
  /** Characters of its text. */
  readonly length: number;
}

/** Returns how many files were read. */
export async function readFiles(options: FileWork): Promise<number> {
  const files = unread(options.store);
  const jobs = files.map(({ path, recurring }): Job => ({ kind: 'read', path, rules: { recurring } }));
  await runInWorkers(jobs, { ...options, onAnswer: writer(options.store, files) });
  return jobs.length;
}

/** The files that have no reading, or one that was made with other recurring blocks. */
function unread(store: DatabaseSync): FileToRead[] {
  const files: FileToRead[] = [];
  for (const [{ path, hash, known }, recurring] of findRecurring(storedLooks(store))) {
    const key = contentHash(JSON.stringify(recurring));
    if (key !== known) files.push({ path, hash, key, recurring });
  }
  return files;
}

function writer(store: DatabaseSync, files: readonly FileToRead[]): (answer: Answer) => void {
  const reads = new Map(files.map((file) => [file.path, file]));
  const write = store.prepare('UPDATE files SET reading = ?, recurring = ? WHERE path = ?');
  const changed = store.prepare('UPDATE files SET modified = -1 WHERE path = ?');
  const body = store.prepare('INSERT OR REPLACE INTO bodies (path, contents, html, text) VALUES (?, ?, ?, ?)');
  const noBody = store.prepare('DELETE FROM bodies WHERE path = ?');
  return ({ path, hash, reading }) => {
    const file = reads.get(path);
    if (file === undefined || reading === undefined) throw new Error(`Cannot store what was not asked for: "${path}"`);
    write.run(JSON.stringify(withoutBody(reading)), file.key, path);
    // It was written between the look and the reading: the next build looks again.
    if (hash !== file.hash) changed.run(path);
    if ('article' in reading && reading.article.safeHtml) {
      const { contents, safeHtml, text } = reading.article;
      body.run(path, JSON.stringify(contents), safeHtml, text);
    } else noBody.run(path);
  };
}

function withoutBody(reading: Reading): StoredReading {
  if (!('article' in reading)) return reading;
  const { safeHtml, text, contents: _, ...article } = reading.article;
  return { ...reading, article: { ...article, bodyHash: safeHtml && contentHash(safeHtml), length: text.length } };
}

interface FileToRead {
  readonly path: string;
  readonly hash: string;
  readonly recurring: RecurringBlocks;
  readonly key: string;
}
