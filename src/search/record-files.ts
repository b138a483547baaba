/** Writes the records of a shard into the files that they lie together in. */
import { join } from 'node:path';
import { recordPlace } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';
import { writePack } from './write-pack.ts';

/** Takes records in the order of their numbers. */
export class RecordFiles {
  readonly #outDir: string;
  readonly #articles: number;
  #file: string | undefined;
  #records: SearchRecord[] = [];
  #count = 0;

  /** `articles`: how many of the records are articles. */
  constructor(outDir: string, articles: number) {
    this.#outDir = outDir;
    this.#articles = articles;
  }

  add(record: SearchRecord): void {
    const { file } = recordPlace(this.#count++, this.#articles);
    if (file !== this.#file) this.close();
    this.#file = file;
    this.#records.push(record);
  }

  /** Writes the last file. */
  close(): void {
    if (this.#file !== undefined) writePack(join(this.#outDir, this.#file), JSON.stringify(this.#records));
    this.#records = [];
  }
}
