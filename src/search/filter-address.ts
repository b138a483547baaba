/** Filters as parameters of the search page's address, which is the only place that keeps them. Runs in the browser. */
import { addDays } from '../calendar.ts';
import type { FacetValue } from './query.ts';

/** The filters that have one value of several. */
export const FACET_FILTERS = ['source', 'state', 'lang'] as const;
export type FacetFilter = (typeof FACET_FILTERS)[number];

/** A filter of the address that is set: its parameters, and their values. */
export interface SetFilter {
  readonly filter: FacetFilter | 'period';
  readonly values: FilterValues;
}

export type FilterValues = Readonly<Partial<Record<FacetFilter | 'from' | 'to' | 'sort', string>>>;

/** A stretch of the archive that is offered: `months` of the newest, or a year. */
export interface Period {
  readonly name: { readonly months: 1 | 3 | 12 } | { readonly year: string };
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The address with other values; an empty one takes the parameter away. */
export function withParameters(address: URL, values: FilterValues): URL {
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url;
}

/** The filters that an address sets, in the order in which they are shown. */
export function setFilters({ searchParams }: URL): SetFilter[] {
  const facets = FACET_FILTERS.map((filter) => ({ filter, values: valuesOf(searchParams, [filter]) }));
  const period = { filter: 'period', values: valuesOf(searchParams, ['from', 'to']) } as const;
  const [source, ...others] = facets;
  return [...(source ? [source] : []), period, ...others].filter(({ values }) => Object.keys(values).length > 0);
}

/** The address without any filter. */
export function withoutFilters(address: URL): URL {
  return withParameters(address, { source: '', state: '', lang: '', from: '', to: '' });
}

/**
 * The periods that are worth offering: the newest months, where there are older ones, and years, where there are several.
 * Counted back from the newest month that was found, never from the clock.
 */
export function periodsOf(months: readonly FacetValue[]): Period[] {
  const newest = months.map(({ value }) => value).reduce((a, b) => (a > b ? a : b), '');
  const oldest = months.map(({ value }) => value).reduce((a, b) => (a < b ? a : b), newest);
  if (newest === '') return [];
  const years = [...new Set(months.map(({ value }) => value.slice(0, 4)))].toSorted().toReversed();
  const last = ([1, 3, 12] as const)
    .map((count) => ({ name: { months: count }, first: monthBefore(newest, count - 1), last: newest }))
    .filter(({ first }) => first > oldest);
  const whole = years.map((year) => ({ name: { year }, first: `${year}-01`, last: `${year}-12` }));
  return [...last, ...(years.length > 1 ? whole : [])].map((period) => ({
    name: period.name,
    from: `${period.first}-01`,
    to: lastDay(period.last),
    count: months
      .filter(({ value }) => value >= period.first && value <= period.last)
      .reduce((sum, { count }) => sum + count, 0),
  }));
}

function valuesOf(address: URLSearchParams, names: readonly (FacetFilter | 'from' | 'to')[]): FilterValues {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = address.get(name) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

function monthBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function lastDay(month: string): string {
  return addDays(`${monthBefore(month, -1)}-01`, -1);
}
