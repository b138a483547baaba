/** Asks Pagefind's index of the shards for tokens. Runs in the browser. */
import { fetchJson } from './fetch-file.ts';
import type { TokenSearch } from './tokens.ts';
import { fetchWatch } from './watch-fetch.ts';

/** The first position at which each record was found, by the shard's folder and the record's id there. */
export type Found = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  preload(term: string): Promise<void>;
  mergeIndex(path: string, options: { readonly metaCacheTag: string }): Promise<void>;
}

interface PagefindResult {
  /** `x-`, the shard's folder, `_`, and a hash. */
  readonly id: string;
  /** Positions of the hit. */
  readonly words: readonly number[];
}

interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}

/** Shards are named by what is in them: what is cached of them never goes stale. */
const FRESH = { metaCacheTag: '' } as const;

const NOWHERE: ReadonlyMap<string, number> = new Map();

/**
 * Pagefind on some shards. One instance for all of them, since each instance fetches Pagefind's WebAssembly again; on
 * the page's own thread, where a failure to fetch can be noticed: it takes a file that it cannot load for an empty one.
 */
export class PagefindClient {
  readonly #instance: PagefindInstance;
  readonly #folderUrls: readonly string[];
  #merging: Promise<void> | undefined;

  private constructor(instance: PagefindInstance, folderUrls: readonly string[]) {
    this.#instance = instance;
    this.#folderUrls = folderUrls;
  }

  /** Starts on the first of the folders. Throws a `SearchIndexError`, as all methods do. */
  static async start(folderUrls: readonly [string, ...string[]]): Promise<PagefindClient> {
    const [basePath, ...others] = folderUrls;
    const instance = await fetchWatch.over(async () => {
      const [module] = await Promise.all([
        // Pagefind's own file, of the version that package.json pins.
        import(/* @vite-ignore */ `${basePath}pagefind.js`) as Promise<PagefindModule>,
        fetchJson(`${basePath}pagefind-entry.json`), // where Pagefind cannot, nobody can catch its error
      ]);
      const started = module.createInstance({ basePath, noWorker: true, ...FRESH });
      await started.init();
      return started;
    });
    return new PagefindClient(instance, others);
  }

  /** Adds the other folders. */
  merge(): Promise<void> {
    this.#merging ??= fetchWatch.over(async () => {
      await Promise.all(this.#folderUrls.map((url) => this.#instance.mergeIndex(url, FRESH)));
    });
    return this.#merging;
  }

  /**
   * Where tokens stand. `firstTokens`: of each file of the index, since Pagefind loads for a beginning no other file
   * than that in which it would stand itself.
   */
  async find({ tokens, begins }: TokenSearch, firstTokens: readonly string[]): Promise<Found> {
    const { results } = await fetchWatch.over(async () => {
      if (!begins) return this.#instance.search(`"${tokens.join(' ')}"`);
      const start = tokens[0] ?? '';
      await this.#instance.preload([start, ...firstTokens.filter((first) => first.startsWith(start))].join(' '));
      return this.#instance.search(start);
    });
    const found = new Map<string, Map<string, number>>();
    for (const { id, words } of results) {
      const [folder = '', record = ''] = id.slice('x-'.length).split('_');
      const ofShard = found.get(folder) ?? new Map<string, number>();
      found.set(folder, ofShard.set(record, least(words)));
    }
    return found;
  }
}

/** What was found in a shard. */
export function inShard(found: Found, folder: string): ReadonlyMap<string, number> {
  return found.get(folder) ?? NOWHERE;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}
