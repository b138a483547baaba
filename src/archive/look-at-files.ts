/** Brings the store's `files` up to the content folder: which are there, and what mining needs to know of each. */
import type { DatabaseSync } from 'node:sqlite';

import { pipelineVersion } from './code-version.ts';
import type { PrintedArticle } from './recurring-blocks.ts';
import { scan } from './scan.ts';
import type { ScannedFile } from './scan.ts';
import { openStoreInMemory } from './store.ts';
import { UNREADABLE } from './worker.ts';
import type { Answer, Job } from './worker.ts';
import { runInWorkers, withWorkers } from './worker-pool.ts';
import type { FileWork } from './worker-pool.ts';

/** Files touched this recently could be written again within the same tick of the file system's clock. */
const SETTLED_MS = 2000;

export interface LookOptions extends FileWork {
  /** Version of the reading code; what another version has looked at is looked at again. */
  readonly pipeline: string;
}

/** Looks at what is new or changed, forgets what is gone. Returns how many files that were. */
export async function lookAtFiles(files: readonly ScannedFile[], options: LookOptions): Promise<number> {
  const { store, pipeline } = options;
  const known = knownFiles(store);
  const stamps = new Map(files.map((file) => [file.path, file]));
  const gone = [...known.keys()].filter((path) => !stamps.has(path));
  const jobs = files.flatMap((file) => toJob(file, known.get(file.path), pipeline) ?? []);
  const write = writer(store, { pipeline, stamps, known, settled: Date.now() - SETTLED_MS });
  forget(store, gone);
  await runInWorkers(jobs, { ...options, onAnswer: write });
  return jobs.length + gone.length;
}

/**
 * Looks at every article of a folder, and remembers none. What `cacheDir` holds of the same folder is not looked at
 * again. Throws where it is not a folder.
 */
export async function lookAtFolder(contentDir: string, cacheDir?: string): Promise<StoredLook[]> {
  const store = openStoreInMemory(cacheDir);
  const { markdown } = scan(contentDir);
  await withWorkers(contentDir, (pool) =>
    lookAtFiles(markdown, { store, pool, onProgress: () => undefined, pipeline: pipelineVersion() }),
  );
  const looks = storedLooks(store);
  store.close();
  return looks;
}

/** What is known of every file, by path. */
export function storedLooks(store: DatabaseSync): StoredLook[] {
  const rows = store.prepare('SELECT path, hash, publisher, title, prints, rules FROM files ORDER BY path').all();
  return rows.map((row) => {
    // The columns are those of the query, as writer() has written them.
    const { path, hash, publisher, title, prints, rules } = row as unknown as LookRow;
    const doubles = new Float64Array(prints.slice().buffer);
    return { path, hash, publisher: publisher ?? '', title: title ?? path, prints: doubles, known: rules };
  });
}

function knownFiles(store: DatabaseSync): Map<string, KnownFile> {
  // The columns are those of the query.
  const rows = store.prepare('SELECT path, size, modified, hash, pipeline FROM files').iterate() as Iterable<KnownFile>;
  return new Map(Iterator.from(rows).map((row) => [row.path, row]));
}

/** The work that a file needs: none, a look at its bytes, or at all that is in it. */
function toJob(file: ScannedFile, known: KnownFile | undefined, pipeline: string): Job | undefined {
  if (known?.pipeline !== pipeline) return { kind: 'look', path: file.path };
  if (known.size === file.size && known.modified === file.modified) return undefined;
  return { kind: 'look', path: file.path, knownHash: known.hash };
}

function forget(store: DatabaseSync, paths: readonly string[]): void {
  const statements = ['files', 'bodies', 'terms', 'subjects'].map((table) =>
    store.prepare(`DELETE FROM ${table} WHERE path = ?`),
  );
  for (const path of paths) for (const statement of statements) statement.run(path);
}

function writer(store: DatabaseSync, context: WriterContext): (answer: Answer) => void {
  const touch = store.prepare('UPDATE files SET size = ?, modified = ? WHERE path = ?');
  const write = store.prepare(
    `INSERT OR REPLACE INTO files (path, size, modified, hash, pipeline, publisher, title, prints, rules, reading)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)`,
  );
  return ({ path, hash, look }) => {
    const { size, modified } = context.stamps.get(path) ?? { size: -1, modified: -1 };
    const known = context.known.get(path);
    const stamp = modified > context.settled || hash === UNREADABLE ? -1 : modified;
    if (known?.pipeline === context.pipeline && known.hash === hash && hash !== UNREADABLE)
      return void touch.run(size, stamp, path);
    const prints = new Float64Array(look?.prints ?? []);
    write.run(
      path,
      size,
      stamp,
      hash,
      context.pipeline,
      look?.publisher ?? null,
      look?.title ?? null,
      new Uint8Array(prints.buffer),
    );
  };
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
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly settled: number;
}

export interface StoredLook extends PrintedArticle {
  readonly path: string;
  readonly hash: string;
  /** Key of the rules with which the file was read; null until it is. */
  readonly known: string | null;
}

interface LookRow {
  readonly path: string;
  readonly hash: string;
  /** Null where the file is no article. */
  readonly publisher: string | null;
  readonly title: string | null;
  readonly prints: Uint8Array;
  readonly rules: string | null;
}
