/** How high a story stands in an issue: a sum of named parts, each from 0 up to what it counts at most. */
import type { ArticleRecord } from '../archive/article-record.ts';

/** What is known of one telling. The numbers are from 0 to 1. */
export interface ScoredTelling extends Pick<ArticleRecord, 'title' | 'summary' | 'minutes' | 'state'> {
  readonly publisher: string;
  /** Whether it is in the site's language. */
  readonly isNative: boolean;
  /** How much of its publisher's news others tell too. */
  readonly standing: number;
  /** What the owner has its publisher count, against 1 for others. */
  readonly weight: number;
  readonly news: number;
  readonly novelty: number;
}

export interface ScoreParts {
  /** Publishers that tell it, each as much as it stands for news. */
  readonly sources: number;
  /** News rather than a lesson or an advertisement, by its words and by what its publisher is known for. */
  readonly news: number;
  /** What it names is new, or in everybody's mouth. */
  readonly novelty: number;
  /** Told first in this issue. */
  readonly fresh: number;
  /** Something to read, in the reader's language, and a summary that says what. */
  readonly text: number;
}

export interface Score {
  /** The sum. */
  readonly score: number;
  readonly parts: ScoreParts;
}

const MOST = { sources: 36, news: 30, novelty: 12, fresh: 10, text: 10 } as const;
/** What one publisher of no standing counts, against 1 for the best. */
const LEAST_STANDING = 0.2;
/** A telling under a title that is there already is a copy. */
const COPY = 0.3;
/** What the news of a publisher counts that nobody else ever tells. */
const DOUBTED = 0.5;
/** Publishers with which the sources' part is full. */
const MANY = 8;
/** Days after which a story is not fresh at all. */
const STALE = 4;
/** Minutes of reading with which a text is full. */
const ENOUGH_MINUTES = 3;

/** `tellings`: those of the issue, the one that stands for the story first; `age`: days since it was told first. */
export function scoreStory(tellings: readonly [ScoredTelling, ...ScoredTelling[]], age: number): Score {
  const [main] = tellings;
  const parts = {
    sources: part('sources', Math.log2(1 + weightOf(tellings)) / Math.log2(1 + MANY)),
    news: part('news', Math.max(...tellings.map(believed))),
    novelty: part('novelty', Math.max(...tellings.map(({ novelty }) => novelty))),
    fresh: part('fresh', 1 - age / STALE),
    text: part('text', textOf(main)),
  };
  return { score: tenths(Object.values(parts).reduce((sum, points) => sum + points, 0)), parts };
}

/** Each publisher counts once; who copies counts less. */
function weightOf(tellings: readonly ScoredTelling[]): number {
  const publishers = new Map<string, number>();
  const titles = new Set<string>();
  for (const { publisher, title, standing, weight } of tellings) {
    const counted = weight * (LEAST_STANDING + (1 - LEAST_STANDING) * standing) * (titles.has(title) ? COPY : 1);
    publishers.set(publisher, Math.max(publishers.get(publisher) ?? 0, counted));
    titles.add(title);
  }
  return [...publishers.values()].reduce((sum, weight) => sum + weight, 0);
}

/** How much a telling is news: in full where half of what its publisher tells is told by others. */
function believed({ news, standing }: ScoredTelling): number {
  return news * (DOUBTED + Math.min(standing, 1 - DOUBTED));
}

function textOf({ summary, minutes, state, isNative }: ScoredTelling): number {
  const length = (state === 'truncated' ? 0.2 : 0.3) * Math.min(minutes / ENOUGH_MINUTES, 1);
  return (summary === '' ? 0 : 0.4) + length + (isNative ? 0.3 : 0);
}

function part(name: keyof ScoreParts, share: number): number {
  return tenths(MOST[name] * Math.min(Math.max(share, 0), 1));
}

function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
