/** Writes the words of an index into the files that a browser fetches of it. */
import { join } from 'node:path';
import type { WordsFile } from './pagefind-contents.ts';
import { writeWords } from './pagefind-words.ts';
import { writePack } from './write-pack.ts';

/**
 * Bytes of a file, before it is compressed to some 40 %; a word that has more stands alone. A query asks each volume for
 * one such file a token: the smaller they are, the longer is the list of them, of which each takes some eight bytes.
 */
const MOST_BYTES = 12_000;

/** Takes words in order. */
export class WordFiles {
  readonly #folder: string;
  /** Those that are written. */
  readonly files: WordsFile[] = [];
  #words: Uint8Array[] = [];
  #bytes = 0;
  #last = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `bytes`: of `writeWord()`. */
  add(word: string, bytes: Uint8Array): void {
    if (this.#bytes + bytes.length > MOST_BYTES) this.close();
    this.#words.push(bytes);
    this.#bytes += bytes.length;
    this.#last = word;
  }

  /** Writes the last file. */
  close(): void {
    if (this.#words.length === 0) return;
    const hash = this.#last; // costs least in the list of contents, where it stands already
    writePack(join(this.#folder, `${hash}.pf_index`), writeWords(this.#words));
    this.files.push({ lastWord: this.#last, hash });
    this.#words = [];
    this.#bytes = 0;
  }
}
