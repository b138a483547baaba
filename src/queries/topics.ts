/** Topics: what several articles are about, and the stories that tell of it. */
import type { DatabaseSync } from 'node:sqlite';

import { compareText } from '../compare-text.ts';
import { addDays } from '../calendar.ts';
import type { Topic, TopicKind } from '../digest/topics.ts';
import { hasPage, listingOf, recordOf } from './listing.ts';
import type { Listing } from './listing.ts';
import { paginate } from './publishers.ts';
import type { ListPage } from './publishers.ts';
import { storyOf } from './stories.ts';
import type { Story } from './stories.ts';

export type { Topic, TopicKind } from '../digest/topics.ts';

/** What a link to a topic shows. */
export type TopicLink = Pick<Topic, 'slug' | 'kind' | 'name' | 'chinese'>;

/** In the order in which they are shown. */
export const TOPIC_KINDS = [
  'theme',
  'phrase',
  'vulnerability',
  'vendor',
  'product',
  'group',
  'malware',
  'organisation',
  'country',
  'person',
] as const satisfies readonly TopicKind[];

export interface TopicsOfKind {
  readonly kind: TopicKind;
  readonly topics: readonly (TopicLink & Pick<Topic, 'articles'>)[];
}

/** A story as a topic's timeline shows it. */
export interface TopicStory {
  readonly article: Pick<Listing, 'id' | 'title' | 'lang'>;
  /** Of its first telling. */
  readonly date: string;
  /** In the order in which they told it, each once. */
  readonly publishers: readonly Listing['publisher'][];
}

export interface TopicPage extends ListPage<TopicStory> {
  readonly topic: Omit<Topic, 'related'>;
  readonly related: readonly TopicLink[];
  /** Those with most articles about it first. */
  readonly publishers: readonly (Listing['publisher'] & { readonly articles: number })[];
}

/** Days that count for how active a topic is, until the archive's last. */
const ACTIVE_DAYS = 30;
/** Sources that a topic names. */
const MOST_PUBLISHERS = 12;

/** All topics, by slug. */
export function topics(store: DatabaseSync): Topic[] {
  // `write-topics.ts` writes the column from a Topic.
  return store
    .prepare('SELECT topic FROM topics ORDER BY slug')
    .all()
    .map(({ topic }) => JSON.parse(String(topic)) as Topic);
}

/** The topics by kind; of each kind those most written about of late first, and of equals the newest. */
export function topicsByKind(store: DatabaseSync): TopicsOfKind[] {
  const newest = String(store.prepare('SELECT max(date) AS date FROM articles').get()?.['date'] ?? '');
  const recent = newest && countBetween(store, { from: addDays(newest, 1 - ACTIVE_DAYS), to: newest });
  const activity = (slug: string) => (recent && recent.get(slug)) || 0;
  const byKind = Map.groupBy(topics(store), ({ kind }) => kind);
  return TOPIC_KINDS.flatMap((kind) => {
    const sorted = (byKind.get(kind) ?? []).toSorted(
      (a, b) =>
        activity(b.slug) - activity(a.slug) ||
        compareText(b.last, a.last) ||
        b.articles - a.articles ||
        compareText(a.slug, b.slug),
    );
    return sorted.length > 0
      ? [{ kind, topics: sorted.map((topic) => ({ ...linkTo(topic), articles: topic.articles })) }]
      : [];
  });
}

/** How many articles of some days, both included, are about each topic; by slug, without those that none is about. */
export function countBetween(store: DatabaseSync, { from, to }: { from: string; to: string }): Map<string, number> {
  const rows = store
    .prepare(
      `SELECT slug, count(*) AS count FROM topics, json_each(topics.articles) AS about JOIN articles ON articles.id = about.value
      WHERE date BETWEEN ? AND ? GROUP BY slug`,
    )
    .all(from, to);
  return new Map(rows.map(({ slug, count }) => [String(slug), Number(count)]));
}

