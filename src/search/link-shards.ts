/** Puts the search index of the cache into a site, with the lists of its volumes and of publishers that the browser reads. */
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreReadOnly } from '../archive/store.ts';
import { COMPLETE, folderName, recordFolders } from './built-shard.ts';
import type { Volume } from './plan-volumes.ts';
import { storedSources } from './stored-records.ts';
import type { VolumeEntry } from './volume-files.ts';

/** Fills the folder `search-index` of a site that has none. */
export function linkShards(
  volumes: readonly Volume[],
  { cacheDir, outDir }: { cacheDir: string; outDir: string },
): void {
  const [cache, indexDir] = [join(cacheDir, 'search'), join(outDir, 'search-index')];
  mkdirSync(indexDir, { recursive: true });
  for (const volume of volumes) {
    linkFolder(join(cache, volume.key), join(indexDir, folderName(volume)));
    for (const shard of volume.shards)
      for (const name of recordFolders)
        linkFolder(join(cache, shard.key, name), join(indexDir, folderName(shard), name));
  }
  writeFileSync(join(indexDir, 'volumes.json'), JSON.stringify(volumes.map(entryOf).toReversed()));
  const store = openStoreReadOnly(cacheDir);
  writeFileSync(join(indexDir, 'sources.json'), JSON.stringify(storedSources(store)));
  store.close();
}

/** Links what is in a folder, if there is one; files of another file system are copied. */
function linkFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
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

function entryOf(volume: Volume): VolumeEntry {
  return {
    folder: folderName(volume),
    shards: volume.shards.map((shard) => ({
      folder: folderName(shard),
      articles: shard.articles,
      headlines: shard.headlines,
    })),
  };
}
