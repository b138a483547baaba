/** Builds the search index of a site in the cache: shards of records by date, bound to volumes, those that are there already kept. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { openStoreReadOnly } from '../archive/store.ts';
import type { VolumeSpec } from './bind-volume.ts';
import type { ShardSpec } from './build-shard.ts';
import { builtShard, COMPLETE } from './built-shard.ts';
import { planShards } from './plan-shards.ts';
import type { Shard, ShardLimits } from './plan-shards.ts';
import { planVolumes } from './plan-volumes.ts';
import type { Volume } from './plan-volumes.ts';
import { plannedRecords } from './stored-records.ts';

/** The code that decides what is in a shard: where it changes, all are built again. */
const SHARD_MAKERS = [
  'build-shard.ts',
  'built-shard.ts',
  'layout.ts',
  'record-files.ts',
  'search-record.ts',
  'stored-records.ts',
  'table-columns.ts',
  'tokens.ts',
  'write-pack.ts',
];

/** The code that decides what is in a volume besides. */
const VOLUME_MAKERS = [
  'bind-volume.ts',
  'cbor.ts',
  'merged-words.ts',
  'pagefind-contents.ts',
  'pagefind-words.ts',
  'spelling-list.ts',
  'volume-files.ts',
  'word-files.ts',
];

export interface BuildShardsOptions {
  readonly cacheDir: string;
  /** Settles when two shards may be built at the same time: each takes a core, and up to 500 MB. */
  readonly roomForTwo?: Promise<unknown> | undefined;
  readonly onShard?: (ready: number, total: number) => void;
  /** Other than those in force. */
  readonly limits?: ShardLimits;
}

export interface ShardSummary {
  /** All of the site, the oldest first, for `linkShards()`. */
  readonly volumes: readonly Volume[];
  readonly shards: number;
  /** Of the shards. */
  readonly built: number;
}

/** Brings the shards and volumes in the cache up to the store, and forgets those that are of no use to it. */
export async function buildShards(options: BuildShardsOptions): Promise<ShardSummary> {
  const { cacheDir, roomForTwo, onShard } = options;
  const cache = join(cacheDir, 'search');
  mkdirSync(cache, { recursive: true });
  const shards = plan(cacheDir, options.limits);
  const volumes = planVolumes(shards, sourcesOf(VOLUME_MAKERS).join());
  const missing = shards.filter((shard) => isMissing(cache, shard));
  const known = shards.length - missing.length;
  await inPairs(missing, {
    roomForTwo,
    work: (shard) => buildShard(cacheDir, shard),
    onDone: (done) => onShard?.(known + done, shards.length),
  });
  await inPairs(
    volumes.filter((volume) => isMissing(cache, volume)),
    {
      roomForTwo,
      work: (volume) => bindVolume(cacheDir, volume),
    },
  );
  const keys = new Set([...shards, ...volumes].map(({ key }) => key));
  for (const name of readdirSync(cache)) if (!keys.has(name)) rmSync(join(cache, name), { recursive: true });
  return { volumes, shards: shards.length, built: missing.length };
}

function plan(cacheDir: string, limits: ShardLimits | undefined): Shard[] {
  const store = openStoreReadOnly(cacheDir);
  try {
    return planShards(plannedRecords(store), [pagefindVersion(), ...sourcesOf(SHARD_MAKERS)].join(), limits);
  } finally {
    store.close();
  }
}

function sourcesOf(names: readonly string[]): string[] {
  return names.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
}

function pagefindVersion(): string {
  const manifest = findPackageJSON('pagefind', import.meta.url);
  if (manifest === undefined) throw new Error('Cannot find the package "pagefind": run npm install');
  // npm writes no package.json without a version.
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function isMissing(cache: string, { key }: { readonly key: string }): boolean {
  return !existsSync(join(cache, key, COMPLETE));
}

/** A single piece of work at once; more of them two at a time, when there is room for two. */
async function inPairs<T>(pieces: readonly T[], { work, roomForTwo, onDone }: InPairsOptions<T>): Promise<void> {
  const queue = pieces.values();
  let done = 0;
  async function worker(): Promise<void> {
    for (const piece of queue) {
      await work(piece);
      done += 1;
      onDone?.(done);
    }
  }
  // Astro has the memory until all pages are rendered; beside it there is room for the one shard of a new article.
  if (pieces.length > 1) await roomForTwo;
  await Promise.all([worker(), roomForTwo?.then(worker)]);
}

function buildShard(cacheDir: string, shard: Shard): Promise<void> {
  return make(join(cacheDir, 'search', shard.key), (outDir) => {
    const { articles, first, last } = shard;
    const spec: ShardSpec = { cacheDir, outDir, articles, from: boundOf(first), to: boundOf(last) };
    return runProgram('build-shard.ts', JSON.stringify(spec));
  });
}

function bindVolume(cacheDir: string, { key, shards }: Volume): Promise<void> {
  const cache = join(cacheDir, 'search');
  return make(join(cache, key), (outDir) => {
    const spec: VolumeSpec = { outDir, shards: shards.map((shard) => builtShard(cache, shard)) };
    return runProgram('bind-volume.ts', JSON.stringify(spec));
  });
}

/** Makes a folder of the cache beside its place, and moves it there when it is complete. */
async function make(place: string, fill: (workplace: string) => Promise<void>): Promise<void> {
  const workplace = `${place}.${process.pid}`;
  for (const folder of [place, workplace]) rmSync(folder, { recursive: true, force: true });
  await fill(workplace);
  writeFileSync(join(workplace, COMPLETE), '');
  renameSync(workplace, place);
}

function runProgram(name: string, argument: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, name), argument],
      { maxBuffer: 1 << 24 },
      (error, _, stderr) => {
        if (error === null) resolve();
        else reject(new Error(`Cannot build the search index: ${stderr.trim()}`, { cause: error }));
      },
    );
  });
}

function boundOf({ date, id }: Shard['first']): ShardSpec['from'] {
  return { date, id };
}

interface InPairsOptions<T> extends Pick<BuildShardsOptions, 'roomForTwo'> {
  readonly work: (piece: T) => Promise<void>;
  readonly onDone?: (done: number) => void;
}
