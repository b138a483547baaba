/** The issue of a day: its articles by publisher, its headlines, and the days around it. */
import type { DatabaseSync } from 'node:sqlite';
import { weekOf } from '../calendar.ts';
import { daysWithIssue } from './days.ts';
import type { Day } from './days.ts';
import { hasPage, listingOf, recordOf } from './listing.ts';
import type { Listing } from './listing.ts';

/** What one publisher has in an issue. */
export interface PublisherGroup {
  readonly publisher: Listing['publisher'];
  readonly entries: readonly Listing[];
}

export interface Issue {
  readonly date: string;
  /** Publishers with most articles first, the longest article of each first. */
  readonly articles: readonly PublisherGroup[];
  readonly headlines: readonly PublisherGroup[];
}

/** An issue with its place among the others. */
export interface Edition {
  readonly issue: Issue;
  /** Monday to Sunday; a day without an issue has its date only. */
  readonly week: readonly (Pick<Day, 'date'> & Partial<Day>)[];
  readonly previous?: string;
  readonly next?: string;
}

/** Every day's edition, oldest first. */
export function* editions(store: DatabaseSync): Generator<Edition> {
  const days = daysWithIssue(store);
  const byDate = new Map(days.map((day) => [day.date, day]));
  for (const [index, { date }] of days.entries()) {
    const previous = days[index - 1]?.date;
    const next = days[index + 1]?.date;
    yield {
      issue: issueOfDay(store, date),
      week: weekOf(date).map((other) => byDate.get(other) ?? { date: other }),
      ...(previous && { previous }),
      ...(next && { next }),
    };
  }
}

/** The edition of the newest day; undefined where the archive is empty. */
export function newestEdition(store: DatabaseSync): Edition | undefined {
  const days = daysWithIssue(store);
  const date = days.at(-1)?.date;
  const previous = days.at(-2)?.date;
  if (date === undefined) return undefined;
  const week = weekOf(date).map((other) => days.findLast((day) => day.date === other) ?? { date: other });
  return { issue: issueOfDay(store, date), week, ...(previous && { previous }) };
}

/** The issue of a day; without any entry where the day has none. */
export function issueOfDay(store: DatabaseSync, date: string): Issue {
  const rows = store.prepare('SELECT record FROM articles WHERE date = ? ORDER BY id').all(date);
  const entries = rows.map((row) => listingOf(recordOf(row)));
  return {
    date,
    articles: groupByPublisher(entries.filter(hasPage)),
    headlines: groupByPublisher(entries.filter((entry) => !hasPage(entry))),
  };
}

/** The articles of an issue, in its order. */
export function articlesOf(issue: Issue): readonly Listing[] {
  return issue.articles.flatMap((group) => group.entries);
}

/** The headlines of an issue, in its order. */
export function headlinesOf(issue: Issue): readonly Listing[] {
  return issue.headlines.flatMap((group) => group.entries);
}

function groupByPublisher(entries: readonly Listing[]): readonly PublisherGroup[] {
  const bySlug = Map.groupBy(entries, (entry) => entry.publisher.slug);
  return [...bySlug.values()]
    .flatMap((group) => (group[0] ? [{ publisher: group[0].publisher, entries: group.toSorted(longestFirst) }] : []))
    .toSorted(largestFirst);
}

function longestFirst(one: Listing, other: Listing): number {
  return other.minutes - one.minutes || compareText(one.id, other.id);
}

function largestFirst(one: PublisherGroup, other: PublisherGroup): number {
  return (
    other.entries.length - one.entries.length ||
    compareText(one.publisher.name, other.publisher.name) ||
    compareText(one.publisher.slug, other.publisher.slug)
  );
}

/** By code unit: the same order on every machine. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
