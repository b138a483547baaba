/** One volume of the index: what is known of its records, and the records themselves. Runs in the browser. */
import { fetchPackedJson } from './fetch-file.ts';
import { recordPlace } from './search-record.ts';
import type { SearchRecord, ShardEntry, ShardTable } from './search-record.ts';
import { spellingsFile, tablesFile } from './volume-files.ts';
import type { VolumeEntry } from './volume-files.ts';

export class Volume {
  readonly #files = new PackedFiles();
  readonly url: string;
  /** Newest first. */
  readonly shards: readonly Shard[];

  constructor({ folder, shards }: VolumeEntry, indexUrl: string) {
    const files = this.#files;
    this.url = `${indexUrl}${folder}/`;
    this.shards = shards.map((entry, index) => new Shard(entry, { indexUrl, volumeUrl: this.url, index, files }));
  }

  /** The most frequent first. */
  async spellings(): Promise<readonly string[]> {
    // `bind-volume.ts` wrote it.
    return (await this.#files.get(this.url + spellingsFile)) as readonly string[];
  }
}

export class Shard {
  readonly entry: ShardEntry;
  readonly #place: ShardPlace;

  constructor(entry: ShardEntry, place: ShardPlace) {
    this.entry = entry;
    this.#place = place;
  }

  async table(): Promise<ShardTable> {
    const { files, volumeUrl, index } = this.#place;
    // `bind-volume.ts` wrote it.
    const tables = (await files.get(volumeUrl + tablesFile)) as readonly ShardTable[];
    return there(tables[index], { url: volumeUrl + tablesFile, index });
  }

  async record(number: number): Promise<SearchRecord> {
    const { files, indexUrl } = this.#place;
    const { file, index } = recordPlace(number, this.entry.articles);
    const url = `${indexUrl}${this.entry.folder}/${file}`;
    // `build-shard.ts` wrote it.
    const records = (await files.get(url)) as readonly SearchRecord[];
    return there(records[index], { url, index });
  }
}

/** Fetches a file once; again where that failed. */
class PackedFiles {
  readonly #fetched = new Map<string, Promise<unknown>>();

  get(url: string): Promise<unknown> {
    const known = this.#fetched.get(url);
    if (known !== undefined) return known;
    const fetched = fetchPackedJson(url);
    this.#fetched.set(url, fetched);
    fetched.catch(() => this.#fetched.delete(url));
    return fetched;
  }
}

function there<T>(entry: T | undefined, { url, index }: { url: string; index: number }): T {
  if (entry === undefined) throw new Error(`Cannot find entry ${index} in ${url}`);
  return entry;
}

interface ShardPlace {
  readonly indexUrl: string;
  readonly volumeUrl: string;
  /** In the volume. */
  readonly index: number;
  readonly files: PackedFiles;
}
