/** The spans of time that have an issue: days, weeks and months. */
import { isoWeek, weekOf } from '../calendar.ts';
import type { Day } from './days.ts';

export type SpanKind = 'day' | 'week' | 'month';

export interface Span {
  readonly kind: SpanKind;
  /** What its path and its JSON call it: `2024-05-17`, `2024-W20`, `2024-05`. */
  readonly name: string;
  /** The first and the last date that it has entries of. */
  readonly from: string;
  readonly to: string;
  /** Its place among those of its kind, from 1. */
  readonly number: number;
}

const NAMES: Readonly<Record<SpanKind, (date: string) => string>> = {
  day: (date) => date,
  week: isoWeek,
  month: (date) => date.slice(0, 7),
};

/** The spans of a kind that hold one of the days, oldest first. `days`: oldest first. */
export function spansOf(kind: SpanKind, days: readonly Pick<Day, 'date'>[]): readonly Span[] {
  return [...Map.groupBy(days, ({ date }) => NAMES[kind](date))].map(([name, within], index) => ({
    kind,
    name,
    from: within[0]?.date ?? '',
    to: within.at(-1)?.date ?? '',
    number: index + 1,
  }));
}

/** The span of this name, of whatever kind, if it holds one of the days. */
export function spanCalled(name: string, days: readonly Pick<Day, 'date'>[]): Span | undefined {
  return (['day', 'week', 'month'] as const).flatMap((kind) => spansOf(kind, days)).find((span) => span.name === name);
}

/** The name of the span of a kind that a date is in. */
export function spanOf(kind: SpanKind, date: string): string {
  return NAMES[kind](date);
}

/** The dates of the week that a date is in; one without an issue has its date only. */
export function weekAround(date: string, days: ReadonlyMap<string, Day>): readonly WeekDay[] {
  return weekOf(date).map((other) => days.get(other) ?? { date: other });
}

export type WeekDay = Pick<Day, 'date'> & Partial<Day>;
