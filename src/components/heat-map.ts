/** The days of half a year laid out in weeks, a column a week, with how warm each is. */
import { addDays, weekdayIndex } from '../calendar.ts';

/** A step from one square to the next, and a square's side. */
export const CELL = { step: 13, side: 11 } as const;
/** Shades beside that of an empty day. */
const SHADES = 4;

export interface HeatCell {
  readonly date: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** 0, for none, to 4. */
  readonly shade: number;
}

export interface HeatMonth {
  /** `2024-05`. */
  readonly month: string;
  /** Where it begins. */
  readonly x: number;
}

export interface HalfYear {
  /** Its first day. */
  readonly from: string;
  readonly cells: readonly HeatCell[];
  readonly months: readonly HeatMonth[];
}

/** The half years in which there are counts, those of the newest year first. `most`: what the darkest shade stands for. */
export function halfYears(counts: ReadonlyMap<string, number>, most: number): HalfYear[] {
  const starts = new Set(
    [...counts.keys()].map((date) => `${date.slice(0, 4)}-${date.slice(5) < '07-01' ? '01' : '07'}-01`),
  );
  return [...starts].toSorted(newestYearFirst).map((from) => halfYear(from, { counts, most }));
}

/** Within a year time runs on. */
function newestYearFirst(a: string, b: string): number {
  return Number(b.slice(0, 4)) - Number(a.slice(0, 4)) || (a < b ? -1 : Number(a > b));
}

function halfYear(from: string, { counts, most }: { counts: ReadonlyMap<string, number>; most: number }): HalfYear {
  const next = from.endsWith('01-01') ? `${from.slice(0, 4)}-07-01` : `${Number(from.slice(0, 4)) + 1}-01-01`;
  const cells: HeatCell[] = [];
  const months: HeatMonth[] = [];
  for (let date = from, index = weekdayIndex(from); date < next; date = addDays(date, 1), index += 1) {
    const count = counts.get(date) ?? 0;
    const x = Math.floor(index / 7) * CELL.step;
    if (date.endsWith('-01')) months.push({ month: date.slice(0, 7), x });
    cells.push({ date, count, x, y: (index % 7) * CELL.step, shade: Math.ceil((SHADES * count) / most) });
  }
  return { from, cells, months };
}
