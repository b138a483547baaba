/** Reads the files that are not read yet, or not with what recurs in them now, into the store. */
import type { DatabaseSync } from 'node:sqlite';

import type { Article, Reading } from '../article/article.ts';
import type { ReadingRules } from '../article/read-article.ts';
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

export interface StoredArticle extends Omit<
  Article,
  'safeHtml' | 'text' | 'contents' | 'removed' | 'terms' | 'sketch' | 'subjects'
> {
  /** Hash of what its page shows of `bodies`; empty for a headline. */
  readonly bodyHash: string;
  /** Characters of its text. */
  readonly length: number;
}

export interface ReadOptions extends FileWork {
  /** Whether the dropped blocks are stored too. */
  readonly withRemoved: boolean;
}

/** Returns how many files were read. */
export async function readFiles(options: ReadOptions): Promise<number> {
  const files = unread(options);
  const jobs = files.map(({ path, rules }): Job => ({ kind: 'read', path, rules }));
  await runInWorkers(jobs, { ...options, onAnswer: writer(options.store, files) });
  return jobs.length;
}

/** The files that have no reading, or one that was made by other rules. */
function unread({ store, withRemoved }: ReadOptions): FileToRead[] {
  const files: FileToRead[] = [];
  for (const [{ path, hash, known }, recurring] of findRecurring(storedLooks(store))) {
    const rules = { recurring, withRemoved };
    const key = contentHash(JSON.stringify(rules));
    if (key !== known) files.push({ path, hash, key, rules });
  }
  return files;
}

function writer(store: DatabaseSync, files: readonly FileToRead[]): (answer: Answer) => void {
  const reads = new Map(files.map((file) => [file.path, file]));
  const write = store.prepare('UPDATE files SET reading = ?, rules = ? WHERE path = ?');
  const changed = store.prepare('UPDATE files SET modified = -1 WHERE path = ?');
  const body = store.prepare(
    'INSERT OR REPLACE INTO bodies (path, contents, html, text, removed) VALUES (?, ?, ?, ?, ?)',
  );
  const terms = store.prepare('INSERT OR REPLACE INTO terms (path, terms, sketch) VALUES (?, ?, ?)');
  const subjects = store.prepare('INSERT OR REPLACE INTO subjects (path, subjects) VALUES (?, ?)');
  const nothing = ['bodies', 'terms', 'subjects'].map((table) => store.prepare(`DELETE FROM ${table} WHERE path = ?`));
  return ({ path, hash, reading }) => {
    const file = reads.get(path);
    if (file === undefined || reading === undefined) throw new Error(`Cannot store what was not asked for: "${path}"`);
    write.run(JSON.stringify(withoutBody(reading)), file.key, path);
    // It was written between the look and the reading: the next build looks again.
    if (hash !== file.hash) changed.run(path);
    if ('article' in reading && reading.article.safeHtml) {
      const { contents, safeHtml, text, removed = [], terms: own, sketch } = reading.article;
      terms.run(path, new Uint8Array(own.buffer), new Uint8Array(sketch.buffer));
      subjects.run(path, JSON.stringify(reading.article.subjects));
      body.run(path, JSON.stringify(contents), safeHtml, text, JSON.stringify(removed));
    } else for (const statement of nothing) statement.run(path);
  };
}

function withoutBody(reading: Reading): StoredReading {
  if (!('article' in reading)) return reading;
  const {
    safeHtml,
    text,
    contents: _contents,
    terms: _terms,
    sketch: _sketch,
    subjects: _subjects,
    removed,
    ...article
  } = reading.article;
  const bodyHash = safeHtml && contentHash(safeHtml, ...(removed ? [JSON.stringify(removed)] : []));
  return { ...reading, article: { ...article, bodyHash, length: text.length } };
}

interface FileToRead {
  readonly path: string;
  readonly hash: string;
  readonly rules: ReadingRules;
  readonly key: string;
}
