/** The stories of a day in the order of its issue, the owner's wishes done. */
import type { DatabaseSync } from 'node:sqlite';
import { editorialValues, issueNote, wishedStories } from './issue-note.ts';
import type { EditorialValues } from './issue-note.ts';
import { storiesBetween } from './stories.ts';
import type { Story } from './stories.ts';

/** What is news: pinned stories first, then those that most sources tell, then round-ups. Ads and events are left out. */
export function dayStories(store: DatabaseSync, date: string): Story[] {
  const values = editorialValues(store, date, date);
  const stories = storiesBetween(store, date, date)
    .filter(({ kind }) => kind === 'story' || kind === 'round-up')
    .toSorted((a, b) => rank(b, values) - rank(a, values) || compare(a.id, b.id));
  const { pinned, ordered, others } = wishedStories(stories, issueNote(store, date));
  return [...pinned, ...ordered, ...others];
}

/** Sources by their weight; a round-up stands behind every story. */
function rank({ kind, articles }: Story, values: ReadonlyMap<string, EditorialValues>): number {
  const weights = new Map(articles.map(({ id, publisher }) => [publisher.slug, values.get(id)?.weight ?? 1]));
  return [...weights.values()].reduce((sum, weight) => sum + weight, kind === 'round-up' ? -1000 : 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
