/** How much of what an article names is new, or is named more often than it was: against the month before. */
import { kindOf, standsIn } from '../article/terms.ts';
import type { Terms } from '../article/terms.ts';

/** In how many articles of a time each term stands in title or lead. */
export interface TermCounts {
  readonly days: number;
  readonly of: ReadonlyMap<number, number>;
}

/** Names in no more articles of their days say nothing yet. */
const LEAST = 2;
/** How many times as often as expected is the most that counts. */
const MOST_TIMES = 16;
/** So many of its names make an article new. */
const NAMES = 3;

/** Counts the names of articles that were published on so many days. */
export function countNames(articles: Iterable<Terms>, days: number): TermCounts {
  const of = new Map<number, number>();
  for (const terms of articles) for (const name of namesIn(terms)) of.set(name, (of.get(name) ?? 0) + 1);
  return { days, of };
}

/**
 * From 0 to 1. `now`: the article's own day and the one before; `before`: the month before, in which no day counts for
 * more than it had.
 */
export function noveltyOf(terms: Terms, { now, before }: { now: TermCounts; before: TermCounts }): number {
  const times = namesIn(terms).map((name) => {
    const found = now.of.get(name) ?? 0;
    if (found < LEAST) return 0;
    const expected = ((before.of.get(name) ?? 0) / Math.max(before.days, 1)) * now.days;
    return Math.log2(Math.min((found + 1) / (expected + 1), MOST_TIMES));
  });
  const highest = times
    .filter((time) => time > 0)
    .toSorted((a, b) => b - a)
    .slice(0, NAMES);
  return highest.reduce((sum, time) => sum + time, 0) / (NAMES * Math.log2(MOST_TIMES));
}

function namesIn(terms: Terms): number[] {
  const names: number[] = [];
  for (let index = 0; index < terms.length; index += 2) {
    const term = terms[index] ?? 0;
    const kind = kindOf(term);
    if ((kind === 'name' || kind === 'id') && standsIn('lead', terms[index + 1] ?? 0)) names.push(term);
  }
  return names;
}
