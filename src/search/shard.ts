/** One shard of the index: what is known of its records, and the records themselves. Runs in the browser. */
import { fetchPackedJson } from './fetch-file.ts';
import { firstTokensFile, recordPlace, tableFile } from './search-record.ts';
import type { SearchRecord, ShardEntry, ShardTable } from './search-record.ts';

export class Shard {
  readonly entry: ShardEntry;
  readonly url: string;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(entry: ShardEntry, indexUrl: string) {
    this.entry = entry;
    this.url = `${indexUrl}${entry.folder}/`;
  }

  table(): Promise<ShardTable> {
    // `build-shard.ts` wrote it.
    return this.#once(tableFile) as Promise<ShardTable>;
  }

  firstTokens(): Promise<readonly string[]> {
    // `build-shard.ts` wrote it.
    return this.#once(firstTokensFile) as Promise<readonly string[]>;
  }

  async record(number: number): Promise<SearchRecord> {
    const { file, index } = recordPlace(number, this.entry.articles);
    // `build-shard.ts` wrote it.
    const records = (await this.#once(file)) as readonly SearchRecord[];
    const record = records[index];
    if (record === undefined) throw new Error(`Cannot find record ${number} in ${this.url}${file}`);
    return record;
  }

  /** A file is fetched once; again where that failed. */
  #once(file: string): Promise<unknown> {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const fetched = fetchPackedJson(this.url + file);
    this.#files.set(file, fetched);
    fetched.catch(() => this.#files.delete(file));
    return fetched;
  }
}
