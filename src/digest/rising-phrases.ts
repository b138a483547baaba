/** Phrases that rise in the archive: hardly there before, and within weeks on many lips. */
import { numberOf } from '../article/terms.ts';

/** An article whose title and text hold the phrase. */
export interface PhraseUse {
  readonly article: string;
  readonly story: string;
  readonly publisher: string;
  /** Days since some day. */
  readonly day: number;
}

/** Days within which a phrase rises, and those that must have gone before, or nothing could be said to rise. */
const DAYS = { rise: 30, before: 60 } as const;
/** What a rise takes: articles of several publishers about several stories, and so many times the uses of before. */
const RISE = { articles: 4, publishers: 3, stories: 2, times: 5 } as const;
/** An everyday phrase stands in many more articles than those that have it for a title: the least share that do. */
const TELLING = { han: 0.3, latin: 0.15 } as const;
/** A phrase goes where this share of its articles holds one longer phrase around it. */
const WITHIN_LONGER = { han: 0.6, latin: 0.4 } as const;
/** Of two phrases with this share of their articles in common, one is enough. */
const SAME = 0.5;
/** Han characters that make a phrase: two are an everyday word more often than not. */
const SHORTEST_HAN = 3;

export interface RisingOptions {
  /** Of each phrase in small letters, in order of time. */
  readonly uses: ReadonlyMap<string, readonly PhraseUse[]>;
  /** Of all articles, in order too. */
  readonly days: readonly number[];
  /** In how many articles each of some terms stands, by their numbers. */
  readonly countTerms: (terms: ReadonlySet<number>) => ReadonlyMap<number, number>;
}

/** Those phrases that have risen at some time, and mean something of their own: the best one of each thing. */
export function risingPhrases({ uses, days, countTerms }: RisingOptions): string[] {
  const until = untilDay(days);
  const risen = [...uses.keys()].filter((phrase) => isLongEnough(phrase) && hasRisen(uses.get(phrase) ?? [], until));
  const counts = countTerms(new Set(risen.flatMap(termsOf)));
  const rising = risen.filter((phrase) => {
    const holders = Math.min(...termsOf(phrase).map((term) => counts.get(term) ?? 0));
    return (uses.get(phrase)?.length ?? 0) >= TELLING[scriptOf(phrase)] * holders;
  });
  const articles = new Map(
    [...uses]
      .filter(([, all]) => all.length > 1)
      .map(([phrase, all]) => [phrase, new Set(all.map(({ article }) => article))] as const),
  );
  const whole = rising.filter((phrase) => !isPart(phrase, articles));
  return distinct(whole, articles);
}

function isLongEnough(phrase: string): boolean {
  return scriptOf(phrase) === 'latin' || phrase.length >= SHORTEST_HAN;
}

/** The terms of which an article holds all if it holds the phrase. */
function termsOf(phrase: string): number[] {
  if (scriptOf(phrase) === 'latin') return phrase.split(' ').map((word) => numberOf('name', word));
  return Array.from({ length: phrase.length - 1 }, (_, index) => numberOf('pair', phrase.slice(index, index + 2)));
}

/** How many articles there are until each day, the day included; a day without any has those of the day before. */
function untilDay(days: readonly number[]): Until {
  const first = days[0] ?? 0;
  const counts: number[] = [];
  for (const [index, day] of days.entries()) {
    while (counts.length < day - first) counts.push(index);
    counts[day - first] = index + 1;
  }
  return { first, count: (day) => counts[Math.min(day - first, counts.length - 1)] ?? 0 };
}

function hasRisen(uses: readonly PhraseUse[], { first, count }: Until): boolean {
  let start = 0;
  for (const [index, { day }] of uses.entries()) {
    while ((uses[start]?.day ?? day) <= day - DAYS.rise) start += 1;
    const recent = uses.slice(start, index + 1);
    if (day < first + DAYS.before || recent.length < RISE.articles) continue;
    const before = count(day - DAYS.rise);
    const expected = ((start + 1) / before) * (count(day) - before);
    if (recent.length < RISE.times * expected) continue;
    const publishers = new Set(recent.map(({ publisher }) => publisher));
    const stories = new Set(recent.map(({ story }) => story));
    if (publishers.size >= RISE.publishers && stories.size >= RISE.stories) return true;
  }
  return false;
}

/** Whether the phrase is mostly a piece of one longer phrase (of any, where its words are Latin). */
function isPart(phrase: string, articles: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const own = articles.get(phrase) ?? new Set();
  const around = [...articles].filter(([other]) => other !== phrase && holds(other, phrase));
  if (scriptOf(phrase) === 'latin') {
    const all = around.reduce<ReadonlySet<string>>((sum, [, others]) => sum.union(others), new Set());
    return own.intersection(all).size >= WITHIN_LONGER.latin * own.size;
  }
  return around.some(([, others]) => own.intersection(others).size >= WITHIN_LONGER.han * own.size);
}

function holds(longer: string, phrase: string): boolean {
  return scriptOf(phrase) === 'latin' ? ` ${longer} `.includes(` ${phrase} `) : longer.includes(phrase);
}

/** Leaves out of phrases that say the same of the same articles all but the one with most; of equals, the longest. */
function distinct(phrases: readonly string[], articles: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const kept: string[] = [];
  const sizeOf = (phrase: string) => articles.get(phrase)?.size ?? 0;
  for (const phrase of phrases.toSorted(
    (a, b) => sizeOf(b) - sizeOf(a) || b.length - a.length || (a < b ? -1 : Number(a > b)),
  )) {
    const own = articles.get(phrase) ?? new Set();
    const isTold = kept.some((other) => {
      const theirs = articles.get(other) ?? new Set();
      return own.intersection(theirs).size >= SAME * Math.min(own.size, theirs.size);
    });
    if (!isTold) kept.push(phrase);
  }
  return kept;
}

function scriptOf(phrase: string): 'latin' | 'han' {
  return /\p{Script=Han}/u.test(phrase) ? 'han' : 'latin';
}

interface Until {
  /** The first day. */
  readonly first: number;
  readonly count: (day: number) => number;
}
