/**
 * What an article may be about: what stands in its title, or in its lead and often. Which of it becomes a topic is for the
 * archive to say, where others are about the same.
 */
import { knownNames } from './known-names.ts';
import type { KnownName } from './known-names.ts';
import { idsIn } from './terms.ts';
import { themes } from './themes.ts';

export interface Subjects {
  /** Of vulnerabilities and bulletins, in capitals. */
  readonly ids: readonly string[];
  /** Of `themes.ts`. */
  readonly themes: readonly string[];
  /** Of `known-names.ts`. */
  readonly names: readonly string[];
  /** Other names and turns that the title and the text share. */
  readonly phrases: readonly string[];
}

/** Characters of the text that are its lead; and those of title and text that are looked at. */
const LEAD = 500;
const LOOKED_AT = { title: 300, text: 6000 } as const;
/** How often the text holds what it is about, though the title does not name it. */
const OFTEN = 4;
/** An article whose text lists more ids is about none of them, unless the title names it. */
const MOST_IDS = 5;
/** How often the text repeats a phrase of the title. */
const REPEATED = 2;

/** One word, or some with a space between; at least one letter. */
const LATIN = /(?<![\p{L}\p{N}.])[\p{Script=Latin}\p{N}]{1,40}(?:[-.+#_’'][\p{Script=Latin}\p{N}]{1,40}){0,4}/gu;
const HAN = /\p{Script=Han}{2,40}/gu;
/** Characters with which no phrase begins or ends: particles, numerals, measures, and the headline's small verbs. */
const LOOSE = new Set(
  '的了着过在与和及或被遭对为将是有无让向从把再又也都就还等中上下后前内外新大小多个项款起名家次年月日时万亿元超近约可能会要应该如何哪怎这那其此各每某一二三四五六七八九十两百千第且但而因所以之于以使用至到由用给请看做出',
);
const LONGEST_PHRASE = { words: 6, characters: 12 } as const;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const NAMES = matcherOf(knownNames, 'gu');
const THEMES = matcherOf(themes, 'giu');

/** The subjects of an article by title and text. `lang`: BCP 47. */
export function subjectsOf({ title: rawTitle, text, lang }: { title: string; text: string; lang: string }): Subjects {
  const title = rawTitle.slice(0, LOOKED_AT.title).normalize('NFKC');
  const body = text.slice(0, LOOKED_AT.text).normalize('NFKC');
  const seen = countWords(body);
  const isName = (word: string): boolean => /^(?:zh|ja)\b/.test(lang) || standsAsName(word, seen);
  return {
    ids: idsOf(title, body),
    themes: spokenOf(title, { body, matcher: THEMES, counts: () => true }),
    names: spokenOf(title, {
      body,
      matcher: NAMES,
      // Of a name in several words, such as Black Basta, no everyday text holds the same.
      counts: (writing) => !isLatin(writing) || writing.includes(' ') || isName(writing),
    }),
    phrases: phrasesOf(title, { body, isName, seen }),
  };
}

function idsOf(title: string, body: string): string[] {
  const inTitle = idsIn(title);
  const inBody = idsIn(body);
  if (inTitle.length > 0 || inBody.length > MOST_IDS) return inTitle;
  const lead = body.slice(0, LEAD).toUpperCase();
  return inBody.filter((id) => lead.includes(id) && body.toUpperCase().split(id).length > OFTEN);
}

/** Names that the title holds, or that the lead holds and the text often. */
function spokenOf(title: string, { body, matcher, counts }: Spoken): string[] {
  const namesIn = (text: string) =>
    Array.from(text.matchAll(matcher.pattern), ([writing]) => writing)
      .filter(counts)
      .flatMap((writing) => matcher.names.get(writing.toLowerCase()) ?? []);
  const times = Map.groupBy(namesIn(body), (name) => name);
  const often = namesIn(body.slice(0, LEAD)).filter((name) => (times.get(name)?.length ?? 0) >= OFTEN);
  return [...new Set([...namesIn(title), ...often])];
}

function phrasesOf(title: string, { body, isName, seen }: Reading): string[] {
  const found = new Set<string>();
  const latin = [...title.matchAll(LATIN)].map((match) => ({ word: match[0], from: match.index }));
  for (const [index, { word, from }] of latin.entries()) {
    if (!isPhraseWord(word) || !isName(word)) continue;
    if ((seen.get(word) ?? 0) >= REPEATED) found.add(word);
    const next = latin[index + 1]?.word ?? '';
    const both = `${word} ${next}`;
    if (next !== '' && title.startsWith(both, from) && isName(next) && isRepeated(both, body)) found.add(both);
  }
  for (const [run] of title.matchAll(HAN))
    for (const phrase of hanPhrases(run)) if (isRepeated(phrase, body)) found.add(phrase);
  return [...found];
}

/** Runs of adjacent words, of two characters at least. */
function* hanPhrases(run: string): Generator<string> {
  const segments = Array.from(words.segment(run), ({ segment }) => segment);
  for (let from = 0; from < segments.length; from += 1) {
    for (let to = from + 1; to <= Math.min(from + LONGEST_PHRASE.words, segments.length); to += 1) {
      const phrase = segments.slice(from, to).join('');
      if (phrase.length < 2 || phrase.length > LONGEST_PHRASE.characters) continue;
      if (!LOOSE.has(phrase[0] ?? '') && !LOOSE.has(phrase.at(-1) ?? '')) yield phrase;
    }
  }
}

/** Finds all writings of names: Latin ones as whole words, with a plural's s or without. */
function matcherOf(names: readonly Omit<KnownName, 'kind'>[], flags: string): Matcher {
  const writings = names.flatMap(({ name, writings: all }) =>
    [name, ...all].map((writing) => [writing, name] as const),
  );
  const latin = writings
    .filter(([writing]) => isLatin(writing))
    .map(([writing]) => writing.replaceAll(/[.+*?()|]/g, '\\$&'));
  const han = writings.filter(([writing]) => !isLatin(writing)).map(([writing]) => writing);
  const longestFirst = (list: string[]) => list.toSorted((a, b) => b.length - a.length).join('|');
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${longestFirst(latin)})(?=s?(?![\\p{L}\\p{N}]))|${longestFirst(han)}`,
      flags,
    ),
    names: new Map(writings.map(([writing, name]) => [writing.toLowerCase(), name])),
  };
}

function isRepeated(phrase: string, body: string): boolean {
  return body.indexOf(phrase, body.indexOf(phrase) + 1) > body.indexOf(phrase);
}

/** How often each Latin word stands in the text, as it is written. */
function countWords(body: string): Map<string, number> {
  const seen = new Map<string, number>();
  for (const [word] of body.matchAll(LATIN)) seen.set(word, (seen.get(word) ?? 0) + 1);
  return seen;
}

/** English titles write every word like a name: a word is one where the text has it so, and not in small letters too. */
function standsAsName(word: string, seen: ReadonlyMap<string, number>): boolean {
  const small = word.toLowerCase();
  return (seen.get(word) ?? 0) > 0 && (small === word ? /\d/.test(word) : !seen.has(small));
}

function isPhraseWord(word: string): boolean {
  return word.length > 2 && /\p{L}/u.test(word) && !/^(?:CVE|CNVD|CNNVD|GHSA|MS\d\d)-/i.test(word);
}

function isLatin(writing: string): boolean {
  return /\p{Script=Latin}/u.test(writing);
}

interface Matcher {
  readonly pattern: RegExp;
  /** By their writings in small letters. */
  readonly names: ReadonlyMap<string, string>;
}

interface Spoken {
  readonly body: string;
  readonly matcher: Matcher;
  /** Whether a writing is a name where it was found. */
  readonly counts: (writing: string) => boolean;
}

interface Reading {
  readonly body: string;
  /** Whether a Latin word is a name in this text. */
  readonly isName: (word: string) => boolean;
  readonly seen: ReadonlyMap<string, number>;
}
