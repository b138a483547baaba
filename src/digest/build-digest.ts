/** From the store's articles to the stories that they tell: the steps, in order. Read this first. */
import type { DatabaseSync } from 'node:sqlite';

import { contentHash } from '../archive/content-hash.ts';
import { writeRows } from '../archive/write-rows.ts';
import { idsIn } from '../article/terms.ts';
import { creditedPairs } from './credits.ts';
import type { DigestArticle } from './digest-article.ts';
import { markMonths } from './marks-of-months.ts';
import { pairsOfMonths } from './pairs-of-months.ts';
import { digestArticles } from './stored-articles.ts';
import { groupStories } from './stories.ts';
import type { StoryPair } from './story-pair.ts';
import { inOrder, storyId } from './tellings.ts';
import { writeRelated } from './write-related.ts';
import { writeTopics } from './write-topics.ts';

/** Arranges all articles of the store. Returns a hash of what that gave. */
export function buildDigest(store: DatabaseSync): string {
  const articles = digestArticles(store);
  const pairs = [...pairsOfMonths(store, articles), ...creditedPairs(store, articles)];
  const originals = Map.groupBy(
    pairs.filter(({ reprint }) => reprint),
    ({ ids }) => ids[1],
  );
  const rows = storiesOf(articles, pairs).flatMap((story) => rowsOf(story, originals));
  store.exec('BEGIN');
  writeRows(store, {
    table: 'digest',
    columns: ['article', 'story', 'place', 'kind'],
    rows: new Map(rows.map((row) => [row[0], row])),
  });
  const stories = new Map(rows.map(([article, story]) => [article, story]));
  markMonths(store, { articles, storyOf: (article) => stories.get(article) ?? article });
  store.exec('COMMIT');
  return contentHash(
    JSON.stringify(rows),
    writeTopics(store, { articles, stories }),
    writeRelated(store, { articles, stories }),
  );
}

/** All stories, those that one article tells too. */
function storiesOf(articles: readonly DigestArticle[], pairs: readonly StoryPair[]): DigestArticle[][] {
  const byId = new Map(articles.map((article) => [article.record.id, article]));
  const groups = groupStories({ pairs, idsOf: (id) => new Set(idsIn(byId.get(id)?.record.title ?? '')) });
  const grouped = new Set(groups.flat());
  const alone = articles.filter(({ record }) => !grouped.has(record.id)).map((article) => [article]);
  return [...groups.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])), ...alone];
}

/** A story is of the kind of the telling that stands for it. */
function rowsOf(story: readonly DigestArticle[], originals: ReadonlyMap<string, readonly StoryPair[]>): Row[] {
  const id = storyId(story);
  const members = new Set(story.map(({ record }) => record.id));
  const reprints = [...members].filter((member) => originals.get(member)?.some(({ ids }) => members.has(ids[0])));
  const tellings = inOrder(story, new Set(reprints));
  return tellings.map(({ record }, place) => [record.id, id, place, tellings[0]?.kind ?? 'story']);
}

type Row = [article: string, story: string, place: number, kind: string];
