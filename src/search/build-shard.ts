/**
 * Builds one search shard in the cache: its words with Pagefind, and its records beside them. Run as a program of its own,
 * so that the memory of both ends with it: `node build-shard.ts SPEC`, where SPEC is a ShardSpec as JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexFile, PagefindIndex } from 'pagefind';
import { openStoreReadOnly } from '../archive/store.ts';
import { pagefindFiles, tableName, wordsFile, wordsFolder } from './built-shard.ts';
import { articleContent, headlineContent } from './layout.ts';
import { readContents } from './pagefind-contents.ts';
import { RecordFiles } from './record-files.ts';
import type { SearchRecord } from './search-record.ts';
import { storedRecords } from './stored-records.ts';
import type { Bound } from './stored-records.ts';
import { TableColumns } from './table-columns.ts';

export interface ShardSpec {
  readonly cacheDir: string;
  readonly outDir: string;
  /** How many of its records are articles. */
  readonly articles: number;
  readonly from: Bound;
  readonly to: Bound;
}

/** What Pagefind is to take for a language: one of which it has no rules, since tokens are compared as they are. */
const LANGUAGE = 'x-tokens';

if (process.argv[1] === import.meta.filename) {
  // The parent process writes a ShardSpec there.
  await buildShard(JSON.parse(process.argv[2] ?? '') as ShardSpec);
}

async function buildShard({ cacheDir, outDir, articles, from, to }: ShardSpec): Promise<void> {
  const store = openStoreReadOnly(cacheDir);
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) throw new Error(`Cannot start Pagefind: ${errors.join('; ')}`);
  const columns = new TableColumns();
  const files = new RecordFiles(outDir, articles);
  let count = 0;
  for (const stored of storedRecords(store, from, to)) {
    await addRecord(index, stored.record, count++);
    columns.add(stored);
    files.add(stored.record);
  }
  files.close();
  store.close();
  await writeIndex(index, { outDir, records: count });
  await close();
  writeFileSync(join(outDir, tableName), JSON.stringify(columns.table()));
}

async function addRecord(index: PagefindIndex, record: SearchRecord, number: number): Promise<void> {
  const { title, text, state } = record;
  const content = state === 'headline' ? headlineContent(title) : articleContent(title, text);
  const { errors } = await index.addCustomRecord({ url: String(number), content, language: LANGUAGE });
  if (errors.length > 0) throw new Error(`Cannot index "${record.url}": ${errors.join('; ')}`);
}

/** Of what Pagefind has made: the words, and its own files. Its records are numbered as they were added. */
async function writeIndex(
  index: PagefindIndex,
  { outDir, records }: { outDir: string; records: number },
): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Cannot make the search index: ${errors.join('; ')}`);
  const { ids, files: wordsFiles } = readContents(gunzipSync(theFile(files, '.pf_meta').content));
  if (ids.length !== records) throw new Error(`Cannot take an index of ${ids.length} records for one of ${records}`);
  mkdirSync(join(outDir, wordsFolder), { recursive: true });
  for (const [number, { hash }] of wordsFiles.entries())
    writeFileSync(join(outDir, wordsFile(number)), theFile(files, `index/${hash}.pf_index`).content);
  for (const name of pagefindFiles) writeFileSync(join(outDir, name), theFile(files, name).content);
}

function theFile(files: readonly IndexFile[], end: string): IndexFile {
  const file = files.find(({ path }) => path.endsWith(end));
  if (file === undefined) throw new Error(`Cannot find "${end}" in what Pagefind has made`);
  return file;
}
