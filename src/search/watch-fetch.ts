/**
 * Tells which files Pagefind could not load: it takes such a file for an empty one, and says so to the console alone. And
 * keeps the contents of its indexes, which it does not show. Runs in the browser.
 */
import { failureOf, unreadable } from './fetch-file.ts';
import type { SearchIndexError } from './search-index-error.ts';

/** Of gzip, which every file of Pagefind's begins with that it does not check itself. */
const GZIP = [0x1f, 0x8b];
const PACKED = /\.(?:pf_meta|pf_index|pagefind)$/;
const CONTENTS = '.pf_meta';

/** Stands in front of the browser's fetch while there is work to watch. */
class FetchWatch {
  /** By address. Work at the same time may wait for the same file, and is told of it all the same. */
  readonly #failures = new Map<string, SearchIndexError>();
  /** By address. */
  readonly #contents = new Map<string, Uint8Array<ArrayBuffer>>();
  #realFetch = globalThis.fetch;
  #watched = 0;

  /** Does some work; throws what the network could not give meanwhile. */
  async over<T>(work: () => Promise<T>): Promise<T> {
    if (this.#watched === 0) this.#begin();
    this.#watched += 1;
    try {
      const result = await work().catch((error: unknown) => {
        throw this.#first() ?? error;
      });
      const failure = this.#first();
      if (failure !== undefined) throw failure;
      return result;
    } finally {
      this.#watched -= 1;
      if (this.#watched === 0) globalThis.fetch = this.#realFetch;
    }
  }

  /** A file of contents that Pagefind has loaded, as it came. */
  contents(url: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#contents.get(url);
  }

  #begin(): void {
    this.#failures.clear();
    this.#realFetch = globalThis.fetch;
    globalThis.fetch = (...request) => this.#fetch(request);
  }

  #first(): SearchIndexError | undefined {
    return this.#failures.values().next().value;
  }

  async #fetch(request: Parameters<typeof fetch>): Promise<Response> {
    const [target] = request;
    const url = target instanceof Request ? target.url : target.toString();
    const real = this.#realFetch;
    try {
      const response = await real(...request);
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      const failure = failureIn(url, { response, bytes });
      if (failure === undefined) this.#failures.delete(url);
      else this.#failures.set(url, failure);
      if (failure === undefined && url.endsWith(CONTENTS)) this.#contents.set(url, bytes);
      return response;
    } catch (cause) {
      this.#failures.set(url, failureOf(url, { cause }));
      throw cause;
    }
  }
}

/** The one watch: two would put each other's fetch back. */
export const fetchWatch = new FetchWatch();

function failureIn(url: string, { response, bytes }: Answered): SearchIndexError | undefined {
  if (!response.ok) return failureOf(url, { status: response.status });
  const [first, second] = bytes;
  const readable = !PACKED.test(url) || (first === GZIP[0] && second === GZIP[1]);
  return readable ? undefined : unreadable(url, 'not gzip');
}

interface Answered {
  readonly response: Response;
  readonly bytes: Uint8Array;
}
