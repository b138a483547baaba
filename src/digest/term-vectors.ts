/** What each term weighs in an article, by how often it stands where and how few other articles hold it. */
import { isName, prominence, standsIn } from '../article/terms.ts';
import type { Terms } from '../article/terms.ts';

/** The logarithm of 3,000: what the articles of two months are. */
const MOST_IDF = 8;

/** In how many of the articles that it was counted in a term occurs. */
export interface Frequencies {
  readonly articles: number;
  readonly of: ReadonlyMap<number, number>;
}

/** The terms of an article in order; arrays of one length. */
export interface TermVector {
  readonly terms: Uint32Array;
  /** As in `Terms`: where it stands. */
  readonly weights: Uint8Array;
  readonly idf: Float32Array;
  readonly tfIdf: Float32Array;
  /** Lengths of the vectors of all terms, of the names alone, and of title and lead alone by idf. */
  readonly length: number;
  readonly namesLength: number;
  readonly leadLength: number;
  /** Sums of idf over the title's terms, and over the names among them. */
  readonly title: number;
  readonly titleNames: number;
}

/** In how many of the articles each term occurs. */
export function countTerms(articles: Iterable<{ readonly terms: Terms }>): Frequencies {
  const of = new Map<number, number>();
  let count = 0;
  for (const { terms } of articles) {
    count += 1;
    for (let index = 0; index < terms.length; index += 2) {
      const term = terms[index] ?? 0;
      of.set(term, (of.get(term) ?? 0) + 1);
    }
  }
  return { articles: count, of };
}

/**
 * From 0 for a term that all articles hold to MOST_IDF for one that a single article holds, however many articles there
 * are; as exact as a vector keeps it.
 */
export function idfOf(holders: number, { articles }: Frequencies): number {
  return articles > 1 ? Math.fround((MOST_IDF * Math.log(articles / holders)) / Math.log(articles)) : 0;
}

/** The terms of an article, weighed by how few others hold them. */
export function vectorOf(terms: Terms, frequencies: Frequencies): TermVector {
  const size = terms.length / 2;
  const vector = {
    terms: new Uint32Array(size),
    weights: new Uint8Array(size),
    idf: new Float32Array(size),
    tfIdf: new Float32Array(size),
  };
  const squares = { all: 0, names: 0, lead: 0 };
  const title = { all: 0, names: 0 };
  for (let index = 0; index < size; index += 1) {
    const term = terms[2 * index] ?? 0;
    const weight = terms[2 * index + 1] ?? 0;
    const idf = idfOf(frequencies.of.get(term) ?? 1, frequencies);
    const tfIdf = prominence(weight) * idf;
    vector.terms[index] = term;
    vector.weights[index] = weight;
    vector.idf[index] = idf;
    vector.tfIdf[index] = tfIdf;
    const named = isName(term);
    squares.all += tfIdf ** 2;
    if (named) squares.names += tfIdf ** 2;
    if (standsIn('lead', weight)) squares.lead += idf ** 2;
    if (standsIn('title', weight)) {
      title.all += idf;
      if (named) title.names += idf;
    }
  }
  return {
    ...vector,
    length: Math.sqrt(squares.all),
    namesLength: Math.sqrt(squares.names),
    leadLength: Math.sqrt(squares.lead),
    title: title.all,
    titleNames: title.names,
  };
}
