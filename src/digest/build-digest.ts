/** From the store's articles to the stories that they tell: the steps, in order. Read this first. */
import type { DatabaseSync } from 'node:sqlite';

import { contentHash } from '../archive/content-hash.ts';
import { writeRows } from '../archive/write-rows.ts';
import type { DigestArticle } from './digest-article.ts';
import { digestArticles } from './stored-articles.ts';
import { pairsOfMonths } from './pairs-of-months.ts';
import { groupStories } from './stories.ts';
import { writeRelated } from './write-related.ts';
import { writeTopics } from './write-topics.ts';
import { idsIn } from '../article/terms.ts';

/** Arranges all articles of the store. Returns a hash of what that gave. */
export function buildDigest(store: DatabaseSync): string {
  const articles = digestArticles(store);
  const byId = new Map(articles.map((article) => [article.record.id, article]));
  const groups = groupStories({
    pairs: pairsOfMonths(store, articles),
    idsOf: (id) => new Set(idsIn(byId.get(id)?.record.title ?? '')),
  });
  const grouped = new Set(groups.flat());
  const alone = articles.flatMap(({ record }) => (grouped.has(record.id) ? [] : [[record.id]]));
  const rows = [...groups, ...alone].flatMap((ids) => rowsOf(ids.flatMap((id) => byId.get(id) ?? [])));
  store.exec('BEGIN');
  writeRows(store, {
    table: 'digest',
    columns: ['article', 'story', 'place', 'kind'],
    rows: new Map(rows.map((row) => [row[0], row])),
  });
  store.exec('COMMIT');
  const stories = new Map(rows.map(([article, story]) => [article, story]));
  return contentHash(
    JSON.stringify(rows),
    writeTopics(store, { articles, stories }),
    writeRelated(store, { articles, stories }),
  );
}

/** The rows of one story's articles. */
function rowsOf(articles: readonly DigestArticle[]): [article: string, story: string, place: number, kind: string][] {
  const inTime = articles.toSorted(byTime);
  const story = inTime[0]?.record.id ?? '';
  const [main] = inTime.toSorted(byWorth);
  return [...new Set([main, ...inTime])].flatMap((article, place) =>
    article === undefined ? [] : [[article.record.id, story, place, article.kind]],
  );
}

/** What a reader is shown of a story: the full text before a truncated one, the longer, the earlier. */
function byWorth(a: DigestArticle, b: DigestArticle): number {
  return (
    Number(a.record.state === 'truncated') - Number(b.record.state === 'truncated') ||
    b.length - a.length ||
    byTime(a, b)
  );
}

function byTime(a: DigestArticle, b: DigestArticle): number {
  return compare(a.record.date, b.record.date) || compare(a.record.id, b.record.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
