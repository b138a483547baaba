/** One reader's search: the index, opened once, and the query that is being asked. Runs in the browser. */
import { href } from '../urls.ts';
import { openSearchIndex } from './query.ts';
import type { Answer, SearchIndex } from './query.ts';
import { SearchIndexError } from './search-index-error.ts';
import type { SearchFailure } from './search-index-error.ts';
import type { SearchQuery } from './search-query.ts';

/** Who shows what is found. None of it is called for a query that another has taken the place of. */
export interface SearchView {
  /** Shows what was found so far; `isLatest` says, after a wait, whether it is still asked for. */
  readonly show: (answer: Answer, asked: Asked) => Promise<void>;
  readonly fail: (failure: SearchFailure) => void;
}

export interface Asked {
  readonly index: SearchIndex;
  readonly query: SearchQuery;
  readonly isLatest: () => boolean;
}

export class SearchSession {
  readonly #open: () => Promise<SearchIndex>;
  #index: Promise<SearchIndex> | undefined;
  #latest: SearchQuery | undefined;

  constructor(open: () => Promise<SearchIndex> = openOwnIndex) {
    this.#open = open;
  }

  /** Begins to load the index. A failure shows when something is asked. */
  warm(): void {
    this.#opened().catch(() => undefined);
  }

  /** What is being asked has no one to show it to. */
  cancel(): void {
    this.#latest = undefined;
  }

  async ask(query: SearchQuery, { show, fail }: SearchView): Promise<void> {
    this.#latest = query;
    const isLatest = (): boolean => this.#latest === query;
    try {
      const index = await this.#opened();
      if (!isLatest()) return;
      for await (const answer of index.ask(query)) {
        if (!isLatest()) return;
        await show(answer, { index, query, isLatest });
      }
    } catch (error) {
      this.#index = undefined; // asking again opens it again
      console.error(error);
      if (isLatest()) fail(error instanceof SearchIndexError ? error.failure : 'unreachable');
    }
  }

  #opened(): Promise<SearchIndex> {
    this.#index ??= this.#open();
    return this.#index;
  }
}

function openOwnIndex(): Promise<SearchIndex> {
  return openSearchIndex(href('search-index/'));
}
