/**
 * What an article is told apart by: the terms in which two tellings of one event agree, in whatever language. Names, ids
 * and amounts survive translation; the other words and the pairs of Han characters tell of one language only.
 */
import { amountsIn } from './amounts.ts';
import { knownNames } from './known-names.ts';

/** In the order of how much they say of the event. */
export const TERM_KINDS = ['word', 'pair', 'name', 'amount', 'id'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/**
 * A term's number and its weight, in turn. A weight holds how often the term occurs in each place as digits of one number,
 * so that any weight in the title is above any in the lead, and any in the lead above any in the body.
 */
export type Terms = Uint32Array;

/** Weights of a term where it occurs once, and how many occurrences count. */
const PLACES = {
  title: { weight: 64, most: 3 },
  lead: { weight: 8, most: 7 },
  body: { weight: 1, most: 7 },
} as const;
const PLACE_NAMES = ['title', 'lead', 'body'] as const;
/** Characters of the text that are its lead, and that are looked at. */
const LEAD = 500;
const LOOKED_AT = 6000;
/** Of a term's number, the digits that say its kind. */
const KIND_BITS = 3;

const LATIN = /[\p{Script=Latin}\p{N}]{1,60}(?:[-.&'’+#_@][\p{Script=Latin}\p{N}]{1,60}){0,8}/gu;
const HAN = /\p{Script=Han}{2,}/gu;
const ID = /\b(?:CVE-\d{4}-\d{4,7}|CNVD-\d{4}-\d{4,6}|CNNVD-\d{6}-\d{3,5}|MS\d{2}-\d{3}|GHSA(?:-[0-9a-z]{4}){3})\b/gi;

/** Words that say nothing of what a text is about. */
const EMPTY_WORDS = new Set(
  `a about after against all also an and any are as at be because been before being between both but by can could did do
  does during each for from had has have he her here him his how if in into is it its just may might more most new no
  not now of on one only or other our out over said same says she should since so some such than that the their them
  then there these they this those through to two under until up us was we were what when where which while who why
  will with would you your di il la le che per un una del della dei con gli nel non sono da si`.split(/\s+/),
);

const writings = knownNames.flatMap(({ name, writings: all }) => all.map((writing) => [writing, name] as const));
const latinNames = new Map(writings.map(([writing, name]) => [writing.toLowerCase(), name.toLowerCase()]));
const hanNames = new Map(writings.filter(([writing]) => isHan(writing)).map(([writing, name]) => [writing, name]));
const HAN_NAME = new RegExp([...hanNames.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');

/** The terms of an article by title and text. `lang`: BCP 47; in a Chinese or Japanese text every Latin word is a name. */
export function termsOf({ title, text, lang }: { title: string; text: string; lang: string }): Terms {
  const found = new Map<number, number>();
  const body = text.slice(0, LOOKED_AT).normalize('NFKC');
  const parts = { title: title.normalize('NFKC'), lead: body.slice(0, LEAD), body: body.slice(LEAD) };
  const allAreNames = /^(?:zh|ja)\b/.test(lang);
  for (const place of PLACE_NAMES) {
    const { weight, most } = PLACES[place];
    const counts = new Map<number, number>();
    for (const [kind, term] of termsIn(parts[place], { allAreNames, pairs: place !== 'body' })) {
      const number = numberOf(kind, term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const [number, count] of counts) found.set(number, (found.get(number) ?? 0) + weight * Math.min(count, most));
  }
  return Uint32Array.from([...found].toSorted(([a], [b]) => a - b).flat());
}

/** The ids of vulnerabilities in a text, in capitals, each once. */
export function idsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(ID), ([id]) => id.toUpperCase()))];
}

/** The kind of a term, from its number. */
export function kindOf(number: number): TermKind {
  return TERM_KINDS[number & ((1 << KIND_BITS) - 1)] ?? 'word';
}

/** Whether a term is written alike in most languages: a name, an amount or an id. */
export function isName(number: number): boolean {
  return TERM_KINDS.indexOf(kindOf(number)) >= TERM_KINDS.indexOf('name');
}

/** How much a term of this weight counts: the title more than the lead, and the first times more than the next. */
export function prominence(weight: number): number {
  const [title, lead, body] = [
    Math.floor(weight / PLACES.title.weight),
    Math.floor(weight / PLACES.lead.weight) % PLACES.lead.weight,
    weight % PLACES.lead.weight,
  ];
  return Math.log(1 + 6 * title + 2 * lead + body / 2);
}

/** Whether a term of this weight stands in the title, or at least in the lead. */
export function standsIn(place: 'title' | 'lead', weight: number): boolean {
  return weight >= PLACES[place].weight;
}

function* termsIn(part: string, { allAreNames, pairs }: TermOptions): Generator<[TermKind, string]> {
  for (const [id] of part.matchAll(ID)) yield ['id', id.toUpperCase()];
  for (const amount of amountsIn(part)) yield ['amount', String(amount)];
  for (const [name] of part.matchAll(HAN_NAME)) yield ['name', (hanNames.get(name) ?? name).toLowerCase()];
  for (const match of part.matchAll(LATIN)) {
    const [written] = match;
    const word = written.toLowerCase().replace(/['’]s$/, '');
    if (word.length < 2 || EMPTY_WORDS.has(word) || /^[\d.,-]+$/.test(word) || isId(word)) continue;
    const isName = allAreNames || latinNames.has(word) || looksLikeName(written, part.slice(0, match.index).slice(-2));
    yield [isName ? 'name' : 'word', latinNames.get(word) ?? word];
  }
  if (!pairs) return;
  for (const [run] of part.matchAll(HAN))
    for (let index = 0; index + 1 < run.length; index += 1) yield ['pair', run.slice(index, index + 2)];
}

/** Digits or capitals within, or a capital where no sentence begins. */
function looksLikeName(word: string, before: string): boolean {
  if (/\d/.test(word) || /\p{Lu}/u.test(word.slice(1))) return true;
  return /^\p{Lu}/u.test(word) && before !== '' && !/[.!?:\n"“”]\s?$/.test(before);
}

function isId(word: string): boolean {
  return /^(?:cve|cnvd|cnnvd|ghsa|ms\d\d)-/.test(word);
}

/** FNV-1a, its last bits the kind. Two terms in some hundred thousand share a number, which costs nothing that matters. */
export function numberOf(kind: TermKind, term: string): number {
  let hash = 2166136261;
  for (let index = 0; index < term.length; index += 1) hash = Math.imul(hash ^ term.charCodeAt(index), 16777619);
  return (((hash >>> KIND_BITS) << KIND_BITS) | TERM_KINDS.indexOf(kind)) >>> 0;
}

function isHan(writing: string): boolean {
  return /\p{Script=Han}/u.test(writing);
}

interface TermOptions {
  readonly allAreNames: boolean;
  /** Whether pairs of Han characters count. */
  readonly pairs: boolean;
}
