/** The days with an issue, laid out as calendars. */
import { weeksOfMonth } from '../calendar.ts';
import type { Day } from './days.ts';

export interface CalendarMonth {
  /** `2024-05`. */
  readonly month: string;
  /** Monday first; undefined outside the month, and a day without an issue has its date only. */
  readonly weeks: readonly (readonly ((Pick<Day, 'date'> & Partial<Day>) | undefined)[])[];
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
    months: ofYear.map((month) => ({
      month,
      weeks: weeksOfMonth(month).map((week) =>
        week.map((date) => (date === undefined ? undefined : (byDate.get(date) ?? { date }))),
      ),
    })),
  }));
}
