/** The newest articles and headlines, for feeds. */
import type { DatabaseSync } from 'node:sqlite';
import { listingOf, recordOf } from './listing.ts';
import type { Listing } from './listing.ts';

/** Newest first; of all publishers, or of one by its slug. */
export function newestEntries(
  store: DatabaseSync,
  { limit, publisher }: { limit: number; publisher?: string },
): readonly Listing[] {
  const rows =
    publisher === undefined
      ? store.prepare('SELECT record FROM articles ORDER BY date DESC, id DESC LIMIT ?').all(limit)
      : store
          .prepare('SELECT record FROM articles WHERE publisher = ? ORDER BY date DESC, id DESC LIMIT ?')
          .all(publisher, limit);
  return rows.map((row) => listingOf(recordOf(row)));
}
