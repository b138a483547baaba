/** A search shard in the cache: what `build-shard.ts` leaves there, and `bind-volume.ts` and `link-shards.ts` take up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readWords } from './pagefind-words.ts';
import type { Posting } from './pagefind-words.ts';
import type { Shard } from './plan-shards.ts';

export interface BuiltShard {
  /** Its folder in the cache. */
  readonly place: string;
  /** The name of its folder in a site. */
  readonly folder: string;
  readonly records: number;
}

/** The last file that is written into a folder of the cache. */
export const COMPLETE = 'complete';

/** Digits of a key that name a folder in a site. */
const NAME_LENGTH = 12;

/** Of the files of records. */
export const recordFolders = ['articles', 'headlines'] as const;

/** What is to be known of its records, as JSON. */
export const tableName = 'table.json';

/** Files of Pagefind's that are the same in every index, but for its entry. */
export const pagefindFiles = ['pagefind.js', 'wasm.unknown.pagefind', 'pagefind-entry.json'] as const;

export const wordsFolder = 'words';

/** The path in it of a file of words; they stand in order. */
export function wordsFile(number: number): string {
  return `${wordsFolder}/${String(number).padStart(6, '0')}`;
}

/** All words of the shard in a folder, in order. */
export function* wordsIn(place: string): Generator<Posting, undefined> {
  for (const name of readdirSync(join(place, wordsFolder)).toSorted())
    yield* readWords(gunzipSync(readFileSync(join(place, wordsFolder, name))));
}

/** Where a shard is in the cache's folder of search. */
export function builtShard(cache: string, shard: Shard): BuiltShard {
  return { place: join(cache, shard.key), folder: folderName(shard), records: shard.articles + shard.headlines };
}

/** The folder of a shard or a volume in `search-index`. */
export function folderName({ key }: { readonly key: string }): string {
  return key.slice(0, NAME_LENGTH);
}
