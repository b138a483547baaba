/**
 * The pairs of articles that may tell one event, found a month at a time: an article is compared with those of its month
 * and of the days before. A month whose articles are unchanged is not compared again.
 */
import type { DatabaseSync } from 'node:sqlite';

import { versionOf } from '../archive/code-version.ts';
import { contentHash } from '../archive/content-hash.ts';
import type { DigestArticle } from './digest-article.ts';
import { storedTerms } from './stored-articles.ts';
import { likelihoodOf } from './story-likelihood.ts';
import { alikePairs, countTerms, STORY_DAYS } from './story-pairs.ts';
import type { StoryPair, TermedArticle } from './story-pairs.ts';

/** Less likely ones are not kept. */
const LEAST_KEPT = 0.2;

/** The pairs of all months, oldest month first. Only articles of kind `story` are compared. */
export function pairsOfMonths(store: DatabaseSync, articles: readonly DigestArticle[]): StoryPair[] {
  const code = versionOf('digest/pairs-of-months.ts');
  const months = Map.groupBy(
    articles.filter(({ kind }) => kind === 'story'),
    ({ record }) => record.date.slice(0, 7),
  );
  const known = new Map(
    store
      .prepare('SELECT month, key, pairs FROM story_pairs')
      .all()
      .map((row) => [row['month'], row]),
  );
  const write = store.prepare('INSERT OR REPLACE INTO story_pairs (month, key, pairs) VALUES (?, ?, ?)');
  let before: readonly DigestArticle[] = [];
  const pairs: StoryPair[] = [];
  for (const month of [...months.keys()].toSorted()) {
    const own = months.get(month) ?? [];
    const key = contentHash(
      code,
      ...[...before, ...own].map(({ record }) =>
        JSON.stringify([record.id, record.title, record.lang, record.publisher.slug, record.bodyHash]),
      ),
    );
    const stored = known.get(month);
    // The column is written below.
    const found =
      stored?.['key'] === key
        ? (JSON.parse(String(stored['pairs'])) as StoryPair[])
        : likelyPairs(store, { before, own });
    if (stored?.['key'] !== key) write.run(month, key, JSON.stringify(found));
    pairs.push(...found);
    before = own;
  }
  return pairs;
}

/** Pairs of which the later article is one of the month's own. */
function likelyPairs(store: DatabaseSync, { before, own }: Months): StoryPair[] {
  const all = termed(store, [...before, ...own]);
  const frequencies = countTerms(all);
  const first = dayOf(own[0]?.record.date ?? '');
  const isOwn = new Set(own.map(({ record }) => record.id));
  const near = all.filter(({ day }) => first - day <= STORY_DAYS);
  const pairs: StoryPair[] = [];
  for (const { pair, traits } of alikePairs(near, frequencies)) {
    const likelihood = likelihoodOf(traits);
    if (isOwn.has(pair[1].id) && likelihood >= LEAST_KEPT) pairs.push({ ids: [pair[0].id, pair[1].id], likelihood });
  }
  return pairs;
}

function termed(store: DatabaseSync, articles: readonly DigestArticle[]): TermedArticle[] {
  const terms = storedTerms(
    store,
    articles.map(({ file }) => file),
  );
  return articles.map(({ record, file }) => ({
    id: record.id,
    day: dayOf(record.date),
    lang: record.lang,
    publisher: record.publisher.slug,
    terms: terms.get(file) ?? new Uint32Array(),
  }));
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

interface Months {
  readonly before: readonly DigestArticle[];
  readonly own: readonly DigestArticle[];
}
