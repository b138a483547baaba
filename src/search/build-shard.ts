/**
 * Builds one search shard: its index with Pagefind, and its records beside it. Run as a program of its own, so that the
 * memory of both ends with it: `node build-shard.ts SPEC`, where SPEC is a ShardSpec as JSON.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { openStoreReadOnly } from '../archive/store.ts';
import { articleContent, headlineContent } from './layout.ts';
import { recordFile } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';
import { storedRecords } from './stored-records.ts';
import type { Bound, StoredRecord } from './stored-records.ts';

/** Of Pagefind's output, what a browser asks for. */
const KEPT_FILES =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|index|filter)$/;

/** Pagefind's signature, before what it has compressed. */
const SIGNATURE = 'pagefind_dcd'.length;

export interface ShardSpec {
  readonly cacheDir: string;
  readonly outDir: string;
  /** What Pagefind takes for a language: every id in the index begins with it, and so names its shard. */
  readonly language: string;
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
  for (const record of storedRecords(store, spec.from, spec.to)) await addRecord(index, record, spec.language);
  const written = await index.writeFiles({ outputPath: spec.outDir });
  if (written.errors.length > 0) throw new Error(`Cannot write the search index: ${written.errors.join('; ')}`);
  await close();
  writeRecords(store, spec);
  for (const name of readdirSync(spec.outDir)) {
    if (!KEPT_FILES.test(name) && !/^(articles|headlines)$/.test(name))
      rmSync(join(spec.outDir, name), { recursive: true });
  }
  store.close();
}

async function addRecord(index: PagefindIndex, record: StoredRecord, language: string): Promise<void> {
  const content =
    record.state === 'headline' ? headlineContent(record.title) : articleContent(record.title, record.text);
  const filters = { source: [record.publisher], day: [record.date], state: [record.state] };
  const { errors } = await index.addCustomRecord({ url: record.id, content, language, filters });
  if (errors.length > 0) throw new Error(`Cannot index ${record.id}: ${errors.join('; ')}`);
}

/** Writes what results show, in files that are named by the ids Pagefind has given. */
function writeRecords(store: DatabaseSync, spec: ShardSpec): void {
  const indexIds = indexIdsIn(join(spec.outDir, 'fragment'));
  const files = new Map<string, Record<string, SearchRecord>>();
  for (const { id, publisher: _, ...record } of storedRecords(store, spec.from, spec.to)) {
    const indexId = indexIds.get(id);
    if (indexId === undefined) throw new Error(`Cannot find ${id} in the search index`);
    const name = recordFile(indexId, record.state === 'headline' ? 'headline' : 'article');
    files.set(name, { ...files.get(name), [indexId]: record });
  }
  for (const [name, records] of files) {
    const file = join(spec.outDir, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, gzipSync(JSON.stringify(records), { level: 9 }));
  }
}

/** From our ids to those in the index: Pagefind writes a fragment for each record, which is of no other use here. */
function indexIdsIn(fragmentDir: string): Map<string, string> {
  const names = readdirSync(fragmentDir);
  return new Map(names.map((name) => [urlOf(join(fragmentDir, name)), name.replace(/\.pf_fragment$/, '')]));
}

function urlOf(fragmentFile: string): string {
  const json = gunzipSync(readFileSync(fragmentFile)).subarray(SIGNATURE).toString();
  // Pagefind's own format.
  return (JSON.parse(json) as { url: string }).url;
}
