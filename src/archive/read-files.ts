/** Brings the store's `files` and `bodies` up to the content folder: what is there already is not read again. */
import type { DatabaseSync } from 'node:sqlite';

import type { Article, Reading } from '../article/article.ts';
import { contentHash } from './content-hash.ts';
import type { ScannedFile } from './scan.ts';
import { UNREADABLE } from './worker.ts';
import type { Answer, Job } from './worker.ts';
import { readInWorkers } from './worker-pool.ts';

/** Files touched this recently could be written again within the same tick of the file system's clock. */
const SETTLED_MS = 2000;
/** Rows to a transaction: bounds what a kill can lose. */
const COMMIT_EVERY = 500;

/** A reading as `files.reading` holds it: the body stands in a table of its own. */
export type StoredReading =
  | Exclude<Reading, { article: Article }>
  | (Omit<Extract<Reading, { article: Article }>, 'article'> & { readonly article: StoredArticle });

export interface StoredArticle extends Omit<Article, 'safeHtml' | 'text'> {
  /** Hash of the HTML; empty for a headline. */
  readonly bodyHash: string;
  /** Characters of its text. */
  readonly length: number;
}

export interface ReadFilesOptions {
  readonly store: DatabaseSync;
  readonly contentDir: string;
  /** Version of the reading code; what another version has read is read again. */
  readonly pipeline: string;
  readonly workers: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** Reads what is new or changed, forgets what is gone; returns how many files were looked at. */
export async function readFiles(files: readonly ScannedFile[], options: ReadFilesOptions): Promise<number> {
  const { store, pipeline } = options;
  const known = knownFiles(store);
  const stamps = new Map(files.map((file) => [file.path, file]));
  const settled = Date.now() - SETTLED_MS;
  const jobs = files.flatMap((file) => toJob(file, known.get(file.path), pipeline) ?? []);
  const write = writer(store, { pipeline, stamps, settled });
  let done = 0;
  store.exec('BEGIN');
  forget(
    store,
    known.keys().filter((path) => !stamps.has(path)),
  );
  await readInWorkers(jobs, {
    contentDir: options.contentDir,
    workers: options.workers,
    onAnswer(answer) {
      write(answer);
      done += 1;
      if (done % COMMIT_EVERY === 0) store.exec('COMMIT; BEGIN');
      options.onProgress(done, jobs.length);
    },
  });
  store.exec('COMMIT');
  return jobs.length;
}

function knownFiles(store: DatabaseSync): Map<string, KnownFile> {
  // The columns are those of the query.
  const rows = store.prepare('SELECT path, size, modified, hash, pipeline FROM files').iterate() as Iterable<KnownFile>;
  return new Map(Iterator.from(rows).map((row) => [row.path, row]));
}

/** The work that a file needs: none, a look at its bytes, or a reading. */
function toJob(file: ScannedFile, known: KnownFile | undefined, pipeline: string): Job | undefined {
  if (known?.pipeline !== pipeline) return { path: file.path };
  if (known.size === file.size && known.modified === file.modified) return undefined;
  return { path: file.path, knownHash: known.hash };
}

function forget(store: DatabaseSync, paths: Iterable<string>): void {
  const statements = ['files', 'bodies'].map((table) => store.prepare(`DELETE FROM ${table} WHERE path = ?`));
  for (const path of paths) for (const statement of statements) statement.run(path);
}

function writer(store: DatabaseSync, context: WriterContext): (answer: Answer) => void {
  const touch = store.prepare('UPDATE files SET size = ?, modified = ? WHERE path = ?');
  const file = store.prepare(
    'INSERT OR REPLACE INTO files (path, size, modified, hash, pipeline, reading) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const body = store.prepare('INSERT OR REPLACE INTO bodies (path, html, text) VALUES (?, ?, ?)');
  const noBody = store.prepare('DELETE FROM bodies WHERE path = ?');
  return ({ path, hash, reading }) => {
    const { size, modified } = context.stamps.get(path) ?? { size: -1, modified: -1 };
    const stamp = modified > context.settled || hash === UNREADABLE ? -1 : modified;
    if (!reading) return void touch.run(size, stamp, path);
    file.run(path, size, stamp, hash, context.pipeline, JSON.stringify(withoutBody(reading)));
    if ('article' in reading && reading.article.safeHtml)
      body.run(path, reading.article.safeHtml, reading.article.text);
    else noBody.run(path);
  };
}

function withoutBody(reading: Reading): StoredReading {
  if (!('article' in reading)) return reading;
  const { safeHtml, text, ...article } = reading.article;
  return { ...reading, article: { ...article, bodyHash: safeHtml && contentHash(safeHtml), length: text.length } };
}

interface KnownFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
  readonly pipeline: string;
}

interface WriterContext {
  readonly pipeline: string;
  readonly stamps: ReadonlyMap<string, ScannedFile>;
  readonly settled: number;
}
