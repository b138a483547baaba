/** Gathers what is to be known of a shard's records without fetching any. */
import type { ShardTable } from './search-record.ts';
import type { StoredRecord } from './stored-records.ts';

/** Takes records in the order of their numbers. */
export class TableColumns {
  readonly #sources = new Numbers();
  readonly #dates = new Numbers();
  readonly #states = new Numbers();
  readonly #langs = new Numbers();

  add({ publisher, record }: StoredRecord): void {
    this.#sources.add(publisher);
    this.#dates.add(record.date);
    this.#states.add(record.state);
    this.#langs.add(record.lang);
  }

  table(): ShardTable {
    return {
      sources: this.#sources.values,
      dates: this.#dates.values,
      states: this.#states.values,
      langs: this.#langs.values,
      source: this.#sources.column,
      date: this.#dates.column,
      state: this.#states.column,
      lang: this.#langs.column,
    };
  }
}

/** A column of values as numbers in a list of them. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly column: number[] = [];

  add(value: string): void {
    const number = this.#numbers.get(value) ?? this.#numbers.size;
    this.#numbers.set(value, number);
    this.column.push(number);
  }

  get values(): string[] {
    return [...this.#numbers.keys()];
  }
}
