/** Builds the search index of a site in the cache: shards of records by date, those that are there already kept. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { openStoreReadOnly } from '../archive/store.ts';
import type { ShardSpec } from './build-shard.ts';
import { COMPLETE, shardFolder } from './link-shards.ts';
import { planShards } from './plan-shards.ts';
import type { Shard, ShardLimits } from './plan-shards.ts';
import { plannedRecords } from './stored-records.ts';

/** The code that decides what is in a shard: where it changes, all are built again. */
const MAKERS = [
  'build-shard.ts',
  'layout.ts',
  'pagefind-files.ts',
  'record-files.ts',
  'search-record.ts',
  'stored-records.ts',
  'table-columns.ts',
  'tokens.ts',
  'write-pack.ts',
];

/**
 * Postings in one file of the index. A query asks each shard for one such file a token, of about 4 KB; with Pagefind's own
 * 20,000 it would be ten times that, with fewer than these the list of files grows, of which each takes 14 bytes. The variable is not documented: Pagefind is
 * pinned, and a test notices where it has no effect.
 */
const CHUNK_SIZE = '2000';

export interface BuildShardsOptions {
  readonly cacheDir: string;
  /** Settles when two shards may be built at the same time: each takes a core, and up to 500 MB. */
  readonly roomForTwo?: Promise<unknown>;
  readonly onShard?: (ready: number, total: number) => void;
  /** Other than those in force. */
  readonly limits?: ShardLimits;
}

export interface ShardSummary {
  /** All of the site, the oldest first, for `linkShards()`. */
  readonly shards: readonly Shard[];
  readonly built: number;
}

/** Brings the shards in the cache up to the store, and forgets those that are of no use to it. */
export async function buildShards(options: BuildShardsOptions): Promise<ShardSummary> {
  const cache = join(options.cacheDir, 'search');
  mkdirSync(cache, { recursive: true });
  const shards = plan(options.cacheDir, options.limits);
  const missing = shards.filter((shard) => !existsSync(join(cache, shard.key, COMPLETE)));
  await buildMissing(missing, { ...options, total: shards.length });
  const keys = new Set(shards.map((shard) => shard.key));
  for (const name of readdirSync(cache)) if (!keys.has(name)) rmSync(join(cache, name), { recursive: true });
  return { shards, built: missing.length };
}

function plan(cacheDir: string, limits: ShardLimits | undefined): Shard[] {
  const store = openStoreReadOnly(cacheDir);
  try {
    return planShards(plannedRecords(store), [CHUNK_SIZE, pagefindVersion(), ...makerSources()].join(), limits);
  } finally {
    store.close();
  }
}

function makerSources(): string[] {
  return MAKERS.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
}

function pagefindVersion(): string {
  const manifest = findPackageJSON('pagefind', import.meta.url);
  if (manifest === undefined) throw new Error('Cannot find the package "pagefind": run npm install');
  // npm writes no package.json without a version.
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** A single shard at once; more of them two at a time, when there is room for two. */
async function buildMissing(
  missing: readonly Shard[],
  { cacheDir, roomForTwo, onShard, total }: MissingOptions,
): Promise<void> {
  const queue = missing.values();
  let ready = total - missing.length;
  async function work(): Promise<void> {
    for (const shard of queue) {
      await buildOne(shard, cacheDir);
      ready += 1;
      onShard?.(ready, total);
    }
  }
  // Astro has the memory until all pages are rendered; beside it there is room for the one shard of a new article.
  if (missing.length > 1) await roomForTwo;
  await Promise.all([work(), roomForTwo?.then(work)]);
}

/** Builds a shard beside its place in the cache, and moves it there when it is complete. */
async function buildOne(shard: Shard, cacheDir: string): Promise<void> {
  const place = join(cacheDir, 'search', shard.key);
  const workplace = `${place}.${process.pid}`;
  for (const folder of [place, workplace]) rmSync(folder, { recursive: true, force: true });
  const spec: ShardSpec = {
    cacheDir,
    outDir: workplace,
    language: `x-${shardFolder(shard)}`,
    articles: shard.articles,
    from: boundOf(shard.first),
    to: boundOf(shard.last),
  };
  await runProgram(join(import.meta.dirname, 'build-shard.ts'), JSON.stringify(spec));
  writeFileSync(join(workplace, COMPLETE), '');
  renameSync(workplace, place);
}

function runProgram(program: string, argument: string): Promise<void> {
  const env = { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: CHUNK_SIZE };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, argument], { env, maxBuffer: 1 << 24 }, (error, _, stderr) => {
      if (error === null) resolve();
      else reject(new Error(`Cannot build a search shard: ${stderr.trim()}`, { cause: error }));
    });
  });
}

function boundOf({ date, id }: Shard['first']): ShardSpec['from'] {
  return { date, id };
}

interface MissingOptions extends Pick<BuildShardsOptions, 'cacheDir' | 'roomForTwo' | 'onShard'> {
  /** Shards of the site, those in the cache too. */
  readonly total: number;
}
