/** Which days have an issue, and how much is in it. */
import type { DatabaseSync } from 'node:sqlite';

export interface Day {
  readonly date: string;
  /** With a page. */
  readonly articles: number;
  readonly headlines: number;
}

/** All days with an issue, oldest first. Reads every row: ask once a build. */
export function daysWithIssue(store: DatabaseSync): readonly Day[] {
  const days = store.prepare(`
    SELECT date, sum(record ->> 'state' <> 'headline') AS articles, sum(record ->> 'state' = 'headline') AS headlines
    FROM articles GROUP BY date ORDER BY date`);
  return days.all().map((row) => ({
    date: String(row['date']),
    articles: Number(row['articles']),
    headlines: Number(row['headlines']),
  }));
}
