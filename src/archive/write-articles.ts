/** Writes what relating gave into the store's `articles` and `publishers`; rows that stand already are not touched. */
import type { DatabaseSync } from 'node:sqlite';

import { contentHash } from './content-hash.ts';
import type { RelatedArticle } from './relate.ts';
import { writeRows } from './write-rows.ts';
import type { Rows } from './write-rows.ts';

/** Returns the hash of all that was written: while it is the same, the site has nothing new to say. */
export function writeArticles(store: DatabaseSync, entries: readonly RelatedArticle[]): string {
  store.exec('BEGIN');
  const articles = articleRows(entries);
  writeRows(store, { table: 'articles', columns: ['id', 'date', 'publisher', 'file', 'record'], rows: articles });
  const publishers = publisherRows(entries);
  writeRows(store, {
    table: 'publishers',
    columns: ['slug', 'name', 'articles', 'headlines', 'newest', 'noindex'],
    rows: publishers,
  });
  store.exec('COMMIT');
  return contentHash([...articles.values(), ...publishers.values()].map((row) => JSON.stringify(row)).join('\n'));
}

function articleRows(entries: readonly RelatedArticle[]): Rows {
  const sorted = entries.toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));
  return new Map(
    sorted.map(({ file, record }) => [
      record.id,
      [record.id, record.date, record.publisher.slug, file, JSON.stringify(record)],
    ]),
  );
}

function publisherRows(entries: readonly RelatedArticle[]): Rows {
  const rows = new Map<string, (string | number)[]>();
  for (const [slug, members] of Map.groupBy(entries, ({ record }) => record.publisher.slug)) {
    const headlines = members.filter(({ record }) => record.state === 'headline').length;
    const newest = members.reduce((date, { record }) => (record.date > date ? record.date : date), '');
    const name = members[0]?.record.publisher.name ?? slug;
    const noindex = Number(members.every(({ record }) => record.noindex));
    rows.set(slug, [slug, name, members.length - headlines, headlines, newest, noindex]);
  }
  return new Map([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
