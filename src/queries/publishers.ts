/** Who publishes, and what of theirs the archive holds. */
import type { DatabaseSync } from 'node:sqlite';
import { listingOf, recordOf } from './listing.ts';
import type { Listing } from './listing.ts';

export interface Publisher {
  readonly slug: string;
  readonly name: string;
  /** With a page. */
  readonly articles: number;
  readonly headlines: number;
  /** Date of its newest entry. */
  readonly newest: string;
  /** Search engines are asked not to list its page. */
  readonly noindex: boolean;
}

/** One page of a list that may go on at the next. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** All publishers, those with most entries first. */
export function publishers(store: DatabaseSync): readonly Publisher[] {
  const rows = store.prepare('SELECT * FROM publishers ORDER BY articles + headlines DESC, name, slug').all();
  return rows.map((row) => ({
    slug: String(row['slug']),
    name: String(row['name']),
    articles: Number(row['articles']),
    headlines: Number(row['headlines']),
    newest: String(row['newest']),
    noindex: row['noindex'] === 1,
  }));
}

/** Every page of every publisher's entries, newest entry first. */
export function* publisherPages(
  store: DatabaseSync,
  length: number,
): Generator<ListPage<Listing> & { publisher: Publisher }> {
  const entriesOf = store.prepare('SELECT record FROM articles WHERE publisher = ? ORDER BY date DESC, id DESC');
  for (const publisher of publishers(store)) {
    const entries = entriesOf.all(publisher.slug).map((row) => listingOf(recordOf(row)));
    for (const page of paginate(entries, length)) yield { publisher, ...page };
  }
}

/** A list in pages; an empty one has one empty page. */
export function* paginate<Item>(items: readonly Item[], length: number): Generator<ListPage<Item>> {
  const pages = Math.max(1, Math.ceil(items.length / length));
  for (let page = 1; page <= pages; page += 1) {
    yield { items: items.slice((page - 1) * length, page * length), page, pages };
  }
}
