/**
 * The tokens that search compares, made the same way when indexing and in the browser. A word of a query is found where
 * it stands in the text: a word that begins with a Latin letter or a digit from the start of a run of these, any other
 * anywhere, and never across white space.
 *
 * A text is cut at white space into runs, a run into atoms: a Latin word (letters and digits), or one character of any
 * other kind. A token names an atom and the first character of the next, so that tokens at positions that follow each
 * other match exactly the atoms that touch. A Latin word takes a position a letter, where its beginnings stand: a
 * phrase may end in any of them. What may be a whole query, a character or the beginning of a word, has a token of its
 * own, once in a text.
 *
 * All tokens are made of `a-z0-9`, which Pagefind, its stemmers and the browser's segmenter leave as they are; the first
 * letter is the kind:
 *
 *     s  a character                                      税        s
 *     x  the beginning of a Latin word                    chro      x
 *     p  a character and the next                         用友      p
 *     b  the beginning of a word, at its last letter but one
 *     w  a word and what touches it, at its last letter   用友NC    p(用友) p(友n) b(nc)      SQL注入  w(sql注) p(注入)
 *     t  two letters far into a long word
 */

/** A position without a token. Pagefind counts it and indexes nothing. */
const GAP = '-';

/** Letters of a Latin word that have beginnings; what follows is compared by pairs. A hash of 64 digits has not 64 beginnings. */
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

/** The tokens of a text, one entry a position. */
export function indexTokens(text: string): string[] {
  const seen = new Set<string>();
  return runsOf(fold(text)).flatMap((run) => runTokens(run, seen));
}

/** The phrase of tokens that stands in the index exactly where `word`, folded and without white space, stands in the text. */
export function queryTokens(word: string): string[] {
  const atoms = atomsOf(word);
  const [only] = atoms;
  if (only !== undefined && atoms.length === 1) return latin(only) ? beginningTokens(only) : [single(only)];
  return phraseTokens(atoms, []);
}

/** `seen`: tokens, and words with a space before them, that need to be in the index but once. It grows. */
function runTokens(run: string, seen: Set<string>): string[] {
  const atoms = atomsOf(run);
  const fresh = atoms
    .filter((atom) => !seen.has(` ${atom}`) && seen.add(` ${atom}`))
    .flatMap((atom) => (latin(atom) ? beginnings(atom) : [single(atom)]))
    .filter((token) => !seen.has(token) && seen.add(token));
  return [...phraseTokens(atoms, [GAP]), ...fresh];
}

/** The tokens of atoms that touch; `end` stands where nothing touches the last. */
function phraseTokens(atoms: readonly string[], end: readonly string[]): string[] {
  return atoms.flatMap((atom, index) => {
    const next = atoms[index + 1];
    if (!latin(atom)) return next === undefined ? end : [pair(atom, next)];
    const tokens = wordTokens(atom, { next, from: index === 0 ? headEnd(atom) : 0 });
    return next === undefined ? [...tokens, ...end] : tokens;
  });
}

/** A Latin word from a position on, a position a letter, but for the last letter of one that nothing touches. */
function wordTokens(word: string, { next, from }: { next?: string | undefined; from: number }): string[] {
  const letters = [...word];
  const heads = beginnings(word);
  const inner = letters.slice(from, -1).map((letter, offset) => {
    const index = from + offset;
    if (index >= HEAD_LENGTH) return `t${code(letter)}${code(letters[index + 1] ?? '')}`;
    return `b${heads[index + 1]?.slice(1) ?? ''}`;
  });
  if (next === undefined) return inner;
  const last = letters.length > HEAD_LENGTH ? `t${code(letters.at(-1) ?? '')}` : `w${spell(word)}z`;
  return [...inner, last + code(next)];
}

/** How many of a word's tokens serve only what touches it on the left. */
function headEnd(word: string): number {
  return Math.min([...word].length, HEAD_LENGTH) - 1;
}

/** The beginning of a Latin word, as a whole query. */
function beginningTokens(start: string): string[] {
  const length = [...start].length;
  return length > HEAD_LENGTH + 1 ? wordTokens(start, { from: headEnd(start) }) : beginnings(start).slice(-1);
}

/** Every beginning of a Latin word up to one letter more than its head. */
function beginnings(word: string): string[] {
  let start = 'x';
  return [...word].slice(0, HEAD_LENGTH + 1).map((letter) => (start += spell(letter)));
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
