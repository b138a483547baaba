/** Says that the search index could not be read, and in which way, so that a view can say it. Runs in the browser. */

/**
 * `offline`: the browser has no network. `missing`: the site has no index, or not this file of it. `unreadable`: the
 * file came, and is not what it should be. `unreachable`: it did not come.
 */
export type SearchFailure = 'offline' | 'missing' | 'unreadable' | 'unreachable';

export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
  readonly failure: SearchFailure;

  constructor(failure: SearchFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
