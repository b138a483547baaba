/** Cuts from a text what shows why it was found. Runs in the browser; makes plain strings, never HTML. */
import { fold } from './tokens.ts';

/** A stretch of text, and whether a word of the query stands there. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

const LENGTH = 160;

/** Characters before the first hit. */
const BEFORE = 40;

/** About 160 characters of a text around its first hit, or its beginning, with ellipses where it was cut. */
export function excerptOf(text: string, words: readonly string[]): Stretch[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  const [range] = rangesOf(plain, words);
  const first = range?.from ?? 0;
  const from = first > BEFORE ? wholeCharacter(plain, first - BEFORE) : 0;
  const to = wholeCharacter(plain, Math.min(plain.length, from + LENGTH));
  const cut = `${from > 0 ? '…' : ''}${plain.slice(from, to)}${to < plain.length ? '…' : ''}`;
  return stretchesOf(cut, words);
}

/** The whole text in stretches. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { from, to } of rangesOf(text, words)) {
    if (from > end) stretches.push({ text: text.slice(end, from), hit: false });
    stretches.push({ text: text.slice(from, to), hit: true });
    end = to;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), hit: false });
  return stretches;
}

/** Where the words stand in a text, by its own characters. */
export function* rangesOf(text: string, words: readonly string[]): Generator<Range> {
  if (words.length === 0) return;
  const { folded, origins } = foldWithOrigins(text);
  for (const match of folded.matchAll(patternOf(words))) {
    let next = match.index + match[0].length;
    while (next < origins.length && origins[next] === origins[next - 1]) next += 1; // all of a character that folds to several
    yield { from: origins[match.index] ?? 0, to: origins[next] ?? text.length };
  }
}

/** A text folded character by character, with the place in the text that each character came from. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  const origins: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const part = fold(character);
    folded += part;
    origins.push(...Array.from({ length: part.length }, () => place));
    place += character.length;
  }
  return { folded, origins };
}

/** A Latin word counts from its beginning on; see `tokens.ts`. Longer words first, so that they are not cut short. */
function patternOf(words: readonly string[]): RegExp {
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map(
      (word) =>
        (/^[\p{Script=Latin}\d]/u.test(word) ? '(?<![\\p{Script=Latin}\\d])' : '') +
        word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+'),
    );
  return new RegExp(alternatives.join('|'), 'gu');
}

/** The same index, or one less where it would cut a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) && index > 0 ? index - 1 : index;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}
