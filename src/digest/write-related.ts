/**
 * Finds each article's related ones, a month at a time, and writes them into the store's `related`. A month is compared
 * again only where an article of it, or of those that it looks back to, has changed.
 */
import type { DatabaseSync } from 'node:sqlite';

import { dayNumber } from '../calendar.ts';
import { versionOf } from '../archive/code-version.ts';
import { contentHash } from '../archive/content-hash.ts';
import { writeRows } from '../archive/write-rows.ts';
import type { DigestArticle } from './digest-article.ts';
import { relatedArticles } from './related-articles.ts';
import type { ComparedArticle } from './related-articles.ts';
import { storedTerms } from './stored-articles.ts';

/** Months that are looked back to, beside an article's own. */
const MONTHS_BEFORE = 2;

/** Returns a hash of what was written. `articles` are in order of time; `stories`: of each, the id of its story. */
export function writeRelated(store: DatabaseSync, { articles, stories }: DigestParts): string {
  const code = versionOf('digest/write-related.ts');
  const months = Map.groupBy(
    articles.filter(({ kind }) => kind === 'story'),
    ({ record }) => record.date.slice(0, 7),
  );
  const storyOf = (id: string) => stories.get(id) ?? id;
  const prints = new Map([...months].map(([month, own]) => [month, printOf(own, storyOf)]));
  const known = new Map(
    store
      .prepare('SELECT month, key, related FROM related')
      .all()
      .map((row) => [row['month'], row]),
  );
  const rows = [...months].map(([month, own]) => {
    const back = Array.from({ length: MONTHS_BEFORE }, (_, index) => monthBefore(month, MONTHS_BEFORE - index));
    const key = contentHash(code, ...[...back, month].map((one) => prints.get(one) ?? ''));
    const stored = known.get(month);
    if (stored?.['key'] === key) return [month, key, String(stored['related'])];
    const before = back.flatMap((one) => months.get(one) ?? []);
    const compared = (list: readonly DigestArticle[]) => comparedArticles(store, { list, storyOf });
    const related = relatedArticles({ before: compared(before), own: compared(own) });
    return [month, key, JSON.stringify(Object.fromEntries(related))];
  });
  store.exec('BEGIN');
  writeRows(store, {
    table: 'related',
    columns: ['month', 'key', 'related'],
    rows: new Map(rows.map((row) => [row[0] ?? '', row])),
  });
  store.exec('COMMIT');
  return contentHash(JSON.stringify(rows));
}

/** A hash of all that is compared. */
function printOf(articles: readonly DigestArticle[], storyOf: (id: string) => string): string {
  return contentHash(
    ...articles.map(({ record: { id, title, lang, publisher, bodyHash } }) =>
      JSON.stringify([id, title, lang, publisher.slug, bodyHash, storyOf(id)]),
    ),
  );
}

/** `2024-02` for `2024-05` and 3. */
function monthBefore(month: string, months: number): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  const index = year * 12 + of - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function comparedArticles(
  store: DatabaseSync,
  { list, storyOf }: { list: readonly DigestArticle[]; storyOf: (id: string) => string },
): ComparedArticle[] {
  const terms = storedTerms(
    store,
    list.map(({ file }) => file),
  );
  return list.map(({ record, file }) => ({
    id: record.id,
    day: dayNumber(record.date),
    story: storyOf(record.id),
    publisher: record.publisher.slug,
    terms: terms.get(file) ?? new Uint32Array(),
  }));
}

interface DigestParts {
  readonly articles: readonly DigestArticle[];
  readonly stories: ReadonlyMap<string, string>;
}
