/** An article as lists show it, and how rows of the store become one. */
import type { SQLOutputValue } from 'node:sqlite';
import type { ArticleRecord } from '../archive/article-record.ts';

/** What a line in a list, a feed or an issue needs of an article. */
export type Listing = Pick<
  ArticleRecord,
  'id' | 'title' | 'url' | 'date' | 'publisher' | 'state' | 'reason' | 'lang' | 'summary' | 'minutes'
>;

/** The record in a row of `articles`. */
export function recordOf(row: Row): ArticleRecord {
  // `relate.ts` writes the column from an ArticleRecord, and a store of another shape is thrown away.
  return JSON.parse(String(row['record'])) as ArticleRecord;
}

/** Leaves out of a record what lists do not show, so that they change only with what they show. */
export function listingOf(record: ArticleRecord): Listing {
  const { id, title, url, date, publisher, state, reason, lang, summary, minutes } = record;
  return { id, title, url, date, publisher, state, ...(reason && { reason }), lang, summary, minutes };
}

/** Whether the article has a page of its own. */
export function hasPage(article: Pick<ArticleRecord, 'state'>): boolean {
  return article.state !== 'headline';
}

export type Row = Readonly<Record<string, SQLOutputValue>>;
