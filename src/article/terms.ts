/**
 * What an article is told apart by: the terms in which two tellings of one event agree, in whatever language. Names, ids
 * and amounts survive translation; the other words and the pairs of Han characters tell of one language only.
 */
import { amountsIn } from './amounts.ts';
import { knownNames } from './known-names.ts';

/** In the order of how much they say of the event. */
export const TERM_KINDS = ['word', 'pair', 'name', 'amount', 'id'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A term's number and its weight, in turn. */
export type Terms = Uint32Array;

/** Weights of a term where it occurs once; they add up. */
const WEIGHTS = { title: 12, lead: 4, body: 1 } as const;
/** Characters of the text that are its lead, and that are looked at. */
const LEAD = 500;
const LOOKED_AT = 6000;
/** Of a term's number, the digits that say its kind. */
const KIND_BITS = 3;
const MOST_WEIGHT = 255;

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
  const parts = [
    [title.normalize('NFKC'), WEIGHTS.title],
    [body.slice(0, LEAD), WEIGHTS.lead],
    [body.slice(LEAD), WEIGHTS.body],
  ] as const;
  const allAreNames = /^(?:zh|ja)\b/.test(lang);
  for (const [part, weight] of parts) {
    for (const [kind, term] of termsIn(part, { allAreNames, pairs: weight > WEIGHTS.body })) {
      const number = numberOf(kind, term);
      found.set(number, Math.min((found.get(number) ?? 0) + weight, MOST_WEIGHT));
    }
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

/** Whether a term of this weight stands in the title, or at least in the lead. */
export function standsIn(place: 'title' | 'lead', weight: number): boolean {
  return weight >= WEIGHTS[place];
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
