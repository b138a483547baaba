/** What stands for the body of an article in the key of a page that shows it: its hash, and where its links lead. */
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleRecord } from '../archive/article-record.ts';
import { recordOf } from './listing.ts';
import type { Story } from './stories.ts';

/** By article's id. */
export type BodyKeys = Readonly<Record<string, Pick<ArticleRecord, 'bodyHash' | 'localLinks'>>>;

/** Of the first article of each story that has a text. */
export function bodyKeys(store: DatabaseSync, stories: readonly Story[]): BodyKeys {
  const read = store.prepare('SELECT record FROM articles WHERE id = ?');
  return Object.fromEntries(
    stories.flatMap(({ articles: [{ id }] }) => {
      const row = read.get(id);
      if (row === undefined) return [];
      const { bodyHash, localLinks } = recordOf(row);
      return bodyHash ? [[id, { bodyHash, localLinks }]] : [];
    }),
  );
}
