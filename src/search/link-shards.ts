/** Puts the search shards of the cache into a site, with the lists of them and of publishers that the browser reads. */
import { cpSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreReadOnly } from '../archive/store.ts';
import type { Shard } from './plan-shards.ts';
import type { ShardEntry } from './search-record.ts';
import { storedSources } from './stored-records.ts';

/** The last file that is written into a shard of the cache. */
export const COMPLETE = 'complete';

/** Digits of a shard's key that name it in a site. */
const NAME_LENGTH = 12;

/** Fills the folder `search-index` of a site that has none. */
export function linkShards(shards: readonly Shard[], { cacheDir, outDir }: { cacheDir: string; outDir: string }): void {
  const indexDir = join(outDir, 'search-index');
  mkdirSync(indexDir, { recursive: true });
  for (const shard of shards) linkFolder(join(cacheDir, 'search', shard.key), join(indexDir, shardFolder(shard)));
  writeFileSync(join(indexDir, 'shards.json'), JSON.stringify(shards.map(entryOf).toReversed()));
  const store = openStoreReadOnly(cacheDir);
  writeFileSync(join(indexDir, 'sources.json'), JSON.stringify(storedSources(store)));
  store.close();
}

/** A shard's folder in `search-index`. */
export function shardFolder(shard: Shard): string {
  return shard.key.slice(0, NAME_LENGTH);
}

/** Files of the same file system are linked, not copied. */
function linkFolder(from: string, to: string): void {
  for (const file of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const folder = join(to, file.parentPath.slice(from.length));
    if (file.isDirectory() || file.name === COMPLETE) continue;
    mkdirSync(folder, { recursive: true });
    linkFile(join(file.parentPath, file.name), join(folder, file.name));
  }
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
    folder: shardFolder(shard),
    articles: shard.articles,
    headlines: shard.headlines,
  };
}
