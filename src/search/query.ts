/** Asks the shards of the index, the newest first, and puts together what they answer. Runs in the browser. */
import { facetsOf } from './facets.ts';
import type { Facets } from './facets.ts';
import { fetchJson } from './fetch-file.ts';
import type { Place } from './layout.ts';
import { isHeadline, matchesIn } from './matches.ts';
import type { QueryFound, ResolvedFilters, ShardMatches } from './matches.ts';
import { otherScriptOf } from './other-script.ts';
import { PagefindClient } from './pagefind-client.ts';
import type { Found } from './pagefind-client.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchRecord, Source } from './search-record.ts';
import { helpFor } from './suggest.ts';
import type { Help, Suggestion } from './suggest.ts';
import { fold, queryTokens } from './tokens.ts';
import type { TokenSearch } from './tokens.ts';
import { Volume } from './volume.ts';
import type { Shard } from './volume.ts';
import type { VolumeEntry } from './volume-files.ts';

export interface Hit {
  /** In the index. */
  readonly id: string;
  /** The least of the places where its words were found. */
  readonly place: Place;
}

/** What was found so far: articles and headlines, each in the order asked for. */
export interface Answer {
  readonly articles: readonly Hit[];
  readonly headlines: readonly Hit[];
  readonly facets: Facets;
  /** Whether every shard has answered; until then, counts are "so far". */
  readonly complete: boolean;
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
  /** Answers once or more, the newest shard first, the last time completely. Of a query without words, all there is. */
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

/** Opens the index in a folder of the site; `indexUrl` ends in `/`. Begins to load what every query needs. */
export async function openSearchIndex(indexUrl: string): Promise<SearchIndex> {
  // `link-shards.ts` wrote it.
  const entries = (await fetchJson(`${indexUrl}volumes.json`)) as readonly VolumeEntry[];
  const reader = new IndexReader(
    entries.map((entry) => new Volume(entry, indexUrl)),
    indexUrl,
  );
  reader.warm();
  return {
    ask: (query) => reader.ask(query),
    record: (hit) => reader.record(hit),
    sources: () => reader.sources(),
    help: (query) => helpFor(query, reader),
    otherScript: (query) => otherScriptOf(query, (other) => reader.count(other)),
  };
}

class IndexReader {
  readonly #indexUrl: string;
  /** Newest first. */
  readonly #volumes: readonly Volume[];
  #client: Promise<PagefindClient> | undefined;
  /** Whether all volumes answer at once. */
  #merged = false;
  #sources: Promise<readonly Source[]> | undefined;

  constructor(volumes: readonly Volume[], indexUrl: string) {
    this.#indexUrl = indexUrl;
    this.#volumes = volumes;
    this.#merged = volumes.length < 2;
  }

