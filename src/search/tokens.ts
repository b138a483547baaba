/**
 * The tokens that search compares, made the same way when indexing and in the browser. A word of a query is found where
 * it stands in the text: a word that begins with a Latin letter or a digit from the start of a run of these, any other
 * anywhere, and never across white space.
 *
 * A text is cut at white space into runs, a run into atoms: a Latin word (letters and digits), or one character of any
 * other kind. A token names an atom and the first character of the next, so that tokens at positions that follow each
 * other match exactly the atoms that touch; one atom alone is found as the beginning of a token. A Latin word that touches
 * what is before it takes a position a letter, where its beginnings stand: a phrase may end in any of them.
 *
 * All tokens are made of `a-z0-9`, which Pagefind, its stemmers and the browser's segmenter leave as they are; the first
 * letter is the kind:
 *
 *     p  a character and the next                         用友      p
 *     x  a word and what touches it, at its last letter   SQL注入  x(sql注) p(注入)
 *     b  the beginning of a word, at its last letter but one
 *                                                         用友NC    p(用友) p(友n) b(nc)
 *     t  two letters far into a long word, which has its first eleven as an x before them
 *
 * A `q` in p, x and t stands for white space before the next.
 */

/** Letters of a Latin word that have beginnings; what follows is compared by pairs. A hash of 64 digits has not 64 beginnings. */
const HEAD_LENGTH = 10;

const ATOM = /[\p{Script=Latin}\d]+|[^]/gu;
const SPELT = /^x(?<word>(?:[a-y0-9]|zz|z[0-9a-n].{3})+)zq/;
const LATIN = /^[\p{Script=Latin}\d]/u;

/** What is to be found in the index. */
export interface TokenSearch {
  /** They follow each other. */
  readonly tokens: readonly string[];
  /** Whether any token counts that begins as the only one of them does. */
  readonly begins: boolean;
}

/** What comes after a run of touching atoms: the next run's first atom, or the text's end. */
const TEXT_END = '';

/** The form in which texts and queries are compared: NFKC, lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The stretches of a folded text between white space. */
export function runsOf(folded: string): string[] {
  return folded.split(/\s+/).filter((run) => run !== '');
}

/** The tokens of a text of any form, one entry a position. */
export function indexTokens(text: string): string[] {
  const runs = runsOf(fold(text)).map(atomsOf);
  return runs.flatMap((atoms, index) => runTokens(atoms, runs[index + 1]?.[0] ?? TEXT_END));
}

/**
 * What finds folded words, without white space in them, where they stand in the text with white space between them: all
 * that is answered must be found. After other words, a Latin word is told by its first letter there, and by its
 * beginning anywhere in the text.
 */
export function queryTokens(words: readonly string[]): TokenSearch[] {
  const runs = words.map(atomsOf);
  const last = runs.at(-1) ?? [];
  const before = runs.slice(0, -1).flatMap((atoms, index) => runTokens(atoms, runs[index + 1]?.[0]));
  const [only, ...others] = last;
  if (only === undefined || others.length > 0) return [phrase([...before, ...runTokens(last)])];
  if (latin(only) && [...only].length > HEAD_LENGTH + 1) return [phrase([...before, ...runTokens(last)])];
  const alone = { tokens: [latin(only) ? `x${spell(only)}` : `p${code(only)}`], begins: true };
  if (before.length === 0) return [alone];
  return latin(only) ? [phrase(before), alone] : [phrase(before)];
}

/** The Latin word that a token of the index names and ends; none of a word that is too long to be named whole. */
export function wordOfToken(token: string): string | undefined {
  const spelt = SPELT.exec(token)?.groups?.['word'];
  const word = spelt?.replace(/z(?:z|(?<code>.{4}))/g, (_, letter?: string) =>
    letter === undefined ? 'z' : String.fromCodePoint(parseInt(letter, 36)),
  );
  return word === undefined || [...word].length > HEAD_LENGTH ? undefined : word;
}

/** The tokens of atoms that touch. `after`: what comes after white space, where that is known. */
function runTokens(atoms: readonly string[], after?: string): string[] {
  return atoms.flatMap((atom, index) => {
    const next = atoms[index + 1];
    const end = next === undefined ? spaced(after) : code(next);
    const inner = latin(atom) ? innerTokens(atom, index === 0 ? headEnd(atom) : 0) : [];
    return end === undefined ? inner : [...inner, lastToken(atom) + end];
  });
}

function spaced(after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  return after === TEXT_END ? 'q' : `q${code(after)}`;
}

/** A Latin word from a position on, a position a letter, but for the last one. */
function innerTokens(word: string, from: number): string[] {
  const letters = [...word];
  return letters.slice(from, -1).map((letter, offset) => {
    const index = from + offset;
    if (index >= HEAD_LENGTH) return `t${code(letter)}${code(letters[index + 1] ?? '')}`;
    const beginning = spell(letters.slice(0, index + 2).join(''));
    return index === HEAD_LENGTH - 1 ? `x${beginning}zq` : `b${beginning}`;
  });
}

/** How many of a word's tokens serve only what touches it on the left. */
function headEnd(word: string): number {
  return Math.min([...word].length, HEAD_LENGTH) - 1;
}

/** Names an atom at its end; what comes after it is to follow. */
function lastToken(atom: string): string {
  if (!latin(atom)) return `p${code(atom)}`;
  const letters = [...atom];
  return letters.length > HEAD_LENGTH ? `t${code(letters.at(-1) ?? '')}` : `x${spell(atom)}zq`;
}

function phrase(tokens: readonly string[]): TokenSearch {
  return { tokens, begins: false };
}

/** The first character as four digits of base 36: enough for all of Unicode, and none begins with a letter after `n`. */
function code(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}

/** A Latin word in `a-z0-9`: `z` becomes `zz`, other letters `z` and their code. `zq` is none of them, and ends a word. */
function spell(word: string): string {
  return word.replace(/[^a-y0-9]/gu, (letter) => (letter === 'z' ? 'zz' : `z${code(letter)}`));
}

function atomsOf(run: string): string[] {
  return run.match(ATOM) ?? [];
}

function latin(atom: string): boolean {
  return LATIN.test(atom);
}
