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
  return storedNumbers(store, { column: 'terms', files });
}

/** The sketches of articles' texts, by their files. */
export function storedSketches(store: DatabaseSync, files: Iterable<string>): Map<string, Uint32Array> {
  return storedNumbers(store, { column: 'sketch', files });
}

function storedNumbers(
  store: DatabaseSync,
  { column, files }: { column: 'terms' | 'sketch'; files: Iterable<string> },
): Map<string, Uint32Array> {
  const read = store.prepare(`SELECT ${column} FROM terms WHERE path = ?`);
  const numbers = new Map<string, Uint32Array>();
  for (const file of files) {
    const bytes = read.get(file)?.[column];
    // A copy, for the bytes may begin where no number can.
    if (bytes instanceof Uint8Array) numbers.set(file, new Uint32Array(bytes.slice().buffer));
  }
  return numbers;
}
