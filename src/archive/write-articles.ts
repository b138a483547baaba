/** Writes what relating gave into the store's `articles` and `publishers`; rows that stand already are not touched. */
import type { DatabaseSync } from 'node:sqlite';

import { contentHash } from './content-hash.ts';
import type { RelatedArticle } from './relate.ts';

/** Returns the hash of all that was written: while it is the same, the site has nothing new to say. */
export function writeArticles(store: DatabaseSync, entries: readonly RelatedArticle[]): string {
  store.exec('BEGIN');
  const articles = articleRows(entries);
  writeRows(store, { table: 'articles', columns: ['id', 'date', 'publisher', 'file', 'record'], rows: articles });
  const publishers = publisherRows(entries);
  writeRows(store, {
    table: 'publishers',
    columns: ['slug', 'name', 'articles', 'headlines', 'newest'],
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
    rows.set(slug, [slug, members[0]?.record.publisher.name ?? slug, members.length - headlines, headlines, newest]);
  }
  return new Map([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Makes the table hold exactly the rows; their first column is its key. */
function writeRows(
  store: DatabaseSync,
  { table, columns, rows }: { table: string; columns: readonly string[]; rows: Rows },
): void {
  const [key = ''] = columns;
  const remove = store.prepare(`DELETE FROM ${table} WHERE ${key} = ?`);
  const write = store.prepare(
    `INSERT OR REPLACE INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
  );
  const standing = new Set<string>();
  const gone: string[] = [];
  for (const row of store.prepare(`SELECT ${columns.join()} FROM ${table}`).iterate()) {
    const id = String(row[key]);
    const wanted = rows.get(id);
    if (wanted === undefined) gone.push(id);
    else if (columns.every((column, index) => row[column] === wanted[index])) standing.add(id);
  }
  for (const id of gone) remove.run(id);
  for (const [id, row] of rows) if (!standing.has(id)) write.run(...row);
}

type Rows = ReadonlyMap<string, (string | number)[]>;
