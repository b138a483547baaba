/**
 * What the search page's address and what is typed into its box mean. Runs in the browser.
 *
 * A view reads the address with `readSearchQuery()` and hands the query to `SearchIndex.ask()`. To change a filter, it
 * changes the parameter in the address (`source` `state` `lang` `from` `to` `sort`; an empty one is none) and reads that
 * again: the address is the only state. What was typed stays in `q` as it was typed.
 */
import { addDays } from '../calendar.ts';
import { fold, runsOf } from './tokens.ts';

export interface SearchQuery {
  /** What was typed. */
  readonly text: string;
  /** An article holds every one that is not `without`, and none that is. */
  readonly terms: readonly Term[];
  readonly filters: SearchFilters;
  readonly sort: 'relevance' | 'date';
}

/** A word, or several in quotes. */
export interface Term {
  /** In the box, folded: `-title:"a b"`. */
  readonly typed: string;
  /** Folded; in a text they stand with white space between them. */
  readonly words: readonly string[];
  /** Whether titles alone count. */
  readonly title: boolean;
  readonly without: boolean;
}

export interface SearchFilters {
  /** A publisher's slug, from the address. */
  readonly source?: string;
  /** Publishers' names, folded, as typed after `source:`; any of them. */
  readonly sourceNames?: readonly string[];
  /** Calendar dates, both included: of the address and of the box what is narrower. */
  readonly from?: string;
  readonly to?: string;
  readonly state?: string;
  readonly lang?: string;
}

/** A word of the box: `-`, a key, and what is in quotes or has no space in it. Before anything but a word or quotes, `-` is what it is. Quotes may stand in quotes. */
const TYPED =
  /(?<!\S)(?<minus>(?:-(?=["\p{L}\p{N}]))?)(?:(?<key>source|title|after|before):)?(?:"(?<quoted>(?:[^"]|(?<=\s)"[^"\s][^"]*"|(?<=\S)"(?=\S))+)"(?!\S)|(?<plain>\S+))/gu;

/** Characters of the box that are read: longer than any title. */
const LONGEST = 1000;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `?q=…&source=…&state=…&lang=…&from=…&to=…&sort=…`; what it cannot read, it leaves out. */
export function readSearchQuery(address: URLSearchParams): SearchQuery {
  const text = address.get('q') ?? '';
  const typed = [...fold(text.slice(0, LONGEST)).matchAll(TYPED)].map(typedWord);
  const sourceNames = typed.flatMap(({ sourceName }) => sourceName ?? []);
  const from = [...typed.map((word) => word.from), address.get('from')].filter(isDate).toSorted().at(-1);
  const to = [...typed.map((word) => word.to), address.get('to')].filter(isDate).toSorted()[0];
  return {
    text,
    terms: distinct(typed.flatMap(({ term }) => term ?? [])),
    filters: {
      ...parameter(address, 'source'),
      ...parameter(address, 'state'),
      ...parameter(address, 'lang'),
      ...(sourceNames.length > 0 && { sourceNames }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
    sort: address.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** Whether a query asks for anything: words, or a filter without any. */
export function asksForAnything({ terms, filters }: SearchQuery): boolean {
  return terms.length + Object.keys(filters).length > 0;
}

/** What to mark in titles and texts that were found. */
export function wordsToMark({ terms }: SearchQuery): string[] {
  return terms.filter(({ without }) => !without).map(({ words }) => words.join(' '));
}

/** A query with other words in place of a term's; without the term where there are none. */
export function withWords(query: SearchQuery, term: Term, words: readonly string[]): SearchQuery {
  const quoted = words.length > 1 ? `"${words.join(' ')}"` : words.join('');
  const typed = words.length === 0 ? '' : `${term.without ? '-' : ''}${term.title ? 'title:' : ''}${quoted}`;
  const changed = words.length === 0 ? [] : [{ ...term, typed, words }];
  const text = fold(query.text).replace(TYPED, (word) => (word === term.typed ? typed : word));
  return {
    ...query,
    text: runsOf(text).join(' '),
    terms: query.terms.flatMap((one) => (one === term ? changed : [one])),
  };
}

/** What a word of the box asks for. A key with a value that it cannot have is a word like any other. */
function typedWord({ 0: whole, groups = {} }: RegExpExecArray): TypedWord {
  const { minus = '', key, quoted, plain = '' } = groups;
  const words = runsOf(quoted ?? plain);
  const day = firstDay(plain);
  if (minus === '' && key === 'source' && words.length > 0) return { sourceName: words.join(' ') };
  if (minus === '' && key === 'after' && day !== undefined) return { from: day };
  if (minus === '' && key === 'before' && day !== undefined) return { to: addDays(day, -1) };
  if (words.length === 0) return {};
  if (key === 'title') return { term: { typed: whole, words, title: true, without: minus !== '' } };
  if (key === undefined) return { term: { typed: whole, words, title: false, without: minus !== '' } };
  return { term: { typed: whole, words: runsOf(whole), title: false, without: false } };
}

/** Of a year, a month or a day. */
function firstDay(text: string): string | undefined {
  const date = `${text}-01-01`.slice(0, 10);
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(text) || Number.isNaN(Date.parse(date))) return undefined;
  return addDays(date, 0) === date ? date : undefined;
}

function isDate(text: string | null | undefined): text is string {
  return DATE.test(text ?? '');
}

function parameter(address: URLSearchParams, name: string): Readonly<Record<string, string>> {
  const value = address.get(name) ?? '';
  return value === '' ? {} : { [name]: value };
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [JSON.stringify({ ...term, typed: '' }), term])).values()];
}

interface TypedWord {
  readonly term?: Term;
  readonly sourceName?: string;
  readonly from?: string;
  readonly to?: string;
}
