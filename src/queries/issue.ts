/** The issue of a day, a week or a month: its stories, its headlines, and the issues around it. */
import type { DatabaseSync } from 'node:sqlite';
import type { RelatedNote } from '../archive/relate-notes.ts';
import { calendarOf } from './archive-calendar.ts';
import type { CalendarMonth } from './archive-calendar.ts';
import { arrangeIssue, storiesOf } from './arrange-issue.ts';
import type { Arrangement } from './arrange-issue.ts';
import { daysWithIssue } from './days.ts';
import type { Day } from './days.ts';
import { issueNote } from './issue-note.ts';
import { listingOf, recordOf } from './listing.ts';
import type { Listing } from './listing.ts';
import { rankedStories } from './ranked-stories.ts';
import type { RankedStory } from './ranked-stories.ts';
import { spansOf, weekAround } from './spans.ts';
import type { Span, SpanKind, WeekDay } from './spans.ts';

export interface Issue extends Arrangement<RankedStory> {
  readonly span: Span;
  /** All its stories, best first. */
  readonly stories: readonly RankedStory[];
  readonly headlines: readonly Listing[];
  /** What the owner says to open the issue of a day: safe HTML, and the articles here that it links to. */
  readonly introduction?: Pick<RelatedNote, 'safeHtml' | 'localLinks'>;
}

/** Where an issue stands among the others. */
export interface Edition {
  readonly issue: Issue;
  /** Of a day or a week: Monday to Sunday. */
  readonly week?: readonly WeekDay[];
  /** Of a month. */
  readonly calendar?: CalendarMonth;
  /** Names of the spans before and after. */
  readonly previous?: string;
  readonly next?: string;
}

/** Every edition of days, then of weeks, then of months; each oldest first. */
export function* editions(store: DatabaseSync): Generator<Edition> {
  const days = daysWithIssue(store);
  for (const kind of ['day', 'week', 'month'] as const) yield* editionsOf(store, { kind, days });
}

/** The edition of the newest day; undefined where the archive is empty. */
export function newestEdition(store: DatabaseSync): Edition | undefined {
  const days = daysWithIssue(store);
  const spans = spansOf('day', days);
  return spans.length > 0 ? editionAt(store, { spans, index: spans.length - 1, days: byDate(days) }) : undefined;
}

/** The issue of a span; empty where the span has no entries. */
export function issueOf(store: DatabaseSync, span: Span): Issue {
  const stories = rankedStories(store, span);
  const { safeHtml = '', localLinks = [] } = (span.kind === 'day' ? issueNote(store, span.name) : undefined) ?? {};
  return {
    span,
    stories,
    headlines: headlinesOf(store, span),
    ...(safeHtml && { introduction: { safeHtml, localLinks } }),
    ...arrangeIssue(stories, span.kind),
  };
}

/** The stories of a day in the order of its issue. */
export function storiesOfDay(store: DatabaseSync, date: string): RankedStory[] {
  return storiesOf(arrangeIssue(rankedStories(store, { from: date, to: date }), 'day'));
}

/** Those of a day that are news: neither ads nor what feeds say of themselves. */
export function newsOfDay(store: DatabaseSync, date: string): RankedStory[] {
  return storiesOfDay(store, date).filter(({ kind }) => kind === 'story' || kind === 'round-up');
}

function* editionsOf(
  store: DatabaseSync,
  { kind, days }: { kind: SpanKind; days: readonly Day[] },
): Generator<Edition> {
  const spans = spansOf(kind, days);
  const known = byDate(days);
  for (const index of spans.keys()) {
    const edition = editionAt(store, { spans, index, days: known });
    if (edition) yield edition;
  }
}

function editionAt(store: DatabaseSync, { spans, index, days }: EditionPlace): Edition | undefined {
  const span = spans[index];
  if (span === undefined) return undefined;
  const previous = spans[index - 1]?.name;
  const next = spans[index + 1]?.name;
  return {
    issue: issueOf(store, span),
    ...(span.kind === 'month' ? { calendar: calendarOf(span.name, days) } : { week: weekAround(span.from, days) }),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

function headlinesOf(store: DatabaseSync, { from, to }: Span): Listing[] {
  return store
    .prepare(
      `SELECT record FROM articles WHERE date BETWEEN ? AND ? AND record ->> 'state' = 'headline'
      AND record ->> 'muted' IS NULL ORDER BY id`,
    )
    .all(from, to)
    .map((row) => listingOf(recordOf(row)));
}

function byDate(days: readonly Day[]): ReadonlyMap<string, Day> {
  return new Map(days.map((day) => [day.date, day]));
}

interface EditionPlace {
  readonly spans: readonly Span[];
  readonly index: number;
  readonly days: ReadonlyMap<string, Day>;
}
