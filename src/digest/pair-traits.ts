/** What two articles have in common by their terms. */
import { isName, kindOf, standsIn } from '../article/terms.ts';
import type { TermVector } from './term-vectors.ts';

/** What says how likely they tell one event; see `story-likelihood.ts`. */
export interface PairTraits {
  /** Cosines of the tf-idf vectors of all terms, and of names alone. */
  readonly all: number;
  readonly names: number;
  /** Cosine of title and lead by idf. */
  readonly lead: number;
  /** The part of the shorter title that both hold; the part of a title's names that the other holds in title or lead. */
  readonly titles: number;
  readonly titleNames: number;
  /** Of names that stand in title or lead of both: the sum of their idf, and that of the rarest. */
  readonly salient: number;
  readonly rarest: number;
  /** How many rare names both hold anywhere. */
  readonly rare: number;
  readonly days: number;
  /** Whether ids stand in title or lead of both, and one is common to them; or none is. */
  readonly sameIds: boolean;
  readonly otherIds: boolean;
}

/** A name in so small a part of the articles, or in so few, is rare. */
const RARE_IDF = 4.5;
const MOST = { salient: 40, rare: 8 } as const;

/** `alike`: the cosines, found on the way to the pair. */
export function traitsOf(
  [one, other]: readonly [TermVector, TermVector],
  { alike, days }: { alike: Pick<PairTraits, 'all' | 'names'>; days: number },
): PairTraits {
  const common = inCommon(one, other);
  const ids = common.ids > 0 || (hasIds(one) && hasIds(other));
  return {
    ...alike,
    lead: common.lead / (one.leadLength * other.leadLength || 1),
    titles: common.titles / (Math.min(one.title, other.title) || 1),
    titleNames: (common.firstTitle / (one.titleNames || 1) + common.secondTitle / (other.titleNames || 1)) / 2,
    salient: Math.min(common.salient, MOST.salient),
    rarest: common.rarest,
    rare: Math.min(common.rare, MOST.rare),
    days,
    sameIds: common.ids > 0,
    otherIds: ids && common.ids === 0,
  };
}

/** Sums over the terms that both hold; both lists are in order. */
function inCommon(one: TermVector, other: TermVector): Common {
  const common = { lead: 0, titles: 0, firstTitle: 0, secondTitle: 0, salient: 0, rarest: 0, rare: 0, ids: 0 };
  let [first, second] = [0, 0];
  while (first < one.terms.length && second < other.terms.length) {
    const term = one.terms[first] ?? 0;
    const difference = term - (other.terms[second] ?? 0);
    if (difference === 0) {
      addTerm(common, {
        term,
        idf: one.idf[first] ?? 0,
        places: [one.weights[first] ?? 0, other.weights[second] ?? 0],
      });
    }
    if (difference <= 0) first += 1;
    if (difference >= 0) second += 1;
  }
  return common;
}

function addTerm(common: Common, { term, idf, places: [one, other] }: CommonTerm): void {
  const named = isName(term);
  if (named && idf >= RARE_IDF) common.rare += 1;
  if (!standsIn('lead', Math.min(one, other))) return;
  common.lead += idf ** 2;
  if (standsIn('title', Math.min(one, other))) common.titles += idf;
  if (!named) return;
  common.salient += idf;
  common.rarest = Math.max(common.rarest, idf);
  if (standsIn('title', one)) common.firstTitle += idf;
  if (standsIn('title', other)) common.secondTitle += idf;
  if (kindOf(term) === 'id') common.ids += 1;
}

/** Whether title or lead name an id. */
function hasIds({ terms, weights }: TermVector): boolean {
  return terms.some((term, index) => kindOf(term) === 'id' && standsIn('lead', weights[index] ?? 0));
}

interface Common {
  lead: number;
  titles: number;
  firstTitle: number;
  secondTitle: number;
  salient: number;
  rarest: number;
  rare: number;
  ids: number;
}

interface CommonTerm {
  readonly term: number;
  readonly idf: number;
  /** Its weights in the two. */
  readonly places: readonly [number, number];
}
