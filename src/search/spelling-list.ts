/** Gathers the Latin words of an index that a reader may have meant. */
import { wordOfToken } from './tokens.ts';

/** In fewer records a word may itself be misspelt. */
const LEAST_RECORDS = 3;

/** Shorter words are near to too many others. */
const LEAST_LETTERS = 4;

export class SpellingList {
  /** How many records hold a word, by the word; one is counted again where other text follows it. */
  readonly #records = new Map<string, number>();

  add(token: string, records: number): void {
    const word = wordOfToken(token);
    if (word === undefined || [...word].length < LEAST_LETTERS || /\d/.test(word)) return;
    this.#records.set(word, (this.#records.get(word) ?? 0) + records);
  }

  /** The most frequent first. */
  words(): string[] {
    const frequent = [...this.#records].filter(([, records]) => records >= LEAST_RECORDS);
    return frequent.toSorted(([a, before], [b, records]) => records - before || (a < b ? -1 : 1)).map(([word]) => word);
  }
}
