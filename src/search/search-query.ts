/** What the search page's address asks for. Runs in the browser. */
import { fold, runsOf } from './tokens.ts';

export interface SearchQuery {
  /** Folded; an article must hold all of them. */
  readonly words: readonly string[];
  /** A publisher's slug. */
  readonly source?: string;
  /** Calendar dates, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly sort: 'relevance' | 'date';
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `?q=…&source=…&from=…&to=…&sort=…`; what it cannot read, it leaves out. */
export function readSearchQuery(address: URLSearchParams): SearchQuery {
  const source = address.get('source') ?? '';
  const from = address.get('from') ?? '';
  const to = address.get('to') ?? '';
  return {
    words: wordsOf(address.get('q') ?? ''),
    sort: address.get('sort') === 'date' ? 'date' : 'relevance',
    ...(source !== '' && { source }),
    ...(DATE.test(from) && { from }),
    ...(DATE.test(to) && { to }),
  };
}

/** The words of the box, each once. Quotation marks around one or several words are left out. */
function wordsOf(text: string): string[] {
  const unquoted = fold(text).replace(/(?<!\S)"([^"]+)"(?!\S)/g, '$1');
  return [...new Set(runsOf(unquoted))];
}
