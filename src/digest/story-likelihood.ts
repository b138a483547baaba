/** How likely two articles tell one event, from what they have in common: a logistic regression over labelled pairs. */
import type { PairTraits } from './pair-traits.ts';

type Weights = Partial<Readonly<Record<keyof PairTraits, number>>> & { readonly bias: number };

/**
 * Fitted to some 340 pairs of a year's articles that were read and labelled, most of them hard; in
 * `tests/fixtures/story-labels.tsv` they are `tuned`, and `held-out` are those to judge them by.
 */
const WEIGHTS: Readonly<Record<'sameLanguage' | 'otherLanguage', Weights>> = {
  sameLanguage: {
    bias: -4.45,
    all: 7.73,
    names: 2.53,
    lead: 4.17,
    titles: 2.62,
    titleNames: 1.04,
    salient: 0.00188,
    rarest: 0.0595,
    rare: 0.22,
    days: -0.0542,
    sameIds: 1.49,
    otherIds: -3.25,
  },
  // Between languages only names can agree.
  otherLanguage: {
    bias: -5.73,
    names: 4.83,
    titles: 4.78,
    titleNames: 1.24,
    salient: 0.0479,
    rarest: 0.582,
    rare: 0.156,
    days: -0.282,
    sameIds: 0.902,
    otherIds: -2.96,
  },
};

/**
 * The most that terms can say of two articles of one publisher: too little to join them, enough to stand in one story that
 * others tell. What one publisher's articles have in common is most often a series, or its template.
 */
const MOST_OF_ONE_PUBLISHER = 0.3;

/** From 0 to 1. */
export function likelihoodOf(
  traits: PairTraits,
  { sameLanguage, samePublisher }: { sameLanguage: boolean; samePublisher: boolean },
): number {
  const { bias, ...weights } = WEIGHTS[sameLanguage ? 'sameLanguage' : 'otherLanguage'];
  // The keys of the weights are those of the traits.
  const names = Object.keys(weights) as (keyof PairTraits)[];
  const sum = names.reduce((total, name) => total + (weights[name] ?? 0) * Number(traits[name]), bias);
  const likelihood = 1 / (1 + Math.exp(-sum));
  return samePublisher && !traits.sameIds ? Math.min(likelihood, MOST_OF_ONE_PUBLISHER) : likelihood;
}
