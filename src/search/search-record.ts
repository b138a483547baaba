/** What a result shows, and where it is kept beside a shard's index. Only types and paths; used when building and in the browser. */
import type { CaptureState } from '../article/article.ts';

export interface SearchRecord {
  readonly title: string;
  /** Of an article, its page's path without base; of a headline, the original's url. */
  readonly url: string;
  /** The publisher's name. */
  readonly source: string;
  /** Calendar date. */
  readonly date: string;
  readonly state: CaptureState;
  readonly lang: string;
  /** What is searched besides the title; empty for a headline. */
  readonly text: string;
}

/** A file of records by their ids in the index. */
export type RecordFile = Readonly<Record<string, SearchRecord>>;

/** One entry of `shards.json`, newest first. */
export interface ShardEntry {
  readonly folder: string;
  /** Calendar dates of its oldest and newest record. */
  readonly from: string;
  readonly to: string;
  readonly articles: number;
  readonly headlines: number;
}

/** Digits of an id that name its file. Headlines are small and lie many together; articles, with their text, mostly alone. */
const DIGITS = { article: 3, headline: 2 } as const;

/**
 * The file, inside a shard's folder, that holds a record. `id` is Pagefind's: the shard's language, `_`, and seven or
 * more digits of a hash.
 */
export function recordFile(id: string, kind: keyof typeof DIGITS): string {
  const hash = id.slice(id.lastIndexOf('_') + 1);
  return `${kind}s/${hash.slice(0, DIGITS[kind])}.record`;
}
