/** What the owner says of an issue, and of the sources of its articles. */
import type { DatabaseSync } from 'node:sqlite';
import type { RelatedNote } from '../archive/relate-notes.ts';
import type { Story } from './stories.ts';

/** What the owner says of an article by way of its source. */
export interface EditorialValues {
  /** 1 where nothing is said. */
  readonly weight: number;
  /** Slug of the section that it belongs to, whatever it says. */
  readonly section: string | undefined;
}

export interface WishedStories<Told> {
  /** They lead the issue. */
  readonly pinned: readonly Told[];
  /** They follow the pinned ones. */
  readonly ordered: readonly Told[];
  /** In the order given. */
  readonly others: readonly Told[];
}

/** The introduction and order of an issue; undefined where the owner says nothing of it. */
export function issueNote(store: DatabaseSync, date: string): RelatedNote | undefined {
  const row = store.prepare('SELECT note FROM issue_notes WHERE date = ?').get(date);
  // `build-archive.ts` writes the column from a RelatedNote.
  return row && (JSON.parse(String(row['note'])) as RelatedNote);
}

/** The stories of an issue as the owner wishes: without the hidden ones, those that are pinned or put in order set apart. */
export function wishedStories<Told extends Pick<Story, 'articles'>>(
  stories: readonly Told[],
  { pinned = [], hidden = [], order = [] }: Partial<RelatedNote> = {},
): WishedStories<Told> {
  const shown = stories.filter(({ articles }) => !articles.some(({ id }) => hidden.includes(id)));
  const find = (id: string): readonly Told[] => {
    const told = shown.find(({ articles }) => articles.some((article) => article.id === id));
    return told ? [told] : [];
  };
  const first = new Set(pinned.flatMap(find));
  const next = new Set(order.flatMap(find)).difference(first);
  return {
    pinned: [...first],
    ordered: [...next],
    others: shown.filter((story) => !first.has(story) && !next.has(story)),
  };
}

/** By id of those articles of some days, both included, of which the owner says something. */
export function editorialValues(store: DatabaseSync, from: string, to: string): ReadonlyMap<string, EditorialValues> {
  const rows = store
    .prepare(
      `SELECT id, record ->> 'weight' AS weight, record ->> 'section' AS section FROM articles
      WHERE date BETWEEN ? AND ? AND (record ->> 'weight' IS NOT NULL OR record ->> 'section' IS NOT NULL)`,
    )
    .all(from, to);
  return new Map(
    rows.map(({ id, weight, section }) => [
      String(id),
      { weight: Number(weight ?? 1), section: section === null ? undefined : String(section) },
    ]),
  );
}
