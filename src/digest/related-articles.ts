/**
 * Which older articles call an article to mind: the cosine of their weightiest terms. What a term weighs is settled by the
 * months before, so that an article which is added moves no other's neighbours but those that it becomes itself.
 */
import { kindOf, prominence } from '../article/terms.ts';
import type { Terms } from '../article/terms.ts';

export interface ComparedArticle {
  readonly id: string;
  /** Days since some day. */
  readonly day: number;
  readonly story: string;
  readonly publisher: string;
  readonly terms: Terms;
}

/** How many an article is given. */
const MOST_RELATED = 5;
/** How near each must be; what one publisher's titles have in common is often no more than its way to put them. */
const LEAST_NEAR = { own: 0.32, others: 0.2 } as const;
/** As near is the same text once more, months later. */
const COPY = 0.9;
/** Terms by which an article is compared: those of its title and its lead, and what its body says often. */
const MOST_TERMS = 40;
const LEAST_WEIGHT = 4;
/** Terms in more than this share of the articles tell nothing, and cost most; in no more than so many, all are as rare. */
const COMMON = 0.02;
const RARE = 3;
/** Pairs of Han characters overlap: a word of three counts twice. */
const PAIR_WEIGHT = 0.5;

/** The related articles of each of a month's own, the nearest first. Both lists are in order of time. */
export function relatedArticles({ before, own }: Months): Map<string, string[]> {
  const all = [...before, ...own];
  // Of few articles before, nothing can be learnt.
  const weigh = termWeights(before.length < own.length ? all : before);
  const vectors = all.map((article) => vectorOf(article, weigh));
  const holders = new Map<number, Pairs>();
  const near = new Float64Array(all.length);
  const related = new Map<string, string[]>();
  let indexed = 0;
  for (const [index, article] of all.entries()) {
    if (index < before.length) continue;
    for (; (all[indexed]?.day ?? article.day) < article.day; indexed += 1)
      hold(holders, vectors[indexed] ?? [], indexed);
    const touched = addProducts(near, vectors[index] ?? [], holders);
    const found = touched.map((other) => ({ article: all[other], near: near[other] ?? 0 }));
    for (const other of touched) near[other] = 0;
    const ids = nearest(article, found);
    if (ids.length > 0) related.set(article.id, ids);
  }
  return related;
}

/** Adds to each holder of a term what the term makes it near; returns which were touched. */
function addProducts(near: Float64Array, vector: Pairs, holders: ReadonlyMap<number, Pairs>): number[] {
  const touched: number[] = [];
  for (let index = 0; index < vector.length; index += 2) {
    const held = holders.get(vector[index] ?? 0) ?? [];
    const value = vector[index + 1] ?? 0;
    for (let place = 0; place < held.length; place += 2) {
      const holder = held[place] ?? 0;
      if (near[holder] === 0) touched.push(holder);
      near[holder] = (near[holder] ?? 0) + value * (held[place + 1] ?? 0);
    }
  }
  return touched;
}

/** Notes that an article holds the terms of its vector. */
function hold(holders: Map<number, Pairs>, vector: Pairs, article: number): void {
  for (let index = 0; index < vector.length; index += 2) {
    const term = vector[index] ?? 0;
    const held = holders.get(term);
    if (held) held.push(article, vector[index + 1] ?? 0);
    else holders.set(term, [article, vector[index + 1] ?? 0]);
  }
}

/** Of each story one article, and none of the article's own. */
function nearest(article: ComparedArticle, found: readonly Found[]): string[] {
  const stories = new Set([article.story]);
  const ids: string[] = [];
  const inReach = found
    .flatMap(({ article: other, near }) =>
      other && near >= leastNear(article, other) && near < COPY ? [{ other, near }] : [],
    )
    .toSorted((a, b) => b.near - a.near || (a.other.id < b.other.id ? 1 : -1));
  for (const { other } of inReach) {
    if (ids.length === MOST_RELATED) break;
    if (stories.has(other.story)) continue;
    stories.add(other.story);
    ids.push(other.id);
  }
  return ids;
}

function leastNear(one: ComparedArticle, other: ComparedArticle): number {
  return LEAST_NEAR[one.publisher === other.publisher ? 'own' : 'others'];
}

/** What a term weighs by how many of the articles hold it; nothing where it is common. */
function termWeights(articles: readonly ComparedArticle[]): (term: number) => number {
  const counts = new Map<number, number>();
  for (const { terms } of articles)
    for (let index = 0; index < terms.length; index += 2) {
      const term = terms[index] ?? 0;
      if ((terms[index + 1] ?? 0) >= LEAST_WEIGHT) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  const common = Math.max(COMMON * articles.length, RARE);
  return (term) => {
    const count = Math.max(counts.get(term) ?? 0, RARE);
    if (count > common) return 0;
    return Math.log((articles.length + RARE) / count) * (kindOf(term) === 'pair' ? PAIR_WEIGHT : 1);
  };
}

/** The weightiest terms of an article and their values, in turn: a vector of length 1. */
function vectorOf({ terms }: ComparedArticle, weigh: (term: number) => number): Pairs {
  const vector: { term: number; value: number }[] = [];
  for (let index = 0; index < terms.length; index += 2) {
    const term = terms[index] ?? 0;
    const weight = terms[index + 1] ?? 0;
    const value = weight < LEAST_WEIGHT ? 0 : weigh(term) * prominence(weight);
    if (value > 0) vector.push({ term, value });
  }
  const weightiest = vector.sort((a, b) => b.value - a.value || a.term - b.term).slice(0, MOST_TERMS);
  const length = Math.sqrt(weightiest.reduce((sum, { value }) => sum + value ** 2, 0));
  return weightiest.flatMap(({ term, value }) => [term, value / length]);
}

/** Numbers that belong together two by two: of a vector terms and values, of a term its holders and their values. */
type Pairs = number[];

interface Months {
  /** The articles of the months before, as far as is looked back. */
  readonly before: readonly ComparedArticle[];
  readonly own: readonly ComparedArticle[];
}

interface Found {
  readonly article: ComparedArticle | undefined;
  readonly near: number;
}
