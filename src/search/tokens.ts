/**
 * The tokens that search compares, made the same way when indexing and in the browser. A word of a query is found where
 * it stands in the text: a word that begins with a Latin letter or a digit from the start of a run of these, any other
 * anywhere, and never across white space.
 *
 * A text is cut at white space into runs, a run into atoms: a Latin word (letters and digits), or one character of any
 * other kind. A token names an atom and the first character of the next, so that tokens at positions that follow each
 * other match exactly the atoms that touch. A Latin word that touches what is before it takes a position a letter, where
 * its beginnings stand: a phrase may end in any of them. What may be a whole query, a character or a Latin word, which is
 * found by its beginning, has a token of its own, once in a text.
 *
 * All tokens are made of `a-z0-9`, which Pagefind, its stemmers and the browser's segmenter leave as they are; the first
 * letter is the kind:
 *
 *     s  a character                                      税        s
 *     x  a Latin word, up to its eleventh letter          chrome    x
 *     p  a character and the next                         用友      p
 *     q  the same with white space between them           税 务     q
 *     b  the beginning of a word, at its last letter but one
 *     w  a word and what touches it, at its last letter   用友NC    p(用友) p(友n) b(nc)      SQL注入  w(sql注) p(注入)
 *     v  a word and what follows it after white space     apt group v(apt g)
 *     t  two letters far into a long word
 *     r  its last letter and what follows after white space
 */

/** What the tokens of Latin words begin with. */
export const WORD = 'x';

/** Letters of a Latin word that have beginnings where it touches others; what follows is compared by pairs. A hash of 64 digits has not 64 beginnings. */
const HEAD_LENGTH = 10;

const ATOM = /[\p{Script=Latin}\d]+|[^]/gu;
const LATIN = /^[\p{Script=Latin}\d]/u;

/** The form in which texts and queries are compared: NFKC, lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The stretches of a folded text between white space. */
export function runsOf(folded: string): string[] {
  return folded.split(/\s+/).filter((run) => run !== '');
}

/** What a text has in the index. */
export interface IndexTokens {
  /** One entry a position. */
  readonly running: readonly string[];
  /** Tokens that stand in a text but once, and the position of the atom that first had them. */
  readonly once: readonly { readonly token: string; readonly position: number }[];
}

/** What is to be found in the index. */
export interface TokenSearch {
  /** They follow each other. */
  readonly tokens: readonly string[];
  /** Whether any token counts that begins as the only one of them does. */
  readonly begins: boolean;
}

/** The tokens of a text of any form. */
export function indexTokens(text: string): IndexTokens {
  const runs = runsOf(fold(text)).map(atomsOf);
  const running: string[] = [];
  const once = new Map<string, number>();
  for (const [index, atoms] of runs.entries()) {
    for (const atom of new Set(atoms)) {
      const token = latin(atom) ? wholeToken(atom) : single(atom);
      if (!once.has(token)) once.set(token, running.length);
    }
    running.push(...runTokens(atoms, runs[index + 1]?.[0]));
  }
  return { running, once: [...once].map(([token, position]) => ({ token, position })) };
}

/**
 * What finds folded words, without white space in them, where they stand in the text with white space between them: all
 * that is answered must be found. After other words, a Latin word is told by its first letter there, and by its
 * beginning anywhere in the text.
 */
export function queryTokens(words: readonly string[]): TokenSearch[] {
  const runs = words.map(atomsOf);
  const last = runs.at(-1) ?? [];
  const tokens = runs.slice(0, -1).flatMap((atoms, index) => runTokens(atoms, runs[index + 1]?.[0]));
  const [only, ...others] = last;
  if (only === undefined || others.length > 0) return [phrase([...tokens, ...runTokens(last)])];
  if (!latin(only)) return [phrase(tokens.length > 0 ? tokens : [single(only)])];
  if ([...only].length > HEAD_LENGTH + 1) return [phrase([...tokens, ...wordTokens(only, { from: headEnd(only) })])];
  const beginning = { tokens: [`${WORD}${spell(only)}`], begins: true };
  return tokens.length > 0 ? [phrase(tokens), beginning] : [beginning];
}

/** The tokens of atoms that touch; `after` comes after white space. */
function runTokens(atoms: readonly string[], after?: string): string[] {
  return atoms.flatMap((atom, index) => {
    const next = atoms[index + 1];
    if (!latin(atom)) return next !== undefined ? [pair(atom, next)] : spaced(atom, after);
    const tokens = wordTokens(atom, { next, from: index === 0 ? headEnd(atom) : 0 });
    return next === undefined ? [...tokens, ...spaced(atom, after)] : tokens;
  });
}

/** What stands at the end of a run, where a query may end. */
function spaced(atom: string, after: string | undefined): string[] {
  if (after === undefined) return [];
  if (!latin(atom)) return [`q${code(atom)}${code(after)}`];
  return [long(atom) ? `r${code([...atom].at(-1) ?? '')}${code(after)}` : `v${spell(atom)}z${code(after)}`];
}

/** A Latin word from a position on, a position a letter, but for the last letter of one that nothing touches. */
function wordTokens(word: string, { next, from }: { next?: string | undefined; from: number }): string[] {
  const letters = [...word];
  const inner = letters.slice(from, -1).map((letter, offset) => {
    const index = from + offset;
    if (index >= HEAD_LENGTH) return `t${code(letter)}${code(letters[index + 1] ?? '')}`;
    return `b${spell(letters.slice(0, index + 2).join(''))}`;
  });
  if (next === undefined) return inner;
  const last = long(word) ? `t${code(letters.at(-1) ?? '')}` : `w${spell(word)}z`;
  return [...inner, last + code(next)];
}

/** How many of a word's tokens serve only what touches it on the left. */
function headEnd(word: string): number {
  return Math.min([...word].length, HEAD_LENGTH) - 1;
}

/** A Latin word, so that no other goes on with it. */
function wholeToken(word: string): string {
  return `${WORD}${spell([...word].slice(0, HEAD_LENGTH + 1).join(''))}zq`;
}

function phrase(tokens: readonly string[]): TokenSearch {
  return { tokens, begins: false };
}

function long(word: string): boolean {
  return [...word].length > HEAD_LENGTH;
}

function single(atom: string): string {
  return `s${code(atom)}`;
}

function pair(atom: string, next: string): string {
  return `p${code(atom)}${code(next)}`;
}

/** The first character as four digits of base 36: enough for all of Unicode, and none begins with a letter after `n`. */
function code(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}

/** A Latin word in `a-z0-9`: `z` becomes `zz`, other letters `z` and their code. */
function spell(word: string): string {
  return word.replace(/[^a-y0-9]/gu, (letter) => (letter === 'z' ? 'zz' : `z${code(letter)}`));
}

function atomsOf(run: string): string[] {
  return run.match(ATOM) ?? [];
}

function latin(atom: string): boolean {
  return LATIN.test(atom);
}
