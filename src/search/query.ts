/** Asks the shards of the index, the newest first, and merges what they answer. Runs in the browser. */
import { addDays } from '../calendar.ts';
import { placeOf } from './layout.ts';
import type { Place } from './layout.ts';
import { mergeFolders, startPagefind } from './pagefind-client.ts';
import type { PagefindFilters, PagefindInstance, PagefindResult } from './pagefind-client.ts';
import { recordFile } from './search-record.ts';
import type { RecordFile, SearchRecord, ShardEntry } from './search-record.ts';
import type { SearchQuery } from './search-query.ts';
import { queryTokens } from './tokens.ts';

export interface Hit {
  /** In the index. */
  readonly id: string;
  /** The least of the places where its words were found. */
  readonly place: Place;
}

/** What was found so far: articles in the order asked for, headlines newest first. */
export interface Answer {
  readonly articles: readonly Hit[];
  readonly headlines: readonly Hit[];
  readonly facets: Facets;
  /** Whether every shard has answered; until then, counts are "so far". */
  readonly complete: boolean;
}

/** For each filter its values in what was found, the most frequent first: counted as if that filter itself were not set. */
export type Facets = Readonly<Record<'source' | 'state' | 'lang' | 'month', readonly FacetValue[]>>;

export interface FacetValue {
  /** As in the address: a publisher's slug, `full`, `zh`; of a month `2024-05`, which `from` and `to` are made of. */
  readonly value: string;
  /** Articles and headlines. */
  readonly count: number;
}

/** A publisher, for names beside the values of a facet, and for completion after `source:`. */
export interface Source {
  readonly slug: string;
  readonly name: string;
}

/** The text of a query that finds something, and how much. */
export interface Suggestion {
  readonly text: string;
  readonly count: number;
}

/** What may help where nothing was found. */
export interface Help {
  /** Words, as folded, that no article holds. */
  readonly missing: readonly string[];
  /** The same query with one word fewer, or with one spelt as articles spell it; the most frequent first. */
  readonly fewer: readonly Suggestion[];
  readonly spellings: readonly Suggestion[];
  /** Publishers whose name holds a word of the query. */
  readonly sources: readonly Source[];
}

/**
 * The index of a site. A view:
 *
 *     const index = await openSearchIndex(indexUrl);            // on intent: focus, hover, or the dialog opening
 *     for await (const answer of index.ask(query)) show(answer); // stop reading when another query is asked
 *     const record = await index.record(answer.articles[0]);     // for each result that is shown
 *
 * Every method throws a `SearchIndexError` where the index cannot be read; what was answered before stays true, and
 * asking again tries again.
 */
export interface SearchIndex {
  /** Answers once or more, the newest shard first, the last time completely. */
  ask(query: SearchQuery): AsyncGenerator<Answer>;
  /** What a result shows. */
  record(hit: Hit): Promise<SearchRecord>;
  /** All publishers, for their names. */
  sources(): Promise<readonly Source[]>;
  /** What may help where nothing was found. */
  help(query: SearchQuery): Promise<Help>;
  /** The query in the other of traditional and simplified characters, where that finds something. */
  otherScript(query: SearchQuery): Promise<Suggestion | undefined>;
}

/** Order of relevance. Within one place, newer before older. */
const RANKS: Readonly<Record<Place, number>> = { title: 0, lead: 1, body: 2, headline: 3 };

const NO_FACETS: Facets = { source: [], state: [], lang: [], month: [] };

const UNFILLED: Pick<SearchIndex, 'sources' | 'help' | 'otherScript'> = {
  sources: () => Promise.resolve([]),
  help: () => Promise.resolve({ missing: [], fewer: [], spellings: [], sources: [] }),
  otherScript: () => Promise.resolve(undefined),
};

