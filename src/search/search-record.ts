/** What is kept of a record, and in which files of a shard. Only types and paths; used when building and in the browser. */
import type { CaptureState } from '../article/article.ts';

/** What a result shows. */
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

/** A shard of the index: whole days, more or less. The files of its records lie in a folder of their own. */
export interface ShardEntry {
  readonly folder: string;
  readonly articles: number;
  readonly headlines: number;
}

/**
 * What is to be known of a shard's records without fetching any. A record's number is its place in the columns:
 * articles come first, then headlines, each newest first, and of a day full captures before truncated ones.
 */
export interface ShardTable {
  /** What the columns count by: publishers' slugs, calendar dates, states, languages. */
  readonly sources: readonly string[];
  readonly dates: readonly string[];
  readonly states: readonly string[];
  readonly langs: readonly string[];
  readonly source: readonly number[];
  readonly date: readonly number[];
  readonly state: readonly number[];
  readonly lang: readonly number[];
}

/** All publishers of the site, in `sources.json`. */
export interface Source {
  readonly slug: string;
  readonly name: string;
}

/** Records in a file. An article, with its text, is some two kilobytes; headlines are small. */
const TOGETHER = { articles: 1, headlines: 8 } as const;

/** The file that holds a record as an entry of a list, and which of these it is. `articles`: how many a shard has. */
export function recordPlace(number: number, articles: number): { file: string; index: number } {
  const kind = number < articles ? 'articles' : 'headlines';
  const rank = number < articles ? number : number - articles;
  return { file: `${kind}/${Math.floor(rank / TOGETHER[kind])}.pack`, index: rank % TOGETHER[kind] };
}
