/** Stands before the switch to a new release: a folder that was not mounted must not take a site's articles away. */
import type { DatabaseSync } from 'node:sqlite';

/** Of the standing site's articles, the part that may be gone from the next; a few always may. */
const MOST_LOST = { share: 0.1, articles: 10 } as const;

/** Names in the store's `facts`. */
const CONTENT = 'contentDir of the release';

export interface Replacement {
  readonly release: string;
  /** The release that stands; empty where none does, or its pages are not known. */
  readonly previous: string;
  readonly contentDir: string;
}

/** Throws where a release lacks too many articles of the one that it replaces. A site of another folder is another site. */
export function assertNoGreatLoss(store: DatabaseSync, { release, previous, contentDir }: Replacement): void {
  if (store.prepare('SELECT value FROM facts WHERE name = ?').get(CONTENT)?.['value'] !== contentDir) return;
  const before = articlesOf(store, previous);
  const after = new Set(articlesOf(store, release));
  const lost = before.filter((path) => !after.has(path));
  if (lost.length < MOST_LOST.articles || lost.length <= MOST_LOST.share * before.length) return;
  throw new Error(
    `Cannot replace the site: ${lost.length} of its ${before.length} articles would be gone, "${lost[0]}" the first, expected a tenth at most ("npm run build -- --allow-loss" replaces it)`,
  );
}

/** Remembers of which folder the published site is. */
export function rememberContent(store: DatabaseSync, contentDir: string): void {
  store.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(CONTENT, contentDir);
}

function articlesOf(store: DatabaseSync, release: string): string[] {
  const rows = store
    .prepare(`SELECT path FROM pages WHERE release = ? AND path LIKE 'articles/%' ORDER BY path`)
    .all(release);
  return rows.map(({ path }) => String(path));
}
