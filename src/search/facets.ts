/** Counts what a query finds by the values of each filter. Runs in the browser. */
import type { FilterName, ShardMatches } from './matches.ts';
import type { ShardTable } from './search-record.ts';

/** For each filter its values in what was found, the most frequent first: counted as if that filter itself were not set. */
export type Facets = Readonly<Record<'source' | 'state' | 'lang' | 'month', readonly FacetValue[]>>;

export interface FacetValue {
  /** As in the address: a publisher's slug, `full`, `zh`; of a month `2024-05`, which `from` and `to` are made of. */
  readonly value: string;
  /** Articles and headlines. */
  readonly count: number;
}

/** The filter that a facet is of, and a record's value in it. */
const FACETS: Readonly<
  Record<keyof Facets, { filter: FilterName; valueOf: (table: ShardTable, number: number) => string }>
> = {
  source: { filter: 'source', valueOf: (table, number) => table.sources[table.source[number] ?? 0] ?? '' },
  state: { filter: 'state', valueOf: (table, number) => table.states[table.state[number] ?? 0] ?? '' },
  lang: { filter: 'lang', valueOf: (table, number) => table.langs[table.lang[number] ?? 0] ?? '' },
  month: { filter: 'period', valueOf: (table, number) => (table.dates[table.date[number] ?? 0] ?? '').slice(0, 7) },
};

/** Of all shards together. */
export function facetsOf(found: readonly ShardMatches[]): Facets {
  return {
    source: facet('source', found),
    state: facet('state', found),
    lang: facet('lang', found),
    month: facet('month', found),
  };
}

function facet(name: keyof Facets, found: readonly ShardMatches[]): FacetValue[] {
  const { filter, valueOf } = FACETS[name];
  const counts = new Map<string, number>();
  for (const { table, matches } of found) {
    for (const { number, failed } of matches) {
      if (failed.some((one) => one !== filter)) continue;
      const value = valueOf(table, number);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
