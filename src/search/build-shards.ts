/** Builds the search index of a site: shards of records by date, those that are in the cache taken from there. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { openStoreReadOnly } from '../archive/store.ts';
import type { ShardSpec } from './build-shard.ts';
import { planShards } from './plan-shards.ts';
import type { Shard, ShardLimits } from './plan-shards.ts';
import type { ShardEntry } from './search-record.ts';
import { plannedRecords } from './stored-records.ts';

/** The code that decides what is in a shard: where it changes, all are built again. */
const MAKERS = ['build-shard.ts', 'layout.ts', 'search-record.ts', 'stored-records.ts', 'tokens.ts'];

/**
 * Postings in one file of the index. A query asks each shard for one such file a token, of about 6 KB; with Pagefind's own
 * 20,000 it would be 34 KB, with fewer than these the list of files grows. The variable is not documented: Pagefind is
 * pinned, and a test notices where it has no effect.
 */
const CHUNK_SIZE = '3000';

/** Digits of a shard's key that name it. */
const KEY_LENGTH = 12;

/** The last file that is written into a shard of the cache. */
const COMPLETE = 'complete';

export interface BuildShardsOptions {
  readonly cacheDir: string;
  /** The site; the index goes into its folder `search-index`. */
  readonly outDir: string;
  /** Shards built at the same time. */
  readonly concurrency?: number;
  readonly limits?: ShardLimits;
  readonly onProgress?: (progress: ShardProgress) => void;
}

export interface ShardProgress {
  readonly ready: number;
  readonly total: number;
}

export interface ShardSummary {
  readonly shards: number;
  readonly built: number;
}

/** Brings the search index of a site up to date with its store. */
export async function buildShards(options: BuildShardsOptions): Promise<ShardSummary> {
  const cache = join(options.cacheDir, 'search');
  mkdirSync(cache, { recursive: true });
  const shards = plan(options.cacheDir, options.limits);
  const missing = shards.filter((shard) => !existsSync(join(cache, shard.key, COMPLETE)));
  await buildMissing(missing, { ...options, total: shards.length });
  publish(shards, cache, join(options.outDir, 'search-index'));
  const keys = new Set(shards.map((shard) => shard.key));
  for (const name of readdirSync(cache)) if (!keys.has(name)) rmSync(join(cache, name), { recursive: true });
  return { shards: shards.length, built: missing.length };
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

async function buildMissing(
  missing: readonly Shard[],
  { cacheDir, total, concurrency = 2, onProgress }: MissingOptions,
): Promise<void> {
  const queue = missing.values();
  let ready = total - missing.length;
  onProgress?.({ ready, total });
  async function work(): Promise<void> {
    for (const shard of queue) {
      await buildOne(shard, cacheDir);
      ready += 1;
      onProgress?.({ ready, total });
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
}

/** Builds a shard beside its place in the cache, and moves it there when it is complete. */
async function buildOne(shard: Shard, cacheDir: string): Promise<void> {
  const place = join(cacheDir, 'search', shard.key);
  const workplace = `${place}.${process.pid}`;
  for (const folder of [place, workplace]) rmSync(folder, { recursive: true, force: true });
  const spec: ShardSpec = {
    cacheDir,
    outDir: workplace,
    language: `x-${shortKey(shard)}`,
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

/** Puts the shards into the site, and takes out those that were there before. */
function publish(shards: readonly Shard[], cache: string, indexDir: string): void {
  mkdirSync(indexDir, { recursive: true });
  const entries = shards.map(entryOf).toReversed();
  const wanted = new Set(entries.map((entry) => entry.folder));
  for (const name of readdirSync(indexDir)) if (!wanted.has(name)) rmSync(join(indexDir, name), { recursive: true });
  for (const shard of shards) {
    const target = join(indexDir, shortKey(shard));
    if (!existsSync(target)) linkFolder(join(cache, shard.key), target);
  }
  writeFileSync(join(indexDir, 'shards.json'), JSON.stringify(entries));
}

/** Files of the same file system are linked, not copied. A folder half done has another name. */
function linkFolder(from: string, to: string): void {
  const workplace = `${to}.new`;
  rmSync(workplace, { recursive: true, force: true });
  for (const file of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const folder = join(workplace, file.parentPath.slice(from.length));
    if (file.isDirectory() || file.name === COMPLETE) continue;
    mkdirSync(folder, { recursive: true });
    linkFile(join(file.parentPath, file.name), join(folder, file.name));
  }
  renameSync(workplace, to);
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to); // another file system, or one without links
  }
}

function entryOf(shard: Shard): ShardEntry {
  return {
    folder: shortKey(shard),
    from: shard.first.date,
    to: shard.last.date,
    articles: shard.articles,
    headlines: shard.headlines,
  };
}

function boundOf({ date, id }: Shard['first']): ShardSpec['from'] {
  return { date, id };
}

function shortKey(shard: Shard): string {
  return shard.key.slice(0, KEY_LENGTH);
}

interface MissingOptions extends Pick<BuildShardsOptions, 'cacheDir' | 'concurrency' | 'onProgress'> {
  /** Shards of the site, those from the cache too. */
  readonly total: number;
}
