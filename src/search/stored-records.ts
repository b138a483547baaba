/** Reads from the store what search needs of it. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleRecord } from '../archive/article-record.ts';
import { paths } from '../urls.ts';
import type { PlannedRecord } from './plan-shards.ts';
import type { SearchRecord, Source } from './search-record.ts';

/** Every record by date and id, without its text. */
export function* plannedRecords(store: DatabaseSync): Generator<PlannedRecord> {
  const rows = store
    .prepare(
      'SELECT id, date, record, coalesce(octet_length(text), 0) AS bytes FROM articles LEFT JOIN bodies ON path = file ORDER BY date, id',
    )
    .iterate();
  for (const row of rows) {
    const record = recordOf(row);
    const { id, date, state, bodyHash } = record;
    yield {
      id,
      date,
      headline: state === 'headline',
      bytes: state === 'headline' ? 0 : Number(row['bytes']),
      digest: createHash('sha256')
        .update(JSON.stringify([searchRecord(record, ''), record.publisher.slug, bodyHash]))
        .digest('base64url'),
    };
  }
}

/** The records from one to another, both included, in the order of their numbers in a shard; see `search-record.ts`. */
export function* storedRecords(store: DatabaseSync, from: Bound, to: Bound): Generator<StoredRecord> {
  const rows = store
    .prepare(
      `SELECT record, text, json_extract(record, '$.state') AS state FROM articles LEFT JOIN bodies ON path = file
      WHERE (date, id) >= (?, ?) AND (date, id) <= (?, ?)
      ORDER BY state = 'headline', date DESC, state = 'truncated', id DESC`,
    )
    .iterate(from.date, from.id, to.date, to.id);
  for (const row of rows) {
    const record = recordOf(row);
    const text = record.state === 'headline' || typeof row['text'] !== 'string' ? '' : row['text'];
    yield { publisher: record.publisher.slug, record: searchRecord(record, text) };
  }
}

/** All publishers, by slug. */
export function storedSources(store: DatabaseSync): Source[] {
  const rows = store.prepare('SELECT slug, name FROM publishers ORDER BY slug').all();
  return rows.map(({ slug, name }) => ({ slug: String(slug), name: String(name) }));
}

function recordOf(row: Readonly<Record<string, unknown>>): ArticleRecord {
  // The archive writes nothing else into this column.
  return JSON.parse(String(row['record'])) as ArticleRecord;
}

function searchRecord(record: ArticleRecord, text: string): SearchRecord {
  const { id, title, date, state, lang } = record;
  const url = state === 'headline' ? record.url : paths.article(id);
  return { title, url, source: record.publisher.name, date, state, lang, text };
}

export interface Bound {
  readonly date: string;
  readonly id: string;
}

export interface StoredRecord {
  /** Slug. */
  readonly publisher: string;
  readonly record: SearchRecord;
}
