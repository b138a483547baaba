/**
 * The pairs of articles that may tell one story, found a month at a time: an article is compared with those of its month
 * and of the month before. A month whose articles are unchanged is not compared again.
 */
import type { DatabaseSync } from 'node:sqlite';

import { dayNumber } from '../calendar.ts';
import { versionOf } from '../archive/code-version.ts';
import { contentHash } from '../archive/content-hash.ts';
import type { DigestArticle } from './digest-article.ts';
import { nearCopies } from './near-copies.ts';
import { storedSketches, storedTerms } from './stored-articles.ts';
import { likelihoodOf } from './story-likelihood.ts';
import type { StoryPair } from './story-pair.ts';
import { alikePairs, STORY_DAYS } from './story-pairs.ts';
import { countTerms } from './term-vectors.ts';

/** Less likely ones are not kept. */
const LEAST_KEPT = 0.2;

/** The pairs of all months, oldest month first. Copies are found among all articles, other pairs among stories. */
export function pairsOfMonths(store: DatabaseSync, articles: readonly DigestArticle[]): StoryPair[] {
  const code = versionOf('digest/pairs-of-months.ts');
  const read = store.prepare('SELECT pairs FROM story_pairs WHERE month = ? AND key = ?');
  const write = store.prepare('INSERT OR REPLACE INTO story_pairs (month, key, pairs) VALUES (?, ?, ?)');
  const pairs: StoryPair[] = [];
  let before: readonly DigestArticle[] = [];
  for (const [month, own] of [...Map.groupBy(articles, monthOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const key = contentHash(code, ...[...before, ...own].map(keyOf));
    const stored = read.get(month, key)?.['pairs'];
    // The column is written below.
    const found = stored === undefined ? pairsOf(store, { before, own }) : (JSON.parse(String(stored)) as StoryPair[]);
    if (stored === undefined) write.run(month, key, JSON.stringify(found));
    for (const pair of found) pairs.push(pair);
    before = own;
  }
  return pairs;
}

function monthOf({ record }: DigestArticle): string {
  return record.date.slice(0, 7);
}

/** All that its pairs depend on. */
function keyOf({ record, kind }: DigestArticle): string {
  const { id, title, lang, publisher, bodyHash } = record;
  return JSON.stringify([id, kind, title, lang, publisher.slug, bodyHash]);
}

/** Pairs of which the later article is one of the month's own. */
function pairsOf(store: DatabaseSync, { before, own }: Months): StoryPair[] {
  const isOwn = new Set(own.map(({ record }) => record.id));
  const copies = nearCopies(sketched(store, [...before, ...own]));
  return [...copies, ...likelyPairs(store, { before, own })].filter(({ ids }) => isOwn.has(ids[1]));
}

function likelyPairs(store: DatabaseSync, { before, own }: Months): StoryPair[] {
  const all = termed(
    store,
    [...before, ...own].filter(({ kind }) => kind === 'story'),
  );
  const first = dayNumber(own[0]?.record.date ?? '');
  const near = all.filter(({ day }) => first - day <= STORY_DAYS);
  const pairs: StoryPair[] = [];
  for (const { pair, traits } of alikePairs(near, countTerms(all))) {
    const likelihood = likelihoodOf(traits, {
      sameLanguage: pair[0].lang.slice(0, 2) === pair[1].lang.slice(0, 2),
      samePublisher: pair[0].publisher === pair[1].publisher,
    });
    if (likelihood >= LEAST_KEPT) pairs.push({ ids: [pair[0].id, pair[1].id], likelihood, reprint: false });
  }
  return pairs;
}

function termed(store: DatabaseSync, articles: readonly DigestArticle[]) {
  const terms = storedTerms(
    store,
    articles.map(({ file }) => file),
  );
  return articles.map(({ record, file }) => ({
    id: record.id,
    day: dayNumber(record.date),
    lang: record.lang,
    publisher: record.publisher.slug,
    terms: terms.get(file) ?? new Uint32Array(),
  }));
}

function sketched(store: DatabaseSync, articles: readonly DigestArticle[]) {
  const sketches = storedSketches(
    store,
    articles.map(({ file }) => file),
  );
  return articles.map(({ record, file, kind }) => ({
    id: record.id,
    day: dayNumber(record.date),
    title: record.title,
    publisher: record.publisher.slug,
    kind,
    sketch: sketches.get(file) ?? new Uint32Array(),
  }));
}

interface Months {
  readonly before: readonly DigestArticle[];
  readonly own: readonly DigestArticle[];
}
