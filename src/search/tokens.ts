/**
 * The tokens that search compares, made the same way when indexing and in the browser. A word of a query is found where
 * it stands in the text: a word that begins with a Latin letter or a digit from the start of a run of these, any other
 * anywhere, and never across white space.
 *
 * A text is cut at white space into runs, a run into atoms: a Latin word (letters and digits), or one character of any
 * other kind. Each atom takes a position, and the token there names the atom and the first character of the next, so
 * that a phrase of such tokens matches exactly the atoms that touch. What a query may end in, the beginning of a word or
 * a character of its own, has tokens too. All tokens are made of `a-z0-9`, which Pagefind, its stemmers and the
 * browser's segmenter leave as they are; the first letter is the kind.
 */

/** Raised when the tokens of a text change: shards with other tokens are built again. */
export const TOKENS_VERSION = '1';

/** A position without a token. Pagefind counts it and indexes nothing. */
const GAP = '-';

/** Pagefind puts the parts of a word joined with this at one position. */
const TOGETHER = '.';

/** Letters of a Latin word before its tail, which is compared by pairs: a hash of 64 digits has not 64 beginnings. */
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
  if (only !== undefined && atoms.length === 1) return latin(only) ? beginningTokens(only, 'anywhere') : [single(only)];
  return atoms.flatMap((atom, index) => {
    const next = atoms[index + 1];
    if (next === undefined) return latin(atom) ? beginningTokens(atom, 'touching') : [];
    return latin(atom) ? wordTokens(atom, next) : [pair(atom, next)];
  });
}

/** `seen`: tokens that need to be in the index but once. It grows. */
function runTokens(run: string, seen: Set<string>): string[] {
  const atoms = atomsOf(run);
  const phrase: string[] = [];
  const loose: string[] = [];
  for (const [index, atom] of atoms.entries()) {
    const next = atoms[index + 1];
    if (latin(atom)) {
      const ends = index > 0 ? beginnings(atom, 'touching').slice(1) : []; // its first letter is in the pair before
      const [head, ...tail] = wordTokens(atom, next);
      const together = [...(head === undefined ? [] : [head]), ...ends];
      phrase.push(together.join(TOGETHER) || GAP, ...tail);
      loose.push(...beginnings(atom, 'anywhere'));
    } else {
      phrase.push(next === undefined ? GAP : pair(atom, next));
      loose.push(single(atom));
    }
  }
  const fresh = loose.filter((token) => !seen.has(token) && seen.add(token));
  return [...phrase, ...fresh];
}

/** A whole Latin word with what touches it on the right. Alone, it has tokens only if it is longer than its head. */
function wordTokens(word: string, next: string | undefined): string[] {
  const letters = [...word];
  const head = letters.slice(0, HEAD_LENGTH).join('');
  const tail = letters.slice(HEAD_LENGTH);
  if (tail.length === 0) return next === undefined ? [] : [`w${spell(head)}zw${code(next)}`];
  const following = next === undefined ? tail.slice(1) : [...tail.slice(1), next];
  return [longHead(head), ...following.map((letter, index) => `t${code(tail[index] ?? '')}${code(letter)}`)];
}

/** The beginning of a Latin word, for the end of a phrase. */
function beginningTokens(start: string, place: Place): string[] {
  const length = [...start].length;
  if (length > HEAD_LENGTH + 1) return wordTokens(start, undefined);
  const all = beginnings(start, place);
  // One letter that touches what is before it is in the pair before.
  return length === 1 && place === 'touching' ? [] : all.slice(-1);
}

/** Every beginning of a Latin word up to one letter more than its head. */
function beginnings(word: string, place: Place): string[] {
  const letters = [...word].slice(0, HEAD_LENGTH + 1);
  return letters.map((_, index) => `${place === 'touching' ? 'y' : 'x'}${spell(letters.slice(0, index + 1).join(''))}zy`);
}

function longHead(head: string): string {
  return `h${spell(head)}zh`;
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

/** A Latin word in `a-z0-9`: `z` becomes `zz`, other letters `z` and their code. `z` with w, y or h ends a token. */
function spell(word: string): string {
  return word.replace(/[^a-y0-9]/gu, (letter) => (letter === 'z' ? 'zz' : `z${code(letter)}`));
}

function atomsOf(run: string): string[] {
  return run.match(ATOM) ?? [];
}

function latin(atom: string): boolean {
  return LATIN.test(atom);
}

/** Where a beginning counts: at its position, after what it touches, or once for the whole text. */
type Place = 'touching' | 'anywhere';