/** Opens the index in a folder of the site; `indexUrl` ends in `/`. Throws where it cannot be read. */
export async function openSearchIndex(indexUrl: string): Promise<SearchIndex> {
  const shards = await fetchShards(indexUrl);
  const [newest, ...others] = shards.map((shard) => `${indexUrl}${shard.folder}/`);
  const files = new Map<string, Promise<RecordFile>>();
  if (newest === undefined) return emptyIndex();
  const pagefind = await startPagefind(newest);
  let merging: Promise<void> | undefined;
  let merged = others.length === 0;

  async function* ask(query: SearchQuery): AsyncGenerator<Answer> {
    if (!merged) yield await answer(pagefind, { query, shards, complete: false });
    merging ??= mergeFolders(pagefind, others);
    await merging;
    merged = true;
    const last = await answer(pagefind, { query, shards, complete: true });
    // Pagefind takes a file that it cannot load for an empty one.
    if (last.articles.length + last.headlines.length === 0) await fetchShards(indexUrl);
    yield last;
  }

  async function record(hit: Hit): Promise<SearchRecord> {
    const url = indexUrl + recordPath(hit);
    const file = files.get(url) ?? fetchRecords(url);
    files.set(url, file);
    file.catch(() => files.delete(url));
    const found = (await file)[hit.id];
    if (found === undefined) throw new Error(`Cannot find "${hit.id}" in ${url}`);
    return found;
  }

  return { ...UNFILLED, ask, record };
}

/** The records that hold every word, in shards newest first, each newest first. */
async function answer(pagefind: PagefindInstance, { query, shards, complete }: AnswerOptions): Promise<Answer> {
  const options = { filters: filtersOf(query, shards) };
  const found = await Promise.all(
    query.terms
      .flatMap(({ words }) => words)
      .map((word) => pagefind.search(`"${queryTokens(word).join(' ')}"`, options)),
  );
  const hits = hitsOfAll(found.map(({ results }) => results));
  const articles = hits.filter(({ place }) => place !== 'headline');
  return {
    articles: query.sort === 'date' ? articles : articles.toSorted((a, b) => RANKS[a.place] - RANKS[b.place]),
    headlines: hits.filter(({ place }) => place === 'headline'),
    facets: NO_FACETS,
    complete,
  };
}

/** The hits of all words together, in the order of the first. */
export function hitsOfAll(found: readonly (readonly PagefindResult[])[]): Hit[] {
  const [first = [], ...others] = found.map((results) =>
    results.map(({ id, words }): Hit => ({ id, place: placeOf(words[0] ?? 0) })),
  );
  return others.reduce((hits, more) => {
    const places = new Map(more.map(({ id, place }) => [id, place]));
    return hits.flatMap((hit) => {
      const place = places.get(hit.id);
      return place === undefined ? [] : [RANKS[place] > RANKS[hit.place] ? { ...hit, place } : hit];
    });
  }, first);
}

function filtersOf({ filters: { source, from, to } }: SearchQuery, shards: readonly ShardEntry[]): PagefindFilters {
  const days = from === undefined && to === undefined ? undefined : daysOf(shards, { from, to });
  return { ...(source !== undefined && { source }), ...(days !== undefined && { day: { any: days } }) };
}

/** The days of the archive between two dates. The empty one at the end, which no record has, keeps none from meaning all. */
function daysOf(shards: readonly ShardEntry[], { from = '', to = '9999-12-31' }: OpenSpan): string[] {
  const days: string[] = [];
  for (const shard of shards) {
    const last = shard.to < to ? shard.to : to;
    for (let day = shard.from > from ? shard.from : from; day <= last; day = addDays(day, 1)) days.push(day);
  }
  return [...new Set(days), ''];
}

async function fetchShards(indexUrl: string): Promise<readonly ShardEntry[]> {
  // `build-shards.ts` wrote it.
  return (await (await fetchFile(`${indexUrl}shards.json`, 'no-cache')).json()) as readonly ShardEntry[];
}

async function fetchRecords(url: string): Promise<RecordFile> {
  const { body } = await fetchFile(url, 'default');
  if (body === null) throw new Error(`Cannot read ${url}: it is empty`);
  // `build-shard.ts` wrote it.
  return (await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()) as RecordFile;
}

async function fetchFile(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`Cannot load ${url}: status ${response.status}`);
  return response;
}

function recordPath({ id, place }: Hit): string {
  const shard = id.slice('x-'.length, id.lastIndexOf('_'));
  return `${shard}/${recordFile(id, place === 'headline' ? 'headline' : 'article')}`;
}

function emptyIndex(): SearchIndex {
  return {
    ...UNFILLED,
    async *ask() {
      yield { articles: [], headlines: [], facets: NO_FACETS, complete: true };
    },
    record: (hit) => Promise.reject(new Error(`Cannot find "${hit.id}" in an empty index`)),
  };
}

interface AnswerOptions {
  readonly query: SearchQuery;
  readonly shards: readonly ShardEntry[];
  readonly complete: boolean;
}

interface OpenSpan {
  readonly from: string | undefined;
  readonly to: string | undefined;
}
