/** The days with an issue, laid out as calendars. */
import { weeksOfMonth } from '../calendar.ts';
import type { Day } from './days.ts';
import { spanOf } from './spans.ts';
import type { WeekDay } from './spans.ts';

export interface CalendarMonth {
  /** `2024-05`. */
  readonly month: string;
  readonly weeks: readonly CalendarWeek[];
}

export interface CalendarWeek {
  /** `2024-W20`, where the week has an issue in this month. */
  readonly name?: string;
  /** Monday first; undefined outside the month, and a day without an issue has its date only. */
  readonly days: readonly (WeekDay | undefined)[];
}

export interface CalendarYear {
  readonly year: string;
  readonly months: readonly CalendarMonth[];
}

/** Months with an issue, newest year first, newest month first. */
export function archiveCalendar(days: readonly Day[]): readonly CalendarYear[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const months = [...new Set(days.map((day) => day.date.slice(0, 7)))].toSorted().reverse();
  return [...Map.groupBy(months, (month) => month.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    months: ofYear.map((month) => calendarOf(month, byDate)),
  }));
}

/** A month (`2024-05`) with those of the days that lie in it. */
export function calendarOf(month: string, days: ReadonlyMap<string, Day>): CalendarMonth {
  const weeks = weeksOfMonth(month).map((week) => {
    const first = week.find((date) => date !== undefined && days.has(date));
    return {
      ...(first && { name: spanOf('week', first) }),
      days: week.map((date) => (date === undefined ? undefined : (days.get(date) ?? { date }))),
    };
  });
  return { month, weeks };
}
