/**
 * Pagefind's files of words, its `pf_index`: each word with its records, and with its positions in each; see Pagefind's
 * `index_words.rs`. Records are told by steps from one number to the next, so that a list of them can follow another.
 */
import { CborReader, cborList, cborNumber, cborText, joined } from './cbor.ts';
import { SIGNATURE } from './pagefind-contents.ts';

/** A word, and where it stands. */
export interface Posting {
  readonly word: string;
  /** In how many records. */
  readonly records: number;
  /** Number of the first, and of the last. */
  readonly first: number;
  readonly last: number;
  /** What follows the number of the first. */
  readonly rest: Uint8Array;
}

/** A posting for an index in which other records stand before these: so many as `offset` says. */
export interface MovedPosting extends Posting {
  readonly offset: number;
}

/** The words of a file, in order. `bytes`: unpacked. */
export function* readWords(bytes: Uint8Array): Generator<Posting, undefined> {
  const reader = new CborReader(bytes, SIGNATURE.length);
  reader.list();
  for (let words = reader.list(); words > 0; words -= 1) {
    reader.list();
    yield readPosting(reader);
    if (reader.list() > 0) throw new Error('Cannot join other forms of a word: a token has none');
  }
}

/** A word for `writeWords()`. `postings`: of it, one record after the other. */
export function writeWord(word: string, postings: readonly MovedPosting[]): Uint8Array {
  const records = postings.reduce((sum, posting) => sum + posting.records, 0);
  const bytes = [cborList(3), cborText(word), cborList(records)];
  let before = 0;
  for (const { offset, first, last, rest } of postings) {
    bytes.push(cborList(3), cborNumber(offset + first - before), rest);
    before = offset + last;
  }
  return joined([...bytes, cborList(0)]);
}

/** A file of words, to be packed. */
export function writeWords(words: readonly Uint8Array[]): Uint8Array {
  return joined([SIGNATURE, cborList(1), cborList(words.length), ...words]);
}

function readPosting(reader: CborReader): Posting {
  const word = reader.text();
  const records = reader.list();
  reader.list();
  const first = reader.number();
  const start = reader.at;
  skipPositions(reader);
  let last = first;
  for (let left = records; left > 1; left -= 1) {
    reader.list();
    last += reader.number();
    skipPositions(reader);
  }
  return { word, records, first, last, rest: reader.bytes.subarray(start, reader.at) };
}

/** In the text, and in fields, of which there are none. */
function skipPositions(reader: CborReader): void {
  reader.skip();
  reader.skip();
}
