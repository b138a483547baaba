/** Asks Pagefind's index of the shards for tokens. Runs in the browser. */
import { fetchJson } from './fetch-file.ts';
import { readContents, wordAfter } from './pagefind-contents.ts';
import { contentsFile } from './volume-files.ts';
import type { TokenSearch } from './tokens.ts';
import { fetchWatch } from './watch-fetch.ts';

/** The first position at which each record was found, by the shard's folder and the record's number there. */
export type Found = ReadonlyMap<string, ReadonlyMap<number, number>>;

interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  preload(term: string): Promise<void>;
  mergeIndex(path: string, options: { readonly metaCacheTag: string }): Promise<void>;
}

interface PagefindResult {
  /** The shard's folder, `/`, and the record's number. */
  readonly id: string;
  /** Positions of the hit. */
  readonly words: readonly number[];
}

interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}

/** Volumes are named by what is in them: what is cached of them never goes stale. */
const FRESH = { metaCacheTag: '' } as const;

const NOWHERE: ReadonlyMap<number, number> = new Map();

/**
 * Pagefind on some volumes. One instance for all of them, since each instance fetches Pagefind's WebAssembly again; on
 * the page's own thread, where a failure to fetch can be noticed: it takes a file that it cannot load for an empty one.
 */
export class PagefindClient {
  readonly #instance: PagefindInstance;
  /** Of all the folders; which of them are added, their contents tell. */
  readonly #folderUrls: readonly string[];
  readonly #lastWords = new Map<string, Promise<readonly string[]>>();
  #merging: Promise<void> | undefined;

  private constructor(instance: PagefindInstance, folderUrls: readonly string[]) {
    this.#instance = instance;
    this.#folderUrls = folderUrls;
  }

  /** Starts on the first of the folders. Throws a `SearchIndexError`, as all methods do. */
  static async start(folderUrls: readonly [string, ...string[]]): Promise<PagefindClient> {
    const [basePath] = folderUrls;
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
    return new PagefindClient(instance, folderUrls);
  }

  /** Adds the other folders. */
  merge(): Promise<void> {
    this.#merging ??= fetchWatch.over(async () => {
      await Promise.all(this.#folderUrls.slice(1).map((url) => this.#instance.mergeIndex(url, FRESH)));
    });
    return this.#merging;
  }

  /** Where tokens stand, in the folders added so far. */
  async find({ tokens, begins }: TokenSearch): Promise<Found> {
    const { results } = await fetchWatch.over(async () => {
      if (!begins) return this.#instance.search(`"${tokens.join(' ')}"`);
      const [start = ''] = tokens;
      await this.#instance.preload([start, ...(await this.#wordsAfter(start))].join(' '));
      return this.#instance.search(start);
    });
    const found = new Map<string, Map<number, number>>();
    for (const { id, words } of results) {
      const [folder = '', number] = id.split('/');
      const ofShard = found.get(folder) ?? new Map<number, number>();
      found.set(folder, ofShard.set(Number(number), least(words)));
    }
    return found;
  }

  /**
   * For each file of words that begin so, but the first, a word that would stand in it: Pagefind loads for a beginning
   * no other file than that in which it would stand itself.
   */
  async #wordsAfter(start: string): Promise<string[]> {
    const words = await Promise.all(this.#folderUrls.map((url) => this.#lastWordsIn(url + contentsFile)));
    return words.flatMap((all) => all.filter((word) => word.startsWith(start)).map(wordAfter));
  }

  /** Of each file of words, in the order of these; none of an index that Pagefind has not loaded. */
  #lastWordsIn(contentsUrl: string): Promise<readonly string[]> {
    const known = this.#lastWords.get(contentsUrl);
    if (known !== undefined) return known;
    const packed = fetchWatch.contents(contentsUrl);
    if (packed === undefined) return Promise.resolve([]);
    const read = unpacked(packed).then((bytes) => readContents(bytes).files.map(({ lastWord }) => lastWord));
    this.#lastWords.set(contentsUrl, read);
    return read;
  }
}

/** What was found in a shard. */
export function inShard(found: Found, folder: string): ReadonlyMap<number, number> {
  return found.get(folder) ?? NOWHERE;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

async function unpacked(packed: BlobPart): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
