/** What a query finds in one shard, how well, and what the filters make of it. Runs in the browser. */
import { placeOf } from './layout.ts';
import type { Place } from './layout.ts';
import { inShard } from './pagefind-client.ts';
import type { Found } from './pagefind-client.ts';
import type { SearchFilters, Term } from './search-query.ts';
import type { ShardEntry, ShardTable } from './search-record.ts';
import type { Shard } from './volume.ts';

/** A record that holds what was asked for. */
export interface Match {
  readonly number: number;
  readonly place: Place;
  /** The lower, the better. */
  readonly rank: number;
  /** Filters that it does not pass. */
  readonly failed: readonly FilterName[];
}

export type FilterName = 'source' | 'period' | 'state' | 'lang';

export interface ShardMatches {
  readonly shard: Shard;
  readonly table: ShardTable;
  /** By number: articles before headlines, each newest first. */
  readonly matches: readonly Match[];
}

/** What Pagefind found for a query, in all shards. */
export interface QueryFound {
  readonly terms: readonly FoundTerm[];
  /** All words of a query of several terms, as one phrase. */
  readonly phrase: readonly Found[];
}

/** A term, and what was found for it: all of these together make a hit. */
export interface FoundTerm extends Term {
  readonly found: readonly Found[];
}

/** Filters with the publishers that are asked for by name as slugs. */
export type ResolvedFilters = Omit<SearchFilters, 'source' | 'sourceNames'> & {
  /** Any of each list. */
  readonly sources: readonly (readonly string[])[];
};

/** A title's words count most, and in one place those that follow each other as in the query. */
const RANKS: Readonly<Record<Place, number>> = { title: 0, lead: 2, body: 4, headline: 6 };
const NOT_A_PHRASE = 1;

type Places = ReadonlyMap<number, Place>;

/** What is found whatever the filters, each with the filters it fails. */
export async function matchesIn(
  shard: Shard,
  { terms, phrase }: QueryFound,
  filters: ResolvedFilters,
): Promise<ShardMatches> {
  const table = await shard.table();
  const { entry } = shard;
  const placed = terms.map((term) => ({ ...term, places: placesOf(term, entry) }));
  const wanted = placed.filter(({ without }) => !without).map(({ places }) => places);
  const unwanted = placed.filter(({ without }) => without).map(({ places }) => places);
  const whole = together(phrase.map((found) => placesIn(found, entry)));
  const everywhere = (): Places =>
    new Map(table.date.map((_, number) => [number, isHeadline(number, entry) ? 'headline' : 'title']));
  const matches = [...(wanted.length > 0 ? together(wanted) : everywhere())]
    .filter(([number]) => !unwanted.some((places) => places.has(number)))
    .toSorted(([a], [b]) => a - b)
    .map(([number, place]): Match => {
      const wholePlace = whole.get(number);
      const follows = wholePlace !== undefined && RANKS[wholePlace] <= RANKS[place];
      const rank = RANKS[place] + (follows ? 0 : NOT_A_PHRASE);
      return { number, place, rank, failed: failedFilters(number, table, filters) };
    });
  return { shard, table, matches };
}

/** Whether a record's number is that of a headline, in the shard of an entry. */
export function isHeadline(number: number, { articles }: ShardEntry): boolean {
  return number >= articles;
}

/** Of a term that is for titles, only what stands there. */
function placesOf({ found, title }: FoundTerm, shard: ShardEntry): Places {
  const places = together(found.map((one) => placesIn(one, shard)));
  return title ? new Map([...places].filter(([, place]) => place === 'title' || place === 'headline')) : places;
}

function placesIn(found: Found, { folder, articles }: ShardEntry): Places {
  return new Map(
    [...inShard(found, folder)].map(([number, position]) => [
      number,
      number < articles ? placeOf(position) : 'headline',
    ]),
  );
}

/** The records that are in all, each with the least of its places. */
function together(all: readonly Places[]): Places {
  const [first = new Map<number, Place>(), ...others] = all.toSorted((a, b) => a.size - b.size);
  const places = new Map(first);
  for (const [number, place] of first) {
    const more = others.map((other) => other.get(number));
    if (more.includes(undefined)) places.delete(number);
    else
      places.set(
        number,
        more.reduce<Place>((least, one) => worse(least, one ?? least), place),
      );
  }
  return places;
}

function worse(a: Place, b: Place): Place {
  return RANKS[a] >= RANKS[b] ? a : b;
}

function failedFilters(
  number: number,
  table: ShardTable,
  { sources, from, to, state, lang }: ResolvedFilters,
): FilterName[] {
  const source = table.sources[table.source[number] ?? 0] ?? '';
  const date = table.dates[table.date[number] ?? 0] ?? '';
  const failed: FilterName[] = [];
  if (!sources.every((slugs) => slugs.includes(source))) failed.push('source');
  if ((from !== undefined && date < from) || (to !== undefined && date > to)) failed.push('period');
  if (state !== undefined && table.states[table.state[number] ?? 0] !== state) failed.push('state');
  if (lang !== undefined && table.langs[table.lang[number] ?? 0] !== lang) failed.push('lang');
  return failed;
}