  /** A failure is for `ask()` to tell. */
  warm(): void {
    for (const loading of [this.#start(), this.#volumes[0]?.shards[0]?.table()]) loading?.catch(() => undefined);
  }

  async *ask(query: SearchQuery): AsyncGenerator<Answer> {
    const filters = await resolved(query, () => this.sources());
    if (!this.#merged) yield answerOf(await this.#matches(query, filters, 1), { query, complete: false });
    await this.#merge();
    yield answerOf(await this.#matches(query, filters), { query, complete: true });
  }

  /** How much a query finds, articles and headlines. */
  async count(query: SearchQuery): Promise<number> {
    const filters = await resolved(query, () => this.sources());
    await this.#merge();
    const found = await this.#matches(query, filters);
    return found.flatMap(({ matches }) => matches.filter(({ failed }) => failed.length === 0)).length;
  }

  async record({ id }: Hit): Promise<SearchRecord> {
    const [folder, number] = id.split('/');
    const shard = this.#shards().find(({ entry }) => entry.folder === folder);
    if (shard === undefined) throw new Error(`Cannot find "${id}" in ${this.#indexUrl}`);
    return shard.record(Number(number));
  }

  sources(): Promise<readonly Source[]> {
    // `link-shards.ts` wrote it.
    this.#sources ??= fetchJson(`${this.#indexUrl}sources.json`) as Promise<readonly Source[]>;
    this.#sources.catch(() => (this.#sources = undefined));
    return this.#sources;
  }

  /** Of so many volumes, or of all. */
  #shards(volumeCount?: number): Shard[] {
    return this.#volumes.slice(0, volumeCount).flatMap(({ shards }) => shards);
  }

  /** Latin words of the index, the most frequent of each volume first. */
  async spellings(): Promise<readonly string[]> {
    const lists = await Promise.all(this.#volumes.map((volume) => volume.spellings()));
    return [...new Set(lists.toSorted((a, b) => b.length - a.length).flat())];
  }

  async #matches(query: SearchQuery, filters: ResolvedFilters, volumeCount?: number): Promise<ShardMatches[]> {
    const found = await this.#find(query);
    return Promise.all(this.#shards(volumeCount).map((shard) => matchesIn(shard, found, filters)));
  }

  async #find({ terms, sort }: SearchQuery): Promise<QueryFound> {
    const client = await this.#start();
    const findOne = async (search: TokenSearch): Promise<Found> => client?.find(search) ?? new Map();
    const find = (words: readonly string[]): Promise<Found[]> => Promise.all(queryTokens(words).map(findOne));
    const wanted = terms.filter(({ without }) => !without);
    const ranked = wanted.length > 1 && sort === 'relevance';
    try {
      const [phrase, ...found] = await Promise.all([
        ranked ? find(wanted.flatMap(({ words }) => words)) : [],
        ...terms.map(({ words }) => find(words)),
      ]);
      return { terms: terms.map((term, index) => ({ ...term, found: found[index] ?? [] })), phrase };
    } catch (error) {
      this.#stop();
      throw error;
    }
  }

  async #merge(): Promise<void> {
    const client = await this.#start();
    try {
      await Promise.all([client?.merge(), ...this.#shards().map((shard) => shard.table())]);
      this.#merged = true;
    } catch (error) {
      this.#stop();
      throw error;
    }
  }

  /** Pagefind, where there are shards. */
  async #start(): Promise<PagefindClient | undefined> {
    const [newest, ...others] = this.#volumes.map(({ url }) => url);
    if (newest === undefined) return undefined;
    this.#client ??= PagefindClient.start([newest, ...others]);
    this.#client.catch(() => (this.#client = undefined));
    return this.#client;
  }

  /** After a failure, begins anew: the newest shard may have all that it needs. */
  #stop(): void {
    this.#client = undefined;
    this.#merged = this.#volumes.length < 2;
  }
}

/** Names of publishers as slugs: those that are called so, else those whose name holds it. */
async function resolved(query: SearchQuery, sources: SearchIndex['sources']): Promise<ResolvedFilters> {
  const { source, sourceNames = [], ...filters } = query.filters;
  const all = sourceNames.length > 0 ? await sources() : [];
  const named = sourceNames.flatMap((name) => {
    const called = all.filter((one) => fold(one.name) === name);
    return called.length > 0 ? called : all.filter((one) => fold(one.name).includes(name));
  });
  const lists = [
    ...(source === undefined ? [] : [[source]]),
    ...(sourceNames.length > 0 ? [named.map(({ slug }) => slug)] : []),
  ];
  return { ...filters, sources: lists };
}

function answerOf(
  found: readonly ShardMatches[],
  { query, complete }: { query: SearchQuery; complete: boolean },
): Answer {
  const passing = found.flatMap(({ shard: { entry }, matches }) =>
    matches.filter(({ failed }) => failed.length === 0).map((match) => ({ entry, match })),
  );
  const ordered = query.sort === 'date' ? passing : passing.toSorted((a, b) => a.match.rank - b.match.rank);
  const [articles, headlines] = [false, true].map((headline) =>
    ordered
      .filter(({ entry, match }) => isHeadline(match.number, entry) === headline)
      .map(({ entry, match }): Hit => ({ id: `${entry.folder}/${match.number}`, place: match.place })),
  );
  return { articles: articles ?? [], headlines: headlines ?? [], facets: facetsOf(found), complete };
}

export type { FacetValue, Facets } from './facets.ts';
export type { Source } from './search-record.ts';
export type { Help, Suggestion } from './suggest.ts';
