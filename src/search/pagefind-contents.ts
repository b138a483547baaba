/**
 * Pagefind's list of what is in an index, its `pf_meta`: the records and the files of words; see Pagefind's
 * `index_metadata.rs`. Used when building and in the browser.
 */
import { CborReader, cborList, cborNumber, cborText, joined } from './cbor.ts';

/** Before what Pagefind compresses. */
export const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

export interface IndexContents {
  /** Pagefind's. */
  readonly version: string;
  /** The records' ids, by their numbers. */
  readonly ids: readonly string[];
  /** The files of words, in order. */
  readonly files: readonly WordsFile[];
}

export interface WordsFile {
  readonly lastWord: string;
  /** Names it. */
  readonly hash: string;
}

/** `bytes`: unpacked. */
export function readContents(bytes: Uint8Array): IndexContents {
  const reader = new CborReader(bytes, SIGNATURE.length);
  reader.list();
  const version = reader.text();
  const ids = reader.items(() => {
    const id = reader.text();
    reader.skip(); // how many words it has
    reader.skip(); // the group of its fragment
    return id;
  });
  const files = reader.items(() => {
    reader.skip(); // the first word
    return { lastWord: reader.text(), hash: reader.text() };
  });
  return { version, ids, files };
}

/** The least word after a word: tokens are made of `0-9a-z`. */
export function wordAfter(word: string): string {
  return `${word}0`;
}

/** To be packed. Pagefind loads a file for a word that is in its range, and does not ask whether the range's ends are words. */
export function writeContents({ version, ids, files }: IndexContents): Uint8Array {
  const firsts = ['', ...files.map(({ lastWord }) => wordAfter(lastWord))];
  const noWords = cborNumber(1); // Pagefind divides by it
  const noGroup = cborText('');
  return joined([
    ...[SIGNATURE, cborList(6), cborText(version)],
    ...[cborList(ids.length), ...ids.flatMap((id) => [cborList(3), cborText(id), noWords, noGroup])],
    cborList(files.length),
    ...files.flatMap(({ lastWord, hash }, index) => [
      cborList(3),
      ...[firsts[index] ?? '', lastWord, hash].map(cborText),
    ]),
    ...Array.from({ length: 3 }, () => cborList(0)), // filters, orders, fields
  ]);
}
