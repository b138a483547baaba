/** What the archive shows when it is looked at rather than read: how much, what of late, and who tells it first. */
import type { DatabaseSync } from 'node:sqlite';

import { addDays } from '../calendar.ts';
import { countBetween, topics } from './topics.ts';
import type { Topic } from './topics.ts';

export interface RisingTopic {
  readonly topic: Pick<Topic, 'slug' | 'name' | 'chinese'>;
  /** Articles in each of the last weeks, the oldest first. */
  readonly weeks: readonly number[];
  /** Of the last week, and on average of those before it that are usual. */
  readonly now: number;
  readonly usual: number;
}

export interface RisingTopics {
  /** The last seven days. */
  readonly from: string;
  readonly to: string;
  /** Those that rose most first. */
  readonly topics: readonly RisingTopic[];
}

export interface SourceShare {
  readonly slug: string;
  readonly name: string;
  readonly articles: number;
  /** Of all articles. */
  readonly share: number;
  /** Stories that it tells and others too; of these, those that it told a day or more before all others. */
  readonly shared: number;
  readonly first: number;
}

/** Weeks that are drawn, and those before the last that make the average. */
const WEEKS = { drawn: 12, usual: 8 } as const;
const MOST_RISING = 15;
/** Articles in a week below which nothing rises. */
const LEAST_NOW = 3;
const MOST_SOURCES = 20;

/** The topics of the archive's last seven days that have more articles than they used to; undefined of an empty archive. */
export function risingTopics(store: DatabaseSync): RisingTopics | undefined {
  const newest = store.prepare('SELECT max(date) AS date FROM articles').get()?.['date'];
  if (typeof newest !== 'string') return undefined;
  const counts = Array.from({ length: WEEKS.drawn }, (_, index) => {
    const to = addDays(newest, -7 * (WEEKS.drawn - 1 - index));
    return countBetween(store, { from: addDays(to, -6), to });
  });
  const all = topics(store).map(({ slug, name, chinese }): RisingTopic => {
    const weeks = counts.map((week) => week.get(slug) ?? 0);
    const before = weeks.slice(-1 - WEEKS.usual, -1);
    const usual = before.reduce((sum, count) => sum + count, 0) / WEEKS.usual;
    return { topic: { slug, name, ...(chinese && { chinese }) }, weeks, now: weeks.at(-1) ?? 0, usual };
  });
  const rising = all.filter(({ now, usual }) => now >= LEAST_NOW && now > usual);
  return {
    from: addDays(newest, -6),
    to: newest,
    topics: rising
      .toSorted((a, b) => riseOf(b) - riseOf(a) || (a.topic.slug < b.topic.slug ? -1 : 1))
      .slice(0, MOST_RISING),
  };
}

/** So many standard deviations above the usual, if articles came by chance; one article more is nothing much. */
function riseOf({ now, usual }: RisingTopic): number {
  return (now - usual) / Math.sqrt(usual + 1);
}

/** The sources with most articles. */
export function sourceShares(store: DatabaseSync): SourceShare[] {
  const tellings = store
    .prepare(
      `SELECT story, publisher, min(date) AS date FROM digest JOIN articles ON id = article WHERE kind = 'story'
      GROUP BY story, publisher ORDER BY story, date`,
    )
    .all();
  const shared = new Map<string, number>();
  const first = new Map<string, number>();
  for (const told of Map.groupBy(tellings, ({ story }) => story).values()) {
    const [earliest, next] = told;
    if (earliest === undefined || next === undefined) continue;
    for (const { publisher } of told) add(shared, String(publisher));
    if (String(earliest['date']) < String(next['date'])) add(first, String(earliest['publisher']));
  }
  const rows = store.prepare('SELECT slug, name, articles FROM publishers ORDER BY articles DESC, slug').all();
  const all = rows.reduce((sum, { articles }) => sum + Number(articles), 0);
  return rows.slice(0, MOST_SOURCES).flatMap(({ slug, name, articles }) =>
    Number(articles) === 0
      ? []
      : [
          {
            slug: String(slug),
            name: String(name),
            articles: Number(articles),
            share: Number(articles) / all,
            shared: shared.get(String(slug)) ?? 0,
            first: first.get(String(slug)) ?? 0,
          },
        ],
  );
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
