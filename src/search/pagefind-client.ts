/** The part of Pagefind's browser module that search uses. */

export interface PagefindResult {
  /** The shard's language, `_`, and a hash. */
  readonly id: string;
  /** Positions of the hit, the first one first. */
  readonly words: readonly number[];
}

export interface PagefindInstance {
  init(): Promise<void>;
  search(
    term: string,
    options: { readonly filters: PagefindFilters },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  mergeIndex(path: string, options: { readonly metaCacheTag: string }): Promise<void>;
}

export type PagefindFilters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;

interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly metaCacheTag: string }): PagefindInstance;
}

/** Shards are named by what is in them: what is cached of them never goes stale. */
const FRESH = { metaCacheTag: '' } as const;

/**
 * Starts Pagefind on one folder of the index; others can be merged into it. One instance for all of them, since each
 * instance fetches Pagefind's WebAssembly again.
 */
export async function startPagefind(folderUrl: string): Promise<PagefindInstance> {
  // Pagefind's own file, of the version that package.json pins.
  const module = (await import(/* @vite-ignore */ `${folderUrl}pagefind.js`)) as PagefindModule;
  const instance = module.createInstance({ basePath: folderUrl, ...FRESH });
  await instance.init();
  return instance;
}

/** Adds folders, whose results follow in their order. */
export async function mergeFolders(instance: PagefindInstance, folderUrls: readonly string[]): Promise<void> {
  await Promise.all(folderUrls.map((url) => instance.mergeIndex(url, FRESH)));
}
