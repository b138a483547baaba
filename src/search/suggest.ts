/** What may help where a query finds nothing. Runs in the browser. */
import { nearestWords } from './nearest-words.ts';
import { withWords } from './search-query.ts';
import type { SearchQuery, Term } from './search-query.ts';
import type { Source } from './search-record.ts';
import { fold } from './tokens.ts';

/** A query that finds something, as the text of the box, and how much. */
export interface Suggestion {
  readonly text: string;
  /** Articles and headlines. */
  readonly count: number;
}

export interface Help {
  /** Words, folded, that no article holds, whatever the filters. */
  readonly missing: readonly string[];
  /** The query with a word that is near a missing one in its place, the nearest first. */
  readonly spellings: readonly Suggestion[];
  /** The query with less in it: without a word, or without the beginning or the end of one that is missing. */
  readonly fewer: readonly Suggestion[];
  /** Publishers whose name holds a word of the query. */
  readonly sources: readonly Source[];
}

export interface Means {
  count(query: SearchQuery): Promise<number>;
  sources(): Promise<readonly Source[]>;
  /** Words that may have been meant, the most frequent first. */
  spellings(): Promise<readonly string[]>;
}

/** What a word is made of: Latin words, and other characters. */
const PARTS = /[\p{Script=Latin}\d]+|[^]/gu;

const LATIN_WORD = /^\p{Script=Latin}+$/u;

/** Of the words near a missing one, so many are tried. */
const TRIED_SPELLINGS = 3;

/** Of a long word that is missing, so many beginnings and ends are tried, the longest first. */
const TRIED_PARTS = 12;

/** Loads little beside what the query itself has loaded. */
export async function helpFor(query: SearchQuery, means: Means): Promise<Help> {
  const wanted = query.terms.filter(({ without }) => !without);
  const counts = await Promise.all(wanted.map((term) => means.count({ ...query, terms: [term], filters: {} })));
  const missing = wanted.filter((_, index) => counts[index] === 0);
  const without = wanted.length < 2 ? [] : wanted.map((term) => withWords(query, term, []));
  const [spellings, fewer, shorter, sources] = await Promise.all([
    Promise.all(missing.map((term) => respelt(query, term, means))),
    found(without, means),
    Promise.all(missing.map((term) => shortened(query, term, means))),
    means.sources(),
  ]);
  return {
    missing: missing.map(({ words }) => words.join(' ')),
    spellings: spellings.flat(),
    fewer: [...fewer, ...shorter.flat()],
    sources: sources.filter(({ name }) => wanted.some(({ words }) => fold(name).includes(words.join(' ')))),
  };
}

/** With words near a Latin one, the nearest first. */
async function respelt(query: SearchQuery, term: Term, means: Means): Promise<Suggestion[]> {
  const [word = '', ...others] = term.words;
  if (others.length > 0 || !LATIN_WORD.test(word)) return [];
  const near = nearestWords(word, await means.spellings()).slice(0, TRIED_SPELLINGS);
  const suggestions = await Promise.all(near.map((other) => found([withWords(query, term, [other])], means)));
  return suggestions.flat();
}

/** The longest beginning and the longest end of a word that are in any article. */
async function shortened(query: SearchQuery, term: Term, means: Means): Promise<Suggestion[]> {
  const parts = term.words.join(' ').match(PARTS) ?? [];
  for (let length = parts.length - 1; length > 1 && length > parts.length - TRIED_PARTS; length -= 1) {
    const pieces = [parts.slice(0, length), parts.slice(-length)].map((some) => some.join('').trim().split(' '));
    const suggestions = await found(
      pieces.map((words) => withWords(query, term, words)),
      means,
    );
    if (suggestions.length > 0) return suggestions;
  }
  return [];
}

/** Those of the queries that find something, the most first. */
async function found(queries: readonly SearchQuery[], means: Means): Promise<Suggestion[]> {
  const all = await Promise.all(queries.map(async (query) => ({ text: query.text, count: await means.count(query) })));
  const distinct = [...new Map(all.map((one) => [one.text, one])).values()];
  return distinct.filter((one) => one.count > 0).toSorted((a, b) => b.count - a.count);
}
