/** What the page of an article shows. */
import type { DatabaseSync } from 'node:sqlite';
import type { RemovedBlock } from '../article/article.ts';
import type { ArticleRecord } from '../archive/article-record.ts';
import { articlesOf, issueOfDay } from './issue.ts';
import { hasPage, recordOf } from './listing.ts';
import type { Listing } from './listing.ts';

export type Neighbour = Pick<Listing, 'id' | 'title' | 'lang'>;

export interface ArticlePage {
  readonly record: ArticleRecord;
  /** In the order of the day's issue. */
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

/** Every article with a page, oldest day first. */
export function* articlePages(store: DatabaseSync): Generator<ArticlePage> {
  const recordsOfDay = store.prepare('SELECT id, record FROM articles WHERE date = ?');
  for (const { date } of store.prepare('SELECT DISTINCT date FROM articles ORDER BY date').all()) {
    const order = articlesOf(issueOfDay(store, String(date))).map(neighbour);
    const places = new Map(order.map((article, index) => [article.id, index]));
    for (const row of recordsOfDay.all(String(date))) {
      const record = recordOf(row);
      if (!hasPage(record)) continue;
      const place = places.get(record.id) ?? 0;
      const previous = order[place - 1];
      const next = order[place + 1];
      yield { record, ...(previous && { previous }), ...(next && { next }) };
    }
  }
}

/** The sanitised body of an article, or nothing where the store has none. */
export function safeHtmlOf(store: DatabaseSync, id: string): string {
  const body = store
    .prepare('SELECT html FROM articles JOIN bodies ON bodies.path = articles.file WHERE id = ?')
    .get(id);
  return String(body?.['html'] ?? '');
}

/** What cleaning removed from it; nothing unless the site shows that. */
export function removedBlocksOf(store: DatabaseSync, id: string): RemovedBlock[] {
  const body = store
    .prepare('SELECT removed FROM articles JOIN bodies ON bodies.path = articles.file WHERE id = ?')
    .get(id);
  // `read-files.ts` writes the column from RemovedBlocks, and a store of another shape is thrown away.
  return JSON.parse(String(body?.['removed'] ?? '[]')) as RemovedBlock[];
}

function neighbour({ id, title, lang }: Listing): Neighbour {
  return { id, title, lang };
}
