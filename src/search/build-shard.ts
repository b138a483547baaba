/**
 * Builds one search shard: its index with Pagefind, and its records beside it. Run as a program of its own, so that the
 * memory of both ends with it: `node build-shard.ts SPEC`, where SPEC is a ShardSpec as JSON.
 */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { openStoreReadOnly } from '../archive/store.ts';
import { articleContent, headlineContent } from './layout.ts';
import { firstTokens, idsByUrl, removeUnneeded } from './pagefind-files.ts';
import { RecordFiles } from './record-files.ts';
import { firstTokensFile, tableFile } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';
import { storedRecords } from './stored-records.ts';
import type { Bound } from './stored-records.ts';
import { TableColumns } from './table-columns.ts';
import { writePack } from './write-pack.ts';

export interface ShardSpec {
  readonly cacheDir: string;
  readonly outDir: string;
  /** What Pagefind takes for a language: every id in the index begins with it, and so names its shard. */
  readonly language: string;
  /** How many of its records are articles. */
  readonly articles: number;
  readonly from: Bound;
  readonly to: Bound;
}

if (process.argv[1] === import.meta.filename) {
  // The parent process writes a ShardSpec there.
  await buildShard(JSON.parse(process.argv[2] ?? '') as ShardSpec);
}

async function buildShard(spec: ShardSpec): Promise<void> {
  const store = openStoreReadOnly(spec.cacheDir);
  const { index, errors } = await createIndex({ forceLanguage: spec.language });
  if (index === undefined) throw new Error(`Cannot start Pagefind: ${errors.join('; ')}`);
  const columns = new TableColumns();
  const files = new RecordFiles(spec.outDir, spec.articles);
  let count = 0;
  for (const stored of storedRecords(store, spec.from, spec.to)) {
    await addRecord(index, stored.record, { number: count++, language: spec.language });
    columns.add(stored);
    files.add(stored.record);
  }
  files.close();
  store.close();
  const written = await index.writeFiles({ outputPath: spec.outDir });
  if (written.errors.length > 0) throw new Error(`Cannot write the search index: ${written.errors.join('; ')}`);
  await close();
  const ids = idsOf(spec.outDir, count);
  const first = firstTokens(spec.outDir);
  removeUnneeded(spec.outDir);
  writePack(join(spec.outDir, tableFile), JSON.stringify(columns.table(ids)));
  writePack(join(spec.outDir, firstTokensFile), JSON.stringify(first));
}

async function addRecord(index: PagefindIndex, record: SearchRecord, place: RecordPlace): Promise<void> {
  const { title, text, state } = record;
  const content = state === 'headline' ? headlineContent(title) : articleContent(title, text);
  const url = String(place.number);
  const { errors } = await index.addCustomRecord({ url, content, language: place.language });
  if (errors.length > 0) throw new Error(`Cannot index "${record.url}": ${errors.join('; ')}`);
}

/** By the records' numbers. */
function idsOf(outDir: string, count: number): string[] {
  const ids = idsByUrl(outDir);
  return Array.from({ length: count }, (_, number) => {
    const id = ids.get(String(number));
    if (id === undefined) throw new Error(`Cannot find record ${number} in the search index`);
    return id;
  });
}

interface RecordPlace {
  readonly number: number;
  readonly language: string;
}
