/** Finds the topics of the store's articles, and writes them into its `topics`. */
import type { DatabaseSync } from 'node:sqlite';

import { contentHash } from '../archive/content-hash.ts';
import { writeRows } from '../archive/write-rows.ts';
import type { Subjects } from '../article/subjects.ts';
import type { DigestArticle } from './digest-article.ts';
import { findTopics } from './topics.ts';
import type { TopicArticle } from './topics.ts';

/** Returns a hash of what was written. `stories`: of each article, the id of the story that it tells. */
export function writeTopics(
  store: DatabaseSync,
  { articles, stories }: { articles: readonly DigestArticle[]; stories: ReadonlyMap<string, string> },
): string {
  const subjects = storedSubjects(store);
  const about = articles.flatMap(({ record, kind, file }): TopicArticle[] => {
    const { id, title, date, publisher, tags } = record;
    const own = subjects.get(file);
    // What a round-up names is not what it is about, and ads are about themselves.
    if (kind !== 'story' || own === undefined) return [];
    return [{ id, title, date, publisher: publisher.slug, story: stories.get(id) ?? id, tags, subjects: own }];
  });
  const rows = findTopics(about, (terms) => countTerms(store, terms)).map(
    ({ topic, articles: ids }) => [topic.slug, JSON.stringify(topic), JSON.stringify(ids)] as const,
  );
  store.exec('BEGIN');
  writeRows(store, {
    table: 'topics',
    columns: ['slug', 'topic', 'articles'],
    rows: new Map(rows.map((row) => [row[0], [...row]])),
  });
  store.exec('COMMIT');
  return contentHash(JSON.stringify(rows));
}

/** By file. */
function storedSubjects(store: DatabaseSync): Map<string, Subjects> {
  const rows = store.prepare('SELECT path, subjects FROM subjects').all();
  // `read-files.ts` writes the column from Subjects.
  return new Map(rows.map(({ path, subjects }) => [String(path), JSON.parse(String(subjects)) as Subjects]));
}

/** In how many articles each of the terms stands. */
function countTerms(store: DatabaseSync, wanted: ReadonlySet<number>): Map<number, number> {
  const counts = new Map<number, number>();
  if (wanted.size === 0) return counts;
  for (const { terms: bytes } of store.prepare('SELECT terms FROM terms').iterate()) {
    if (!(bytes instanceof Uint8Array)) continue;
    const terms = new Uint32Array(bytes.slice().buffer);
    for (let index = 0; index < terms.length; index += 2) {
      const term = terms[index] ?? 0;
      if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}
