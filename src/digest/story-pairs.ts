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
  const holders = new Map<number, Holder[]>();
  const sums = { all: new Float64Array(articles.length), names: new Float64Array(articles.length) };
  // By their idf: what one article alone holds, or too many do, makes no pair.
  const most = idfOf(1, frequencies);
  const least = idfOf(Math.max(COMMON.few, COMMON.part * frequencies.articles), frequencies);
  for (const article of articles) {
    const vector = vectorOf(article.terms, frequencies);
    const met = new Set<number>();
    for (const [index, term] of vector.terms.entries()) {
      const idf = vector.idf[index] ?? 0;
      if (idf >= most || idf < least) continue;
      const held = recent(holders.get(term) ?? [], article.day);
      const value = vector.tfIdf[index] ?? 0;
      const named = isName(term);
      for (const holder of held) {
        const product = value * holder.value;
        sums.all[holder.place] = (sums.all[holder.place] ?? 0) + product;
        sums.names[holder.place] = (sums.names[holder.place] ?? 0) + (named ? product : 0);
        met.add(holder.place);
      }
      held.push({ place: seen.length, day: article.day, value });
      holders.set(term, held);
    }
    for (const place of met) {
      const earlier = seen[place];
      const products = { all: sums.all[place] ?? 0, names: sums.names[place] ?? 0 };
      sums.all[place] = 0;
      sums.names[place] = 0;
      if (earlier === undefined) continue;
      const alike = cosines(products, [earlier.vector, vector]);
      if (alike.all < LEAST_ALIKE.all && alike.names < LEAST_ALIKE.names) continue;
      const days = article.day - earlier.article.day;
      yield { pair: [earlier.article, article], traits: traitsOf([earlier.vector, vector], { alike, days }) };
    }
    seen.push({ article, vector });
  }
}

function recent(held: Holder[], day: number): Holder[] {
  return day - (held[0]?.day ?? day) > STORY_DAYS ? held.filter((holder) => day - holder.day <= STORY_DAYS) : held;
}

function cosines(
  products: Pick<PairTraits, 'all' | 'names'>,
  [one, other]: readonly [TermVector, TermVector],
): Pick<PairTraits, 'all' | 'names'> {
  return {
    all: products.all / (one.length * other.length || 1),
    names: products.names / (one.namesLength * other.namesLength || 1),
  };
}

/** An article that holds a term. */
interface Holder {
  /** Its place in the list. */
  readonly place: number;
  readonly day: number;
  /** The term's tf-idf in it. */
  readonly value: number;
}
