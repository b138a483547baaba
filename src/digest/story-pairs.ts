/**
 * Finds the articles that are near each other in time and terms. Works on terms alone (`terms.ts`): tellings of one event
 * share hardly any running text, and between languages none.
 */
import { isName } from '../article/terms.ts';
import type { Terms } from '../article/terms.ts';
import { traitsOf } from './pair-traits.ts';
import type { PairTraits } from './pair-traits.ts';
import { idfOf, vectorOf } from './term-vectors.ts';
import type { Frequencies, TermVector } from './term-vectors.ts';

export interface TermedArticle {
  readonly id: string;
  /** Days since some day. */
  readonly day: number;
  readonly terms: Terms;
}

/** Days within which an event is told. */
export const STORY_DAYS = 7;
/** Pairs below both are not looked at. */
const LEAST_ALIKE = { all: 0.1, names: 0.15 } as const;
/** Terms in more than this part of the articles say nothing of an event, and cost most; so few always count. */
const COMMON = { part: 0.1, few: 5 } as const;

/** The pairs that are alike, of articles in order of their days. */
export function* alikePairs<T extends TermedArticle>(
  articles: readonly T[],
  frequencies: Frequencies,
): Generator<{ pair: readonly [T, T]; traits: PairTraits }> {
  const seen: { article: T; vector: TermVector }[] = [];
  const holders = new Map<number, Holders>();
  const products = { all: new Float64Array(articles.length), names: new Float64Array(articles.length) };
  let first = 0;
  for (const article of articles) {
    while (article.day - (seen[first]?.article.day ?? article.day) > STORY_DAYS) first += 1;
    const vector = vectorOf(article.terms, frequencies);
    for (const place of meet(vector, { place: seen.length, first, holders, products, frequencies })) {
      const earlier = seen[place];
      if (earlier === undefined) continue;
      const alike = takeCosines(place, { products, vectors: [earlier.vector, vector] });
      if (alike.all < LEAST_ALIKE.all && alike.names < LEAST_ALIKE.names) continue;
      const days = article.day - earlier.article.day;
      yield { pair: [earlier.article, article], traits: traitsOf([earlier.vector, vector], { alike, days }) };
    }
    seen.push({ article, vector });
  }
}

/** Adds up the products with all earlier articles that hold one of the terms, from `first` on; gives their places. */
function meet(vector: TermVector, { place, first, holders, products, frequencies }: Meeting): number[] {
  // By their idf: what one article alone holds, or too many do, makes no pair.
  const most = idfOf(1, frequencies);
  const least = idfOf(Math.max(COMMON.few, COMMON.part * frequencies.articles), frequencies);
  const met: number[] = [];
  for (const [index, term] of vector.terms.entries()) {
    const idf = vector.idf[index] ?? 0;
    if (idf >= most || idf < least) continue;
    const value = vector.tfIdf[index] ?? 0;
    const held = holders.get(term) ?? { places: [], values: [], from: 0 };
    while ((held.places[held.from] ?? first) < first) held.from += 1;
    const sums = isName(term) ? [products.all, products.names] : [products.all];
    for (let next = held.from; next < held.places.length; next += 1) {
      const holder = held.places[next] ?? 0;
      if (products.all[holder] === 0) met.push(holder);
      const product = value * (held.values[next] ?? 0);
      for (const sum of sums) sum[holder] = (sum[holder] ?? 0) + product;
    }
    held.places.push(place);
    held.values.push(value);
    holders.set(term, held);
  }
  return met;
}

/** The cosines with the earlier article at a place, whose products are set back. */
function takeCosines(place: number, { products, vectors: [one, other] }: Taking): Pick<PairTraits, 'all' | 'names'> {
  const cosines = {
    all: (products.all[place] ?? 0) / (one.length * other.length || 1),
    names: (products.names[place] ?? 0) / (one.namesLength * other.namesLength || 1),
  };
  products.all[place] = 0;
  products.names[place] = 0;
  return cosines;
}

/** By their places in the list, for each article: the sum of the products of what it and the one at hand hold. */
interface Products {
  readonly all: Float64Array;
  readonly names: Float64Array;
}

/** The articles that hold a term: their places in the list, and the term's tf-idf in each. */
interface Holders {
  readonly places: number[];
  readonly values: number[];
  /** Where those begin that are near enough in time. */
  from: number;
}

interface Meeting {
  readonly place: number;
  readonly first: number;
  readonly holders: Map<number, Holders>;
  readonly products: Products;
  readonly frequencies: Frequencies;
}

interface Taking {
  readonly products: Products;
  readonly vectors: readonly [TermVector, TermVector];
}
