/** What the digest is made of, out of the store. */
import type { DatabaseSync } from 'node:sqlite';

import type { ArticleRecord } from '../archive/article-record.ts';
import type { Terms } from '../article/terms.ts';
import type { DigestArticle } from './digest-article.ts';
import { storyKindOf } from './story-kind.ts';

/** Every article with a page, by date and id. */
export function digestArticles(store: DatabaseSync): DigestArticle[] {
  const rows = store
    .prepare(
      `SELECT record, file, length(text) AS length FROM articles JOIN bodies ON path = file
      WHERE record ->> 'state' <> 'headline' ORDER BY date, id`,
    )
    .all();
  return rows.map(({ record: json, file, length }) => {
    // `relate.ts` writes the column from an ArticleRecord.
    const record = JSON.parse(String(json)) as ArticleRecord;
    return { record, kind: storyKindOf(record), file: String(file), length: Number(length) };
  });
}

/** The terms of articles, by their files. */
export function storedTerms(store: DatabaseSync, files: Iterable<string>): Map<string, Terms> {
  const read = store.prepare('SELECT terms FROM terms WHERE path = ?');
  const terms = new Map<string, Terms>();
  for (const file of files) {
    const bytes = read.get(file)?.['terms'];
    // A copy, for the bytes may begin where no number can.
    if (bytes instanceof Uint8Array) terms.set(file, new Uint32Array(bytes.slice().buffer));
  }
  return terms;
}
