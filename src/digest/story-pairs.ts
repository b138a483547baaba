/**
 * Finds pairs of articles that may tell one event, and says how likely they do. Works on terms alone (`terms.ts`):
 * tellings of one event share hardly any running text, and between languages none.
 */
import { kindOf, standsIn } from '../article/terms.ts';
import type { Terms } from '../article/terms.ts';

export interface TermedArticle {
  readonly id: string;
  /** Days since some day. */
  readonly day: number;
  /** BCP 47. */
  readonly lang: string;
  readonly publisher: string;
  readonly terms: Terms;
}

/** In how many of the articles that it was counted in a term occurs. */
export interface Frequencies {
  readonly articles: number;
  readonly of: ReadonlyMap<number, number>;
}

export interface StoryPair {
  readonly ids: readonly [string, string];
  /** From 0 to 1. */
  readonly likelihood: number;
}

/** What a pair has in common. */
export interface PairTraits {
  /** Cosines of the tf-idf vectors of all terms, and of names, amounts and ids alone. */
  readonly all: number;
  readonly names: number;
  /** Of names that stand in title or lead of both: how many are rare, and the sum of their idf. */
  readonly rare: number;
  readonly salient: number;
  /** Sum over all common names of idf by the lesser weight: grows with what is shared, whatever else is said. */
  readonly depth: number;
  readonly days: number;
  readonly samePublisher: boolean;
  readonly sameLanguage: boolean;
  /** Both titles hold ids, and no common one. */
  readonly otherIds: boolean;
}

/** Days within which an event is told. */
export const STORY_DAYS = 7;
/** Pairs below both are not looked at. */
const LEAST_ALIKE = { all: 0.1, names: 0.15 };
/** Terms in more than this share of the articles say nothing of an event, and cost most. */
const COMMON = 0.1;
/** A name in no more articles is rare. */
const RARE = 25;

/** In how many of the articles each term occurs. */
export function countTerms(articles: readonly TermedArticle[]): Frequencies {
  const of = new Map<number, number>();
  for (const { terms } of articles)
    for (let index = 0; index < terms.length; index += 2) {
      const term = terms[index] ?? 0;
      of.set(term, (of.get(term) ?? 0) + 1);
    }
  return { articles: articles.length, of };
}

/** What two articles in order of their days have in common, for each pair that is near enough in time and terms. */
export function* alikePairs(
  articles: readonly TermedArticle[],
  frequencies: Frequencies,
): Generator<{ pair: readonly [TermedArticle, TermedArticle]; traits: PairTraits }> {
  const vectors: Vector[] = [];
  const holders = new Map<number, Holder[]>();
  const all = new Float64Array(articles.length);
  const names = new Float64Array(articles.length);
  for (const [index, article] of articles.entries()) {
    const vector = vectorOf(article, frequencies);
    vectors.push(vector);
    const touched = new Set<number>();
    for (const { term, value, isName } of vector.terms) {
      if ((frequencies.of.get(term) ?? 0) > COMMON * frequencies.articles) continue;
      const held = recent(holders.get(term) ?? [], article.day, articles);
      for (const holder of held) {
        all[holder.index] = (all[holder.index] ?? 0) + value * holder.value;
        if (isName) names[holder.index] = (names[holder.index] ?? 0) + value * holder.value;
        touched.add(holder.index);
      }
      held.push({ index, value });
      holders.set(term, held);
    }
    for (const other of touched) {
      const before = vectors[other];
      const earlier = articles[other];
      if (before && earlier) {
        const alike = {
          all: (all[other] ?? 0) / (vector.length * before.length),
          names: (names[other] ?? 0) / (vector.namesLength * before.namesLength || 1),
        };
        if (alike.all >= LEAST_ALIKE.all || alike.names >= LEAST_ALIKE.names)
          yield { pair: [earlier, article], traits: traitsOf({ earlier, article, before, vector, alike }) };
      }
      all[other] = 0;
      names[other] = 0;
    }
  }
}

function recent(held: Holder[], day: number, articles: readonly TermedArticle[]): Holder[] {
  const first = held[0];
  if (!first || day - (articles[first.index]?.day ?? 0) <= STORY_DAYS) return held;
  return held.filter(({ index }) => day - (articles[index]?.day ?? 0) <= STORY_DAYS);
}

function vectorOf({ terms }: TermedArticle, { articles, of }: Frequencies): Vector {
  const vector: VectorTerm[] = [];
  let [square, namesSquare] = [0, 0];
  for (let index = 0; index < terms.length; index += 2) {
    const term = terms[index] ?? 0;
    const weight = terms[index + 1] ?? 0;
    const count = of.get(term) ?? 1;
    const idf = Math.log(articles / count);
    const value = Math.log(1 + weight / 2) * idf;
    if (value <= 0) continue;
    const kind = kindOf(term);
    const isName = kind === 'name' || kind === 'amount' || kind === 'id';
    vector.push({ term, value, weight, idf, count, isName });
    square += value ** 2;
    if (isName) namesSquare += value ** 2;
  }
  return { terms: vector, length: Math.sqrt(square), namesLength: Math.sqrt(namesSquare) };
}

function traitsOf({ earlier, article, before, vector, alike }: TraitsOptions): PairTraits {
  const others = new Map(before.terms.filter(({ isName }) => isName).map((term) => [term.term, term]));
  let [rare, salient, depth] = [0, 0, 0];
  for (const term of vector.terms) {
    const other = others.get(term.term);
    if (!other) continue;
    const weight = Math.min(term.weight, other.weight);
    depth += Math.log(1 + weight / 2) * term.idf;
    if (!standsIn('lead', weight)) continue;
    salient += term.idf;
    if (term.count <= RARE) rare += 1;
  }
  const ids = [vector, before].map(({ terms }) =>
    terms.filter(({ term, weight }) => kindOf(term) === 'id' && standsIn('title', weight)).map(({ term }) => term),
  );
  const [own = [], theirs = []] = ids;
  return {
    ...alike,
    rare: Math.min(rare, 5),
    salient: Math.min(salient, 40),
    depth: Math.min(depth, 100),
    days: article.day - earlier.day,
    samePublisher: article.publisher === earlier.publisher,
    sameLanguage: article.lang.slice(0, 2) === earlier.lang.slice(0, 2),
    otherIds: own.length > 0 && theirs.length > 0 && !own.some((id) => theirs.includes(id)),
  };
}

interface VectorTerm {
  readonly term: number;
  readonly value: number;
  readonly weight: number;
  readonly idf: number;
  /** Articles that hold it. */
  readonly count: number;
  readonly isName: boolean;
}

interface Vector {
  readonly terms: readonly VectorTerm[];
  readonly length: number;
  readonly namesLength: number;
}

interface Holder {
  readonly index: number;
  readonly value: number;
}

interface TraitsOptions {
  readonly earlier: TermedArticle;
  readonly article: TermedArticle;
  readonly before: Vector;
  readonly vector: Vector;
  readonly alike: Pick<PairTraits, 'all' | 'names'>;
}
