/**
 * How well stories agree with pairs of articles that were read and labelled by hand: `tuned` ones, to which the weights
 * were fitted, and `held-out` ones, which nobody looked at while fitting. Wants a build of the archive that they are from.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import type { ArticleRecord } from '../../../src/archive/article-record.ts';
import { openStoreReadOnly } from '../../../src/archive/store.ts';
import { canonicalUrl } from '../../../src/article/canonical-url.ts';
import { idsIn } from '../../../src/article/terms.ts';
import { STORY_DAYS } from '../../../src/digest/story-pairs.ts';

const CACHE = process.env['STORY_LABELS_CACHE'];
const skip = CACHE === undefined && 'STORY_LABELS_CACHE names no cache folder of a build of the labelled archive';

for (const { set, precision, recall } of [
  { set: 'tuned', precision: 0.95, recall: 0.8 },
  { set: 'held-out', precision: 0.9, recall: 0.85 },
])
  test(`stories agree with the ${set} labels`, { skip }, (context) => {
    const stories = new Map(storedArticles().map(({ record, story }) => [canonicalUrl(record.url), story]));
    const count = { right: 0, wrong: 0, missed: 0 };
    for (const { urls, isSame } of labels(set)) {
      const [one, other] = urls.map((url) => stories.get(url));
      if (one === undefined || other === undefined) continue;
      if (one === other) count[isSame ? 'right' : 'wrong'] += 1;
      else if (isSame) count.missed += 1;
    }
    const shares = {
      precision: count.right / (count.right + count.wrong),
      recall: count.right / (count.right + count.missed),
    };
    context.diagnostic(JSON.stringify({ ...count, ...shares }));
    assert.ok(shares.precision >= precision && shares.recall >= recall, JSON.stringify(shares));
  });

test('stories hold what names one vulnerability, and part what names two', { skip }, (context) => {
  const named = storedArticles()
    .map((article) => ({ ...article, ids: idsIn(article.record.title).filter((id) => id.startsWith('CVE-')) }))
    .filter(({ kind, ids }) => kind === 'story' && ids.length === 1);
  const same = { pairs: 0, joined: 0 };
  const other = { pairs: 0, joined: 0 };
  for (const [index, one] of named.entries()) {
    for (const two of named.slice(index + 1)) {
      if (Math.abs(Date.parse(two.record.date) - Date.parse(one.record.date)) > STORY_DAYS * 86_400_000) continue;
      const count = one.ids[0] === two.ids[0] ? same : other;
      count.pairs += 1;
      count.joined += Number(one.story === two.story);
    }
  }
  context.diagnostic(JSON.stringify({ same, other }));
  assert.ok(same.joined >= 0.85 * same.pairs);
  assert.ok(other.joined <= 0.005 * other.pairs);
});

function labels(set: string): { urls: readonly string[]; isSame: boolean }[] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, '../../fixtures/story-labels.tsv'), 'utf8')
    .trim()
    .split('\n');
  return rows
    .map((row) => row.split('\t'))
    .flatMap(([own, same, ...urls]) => (own === set ? [{ urls, isSame: same === 'same' }] : []));
}

function storedArticles(): { record: ArticleRecord; story: string; kind: string }[] {
  const store: DatabaseSync = openStoreReadOnly(CACHE ?? '');
  const rows = store
    .prepare('SELECT record, story, kind FROM digest JOIN articles ON id = article ORDER BY date')
    .all();
  store.close();
  // `relate.ts` writes the column from an ArticleRecord.
  return rows.map(({ record, story, kind }) => ({
    record: JSON.parse(String(record)) as ArticleRecord,
    story: String(story),
    kind: String(kind),
  }));
}
