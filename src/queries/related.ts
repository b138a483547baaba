/** The older articles that an article calls to mind. */
import type { DatabaseSync } from 'node:sqlite';
import { recordOf } from './listing.ts';
import type { Listing } from './listing.ts';

export type RelatedArticle = Pick<Listing, 'id' | 'title' | 'lang' | 'date' | 'publisher'>;

/** The related articles of each of a month's (`2024-05`), the nearest first, by its id; without those that have none. */
export function relatedInMonth(store: DatabaseSync, month: string): Map<string, RelatedArticle[]> {
  const row = store.prepare('SELECT related FROM related WHERE month = ?').get(month);
  // `write-related.ts` writes the column.
  const ids = JSON.parse(String(row?.['related'] ?? '{}')) as Record<string, string[]>;
  const wanted = JSON.stringify([...new Set(Object.values(ids).flat())]);
  const rows = store.prepare('SELECT record FROM articles WHERE id IN (SELECT value FROM json_each(?))').all(wanted);
  const known = new Map(rows.map(recordOf).map((record) => [record.id, toRelated(record)]));
  return new Map(Object.entries(ids).map(([id, others]) => [id, others.flatMap((other) => known.get(other) ?? [])]));
}

function toRelated({ id, title, lang, date, publisher }: Listing): RelatedArticle {
  return { id, title, lang, date, publisher };
}
