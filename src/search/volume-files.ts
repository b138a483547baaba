/** What is in a volume of the index. Only types and paths; used when building and in the browser. */
import type { ShardEntry } from './search-record.ts';

/** One entry of `volumes.json`, newest first: an index of Pagefind's, and the shards whose records are in it. */
export interface VolumeEntry {
  readonly folder: string;
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
}

/** In a volume, a list of the tables of its shards. */
export const tablesFile = 'tables.pack';

/** What Pagefind calls the contents of an index, and their file in a volume. */
export const contentsHash = 'words';
export const contentsFile = `pagefind.${contentsHash}.pf_meta`;

/** Latin words that occur more than now and then, the most frequent first, for what was misspelt. */
export const spellingsFile = 'spellings.pack';
