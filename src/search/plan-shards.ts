/** Which records go into which search shard: by whole days from the oldest on, so that a new article touches the last one. */
import { createHash } from 'node:crypto';

const MOST_RECORDS = 4000;

/** Of bodies, as UTF-8. Pagefind takes 200 MB to write the index of one million, and two are written at a time: 1.4 GB with all that runs beside them. */
const MOST_BYTES = 1_300_000;

/** What planning needs to know of a record. */
export interface PlannedRecord {
  readonly id: string;
  readonly date: string;
  readonly headline: boolean;
  /** Of its body, as UTF-8. */
  readonly bytes: number;
  /** Changes when anything that search holds of it does. */
  readonly digest: string;
}

export interface Shard {
  /** Hash of what is in it, and of `makers`. */
  readonly key: string;
  readonly first: PlannedRecord;
  readonly last: PlannedRecord;
  readonly articles: number;
  readonly headlines: number;
}

export interface ShardLimits {
  readonly records: number;
  readonly bytes: number;
}

/**
 * Cuts records, which come by date and id, into shards. A day stands in one shard, unless it alone is too large.
 * `makers`: the versions of all that makes a shard from its records.
 */
export function planShards(
  records: Iterable<PlannedRecord>,
  makers: string,
  limits: ShardLimits = { records: MOST_RECORDS, bytes: MOST_BYTES },
): Shard[] {
  const groups: PlannedRecord[][] = [];
  let open: PlannedRecord[] = [];
  for (const day of daysOf(records)) {
    for (const part of cut(day, limits)) {
      if (open.length > 0 && !fits([...open, ...part], limits)) {
        groups.push(open);
        open = [];
      }
      open = [...open, ...part];
    }
  }
  if (open.length > 0) groups.push(open);
  return groups.flatMap((group) => shardOf(group, makers));
}

/** The records of each day. */
function* daysOf(records: Iterable<PlannedRecord>): Generator<PlannedRecord[]> {
  let day: PlannedRecord[] = [];
  for (const record of records) {
    if (day[0] !== undefined && day[0].date !== record.date) {
      yield day;
      day = [];
    }
    day.push(record);
  }
  if (day.length > 0) yield day;
}

/** The day itself where it fits a shard, else pieces that do. */
function cut(day: readonly PlannedRecord[], limits: ShardLimits): PlannedRecord[][] {
  if (fits(day, limits)) return [[...day]];
  const pieces: PlannedRecord[][] = [];
  let piece: PlannedRecord[] = [];
  let bytes = 0;
  for (const record of day) {
    if (piece.length > 0 && (piece.length === limits.records || bytes + record.bytes > limits.bytes)) {
      pieces.push(piece);
      piece = [];
      bytes = 0;
    }
    piece.push(record);
    bytes += record.bytes;
  }
  return [...pieces, piece];
}

function fits(records: readonly PlannedRecord[], limits: ShardLimits): boolean {
  return records.length <= limits.records && records.reduce((sum, record) => sum + record.bytes, 0) <= limits.bytes;
}

function shardOf(records: readonly PlannedRecord[], makers: string): Shard[] {
  const first = records[0];
  const last = records.at(-1);
  if (first === undefined || last === undefined) return [];
  const hash = createHash('sha256').update(makers);
  for (const record of records) hash.update(`\n${record.id} ${record.digest}`);
  const headlines = records.filter((record) => record.headline).length;
  return [{ key: hash.digest('hex'), first, last, articles: records.length - headlines, headlines }];
}
