/** Arithmetic on calendar dates (`2024-05-17`), which know no time of day and no zone. Imports nothing. */

const DAY_MS = 86_400_000;

/** The date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
  const instant = new Date(utc(date) + days * DAY_MS);
  const month = String(instant.getUTCMonth() + 1).padStart(2, '0');
  return `${instant.getUTCFullYear()}-${month}-${String(instant.getUTCDate()).padStart(2, '0')}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(date: string): number {
  return (new Date(utc(date)).getUTCDay() + 6) % 7;
}

/** The seven dates, Monday first, of the week that a date is in. */
export function weekOf(date: string): readonly string[] {
  const monday = addDays(date, -weekdayIndex(date));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The ISO week that a date is in, `2024-W20`: a week belongs to the year that its Thursday is in. */
export function isoWeek(date: string): string {
  const thursday = weekOf(date)[3] ?? date;
  const year = thursday.slice(0, 4);
  const days = (utc(thursday) - utc(`${year}-01-01`)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return (utc(to) - utc(from)) / DAY_MS;
}

/** A date as a number that grows by one each day. */
export function dayNumber(date: string): number {
  return utc(date) / DAY_MS;
}

/** The weeks of a month (`2024-05`), Monday first; undefined where a day belongs to another month. */
export function weeksOfMonth(month: string): readonly (readonly (string | undefined)[])[] {
  const weeks: (string | undefined)[][] = [];
  for (
    let monday = weekOf(`${month}-01`)[0];
    monday !== undefined && monday.slice(0, 7) <= month;
    monday = addDays(monday, 7)
  ) {
    weeks.push(weekOf(monday).map((date) => (date.startsWith(month) ? date : undefined)));
  }
  return weeks;
}

/** Milliseconds of a date's midnight in UTC, in which days are all of one length. */
function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