/** What each article is about, by its id; of one article in the order of TOPIC_KINDS. */
export function topicsOfArticles(store: DatabaseSync): Map<string, TopicLink[]> {
  const known = new Map(topics(store).map((topic) => [topic.slug, linkTo(topic)]));
  const ofArticle = new Map<string, TopicLink[]>();
  for (const { slug, id } of store.prepare('SELECT slug, value AS id FROM topics, json_each(articles)').iterate()) {
    const link = known.get(String(slug));
    if (link) ofArticle.set(String(id), [...(ofArticle.get(String(id)) ?? []), link]);
  }
  for (const [id, links] of ofArticle) ofArticle.set(id, links.toSorted(byKindAndSlug));
  return ofArticle;
}

/** Every page of every topic's stories, newest story first. */
export function* topicPages(store: DatabaseSync, length: number): Generator<TopicPage> {
  const known = new Map(topics(store).map((topic) => [topic.slug, topic]));
  for (const { related, ...topic } of known.values()) {
    const tellings = tellingsOf(store, topic.slug);
    const links = related.flatMap((slug) => known.get(slug) ?? []).map(linkTo);
    const publishers = publishersOf(tellings.filter(({ isAbout }) => isAbout));
    for (const page of paginate(storiesOf(tellings), length)) yield { topic, related: links, publishers, ...page };
  }
}

/** A topic's stories, those told last first: for feeds. */
export function newestOfTopic(store: DatabaseSync, { slug, limit }: { slug: string; limit: number }): Story[] {
  const rows = store
    .prepare(
      `SELECT story, min(date) AS first FROM digest JOIN articles ON id = article
      WHERE story IN (SELECT story FROM digest WHERE article IN
        (SELECT value FROM topics, json_each(topics.articles) WHERE slug = ?))
      GROUP BY story ORDER BY first DESC, story DESC LIMIT ?`,
    )
    .all(slug, limit);
  return rows.flatMap(({ story }) => storyOf(store, String(story)) ?? []);
}

/** All tellings of the stories of which one is about the topic. */
function tellingsOf(store: DatabaseSync, slug: string): Telling[] {
  const rows = store
    .prepare(
      `WITH about AS (SELECT value AS id FROM topics, json_each(articles) WHERE slug = ?)
      SELECT story, place, record, article IN (SELECT id FROM about) AS about FROM digest JOIN articles ON id = article
      WHERE story IN (SELECT story FROM digest WHERE article IN (SELECT id FROM about)) ORDER BY story, place`,
    )
    .all(slug);
  return rows.map((row) => ({
    story: String(row['story']),
    place: Number(row['place']),
    isAbout: row['about'] === 1,
    listing: listingOf(recordOf(row)),
  }));
}

function storiesOf(tellings: readonly Telling[]): TopicStory[] {
  const stories = [...Map.groupBy(tellings, ({ story }) => story).values()].flatMap((all) => {
    const listings = all.map(({ listing }) => listing);
    const [main] = listings;
    if (main === undefined || !hasPage(main)) return [];
    const inTime = listings.toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
    const publishers = new Map(inTime.map(({ publisher }) => [publisher.slug, publisher]));
    const { id, title, lang } = main;
    return [{ article: { id, title, lang }, date: inTime[0]?.date ?? main.date, publishers: [...publishers.values()] }];
  });
  return stories.toSorted((a, b) => compareText(b.date, a.date) || compareText(b.article.id, a.article.id));
}

function publishersOf(tellings: readonly Telling[]): TopicPage['publishers'] {
  const bySlug = Map.groupBy(tellings, ({ listing }) => listing.publisher.slug);
  return [...bySlug.values()]
    .flatMap((all) => (all[0] ? [{ ...all[0].listing.publisher, articles: all.length }] : []))
    .toSorted((a, b) => b.articles - a.articles || compareText(a.slug, b.slug))
    .slice(0, MOST_PUBLISHERS);
}

function linkTo({ slug, kind, name, chinese }: Topic): TopicLink {
  return { slug, kind, name, ...(chinese && { chinese }) };
}

function byKindAndSlug(a: TopicLink, b: TopicLink): number {
  return TOPIC_KINDS.indexOf(a.kind) - TOPIC_KINDS.indexOf(b.kind) || compareText(a.slug, b.slug);
}

interface Telling {
  readonly story: string;
  readonly place: number;
  /** Whether the article itself is about the topic. */
  readonly isAbout: boolean;
  readonly listing: Listing;
}
