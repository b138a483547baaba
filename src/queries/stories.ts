/**
 * Stories: what several articles tell of one event, and each article that nobody else tells. Articles that the owner
 * mutes are in none.
 */
import type { DatabaseSync } from 'node:sqlite';

import type { StoryKind } from '../digest/story-kind.ts';
import { listingOf, recordOf } from './listing.ts';
import type { Listing, Row } from './listing.ts';

export interface Story {
  /** Id of its first article. */
  readonly id: string;
  readonly kind: StoryKind;
  /** The one that stands for the story comes first, the others in order of time. Never empty. */
  readonly articles: readonly [Listing, ...Listing[]];
}

/** Of an article's row: whether it counts as news. */
const UNMUTED = "record ->> 'muted' IS NULL";

/** The stories of some days, both included, of each the articles of these days; in the order of their ids. */
export function storiesBetween(store: DatabaseSync, from: string, to: string): Story[] {
  const rows = store
    .prepare(
      `SELECT story, kind, record FROM articles JOIN digest ON article = id WHERE date BETWEEN ? AND ? AND ${UNMUTED}
      ORDER BY story, place`,
    )
    .all(from, to);
  return [...Map.groupBy(rows, ({ story }) => String(story)).values()].map(toStory);
}

/** The whole story that an article tells; undefined of a headline, and where all that tell it are muted. */
export function storyOf(store: DatabaseSync, article: string): Story | undefined {
  const rows = store
    .prepare(
      `SELECT story, kind, record FROM digest JOIN articles ON id = article
      WHERE story = (SELECT story FROM digest WHERE article = ?) AND ${UNMUTED} ORDER BY place`,
    )
    .all(article);
  return rows.length > 0 ? toStory(rows) : undefined;
}

/** The stories told last, newest first: what is news, without ads and what feeds say of themselves. */
export function newestStories(store: DatabaseSync, limit: number): Story[] {
  const rows = store
    .prepare(
      `SELECT story FROM digest JOIN articles ON id = article WHERE kind IN ('story', 'round-up') AND ${UNMUTED}
      GROUP BY story ORDER BY min(date) DESC, story DESC LIMIT ?`,
    )
    .all(limit);
  return rows.flatMap(({ story }) => storyOf(store, String(story)) ?? []);
}

/** Those of a section, newest first: what is told there, without ads and round-ups. */
export function newestOfSection(store: DatabaseSync, { slug, limit }: { slug: string; limit: number }): Story[] {
  const rows = store
    .prepare(
      `SELECT story FROM digest JOIN articles ON id = digest.article JOIN marks ON marks.article = id
      WHERE kind = 'story' AND place = 0 AND ${UNMUTED} AND coalesce(record ->> 'section', section) = ?
      ORDER BY date DESC, story DESC LIMIT ?`,
    )
    .all(slug, limit);
  return rows.flatMap(({ story }) => storyOf(store, String(story)) ?? []);
}

/**
 * What a publisher told last, newest first: of each story its own article first, then the others; a headline is a story
 * by itself. Muted publishers have theirs too.
 */
export function newestOfPublisher(store: DatabaseSync, { slug, limit }: { slug: string; limit: number }): Story[] {
  const rows = store
    .prepare(
      `SELECT id, record, coalesce(story, id) AS story, coalesce(kind, 'story') AS kind
      FROM articles LEFT JOIN digest ON article = id WHERE publisher = ?
      ORDER BY date DESC, id DESC LIMIT ?`,
    )
    .all(slug, 2 * limit);
  const own = Map.groupBy(rows, ({ story }) => String(story));
  return [...own.entries()].slice(0, limit).map(([id, [row = {}, ...more]]) => {
    const ids = new Set([row, ...more].map((one) => one['id']));
    const others = storyOf(store, id)?.articles.filter((article) => !ids.has(article.id)) ?? [];
    const story = toStory([row, ...more]);
    return { ...story, articles: [story.articles[0], ...story.articles.slice(1), ...others] };
  });
}

function toStory(rows: readonly Row[]): Story {
  const [first, ...others] = rows.map((row) => listingOf(recordOf(row)));
  if (first === undefined) throw new Error('Cannot make a story of no articles');
  // `build-digest.ts` writes the columns.
  return { id: String(rows[0]?.['story']), kind: rows[0]?.['kind'] as StoryKind, articles: [first, ...others] };
}
