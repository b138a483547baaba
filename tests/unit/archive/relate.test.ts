import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DatabaseSync } from 'node:sqlite';

import { formatProblem } from '../../../src/article/article-problem.ts';
import { relate } from '../../../src/archive/relate.ts';
import type { Related } from '../../../src/archive/relate.ts';
import { openStore } from '../../../src/archive/store.ts';
import type { StoredReading } from '../../../src/archive/read-files.ts';
import { readSourceRules } from '../../../src/editor/source-rules.ts';
import { readTakedowns } from '../../../src/editor/takedowns.ts';
import { capture } from './captures.ts';
import type { CaptureTraits } from './captures.ts';

function relateReadings(
  readings: Readonly<Record<string, StoredReading>>,
  { takedowns = '', sources = '' }: { takedowns?: string; sources?: string } = {},
): Related {
  const folder = mkdtempSync(join(tmpdir(), 'zhaibao-relate-'));
  const store = openStore(folder);
  try {
    for (const [path, reading] of Object.entries(readings)) insert(store, path, reading);
    return relate(store, { ...readTakedowns(takedowns), ...readSourceRules(sources) });
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

function insert(store: DatabaseSync, path: string, reading: StoredReading): void {
  store
    .prepare(
      `INSERT INTO files (path, size, modified, hash, pipeline, prints, reading) VALUES (?, 1, 1, 'hash', 'pipeline', '', ?)`,
    )
    .run(path, JSON.stringify(reading));
}

function article(traits: CaptureTraits): StoredReading {
  return { kind: 'article', article: capture(traits).article, problems: [] };
}

test('relate() gives an id of month, day and hash, and lets a slug win', () => {
  const { entries } = relateReadings({
    'a.md': article({ path: 'a.md', date: '2024-05-07' }),
    'b.md': article({ path: 'b.md', date: '2024-05-07', slug: 'un-round-table' }),
  });
  const ids = entries.map(({ record }) => record.id).toSorted();
  assert.match(ids[0] ?? '', /^2024\/05\/07-[a-z0-9]{8}$/);
  assert.equal(ids[1], '2024/05/un-round-table');
});

test('relate() keeps both of two articles with one slug, and tells the second', () => {
  const { entries, problems } = relateReadings({
    'a.md': article({ path: 'a.md', slug: 'same' }),
    'b.md': article({ path: 'b.md', slug: 'same' }),
  });
  assert.equal(new Set(entries.map(({ record }) => record.id)).size, 2);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.file, 'b.md');
  assert.match(problems[0].message, /taken by "a\.md"/);
});

test('relate() counts every file once', () => {
  const { tally, entries } = relateReadings(
    {
      'a.md': article({ path: 'a.md', url: 'https://example.com/1' }),
      'b.md': article({ path: 'b.md', url: 'https://example.com/1' }),
      'c.md': article({ path: 'c.md', state: 'headline' }),
      'd.md': { ...article({ path: 'd.md' }), kind: 'draft' } as StoredReading,
      'e.md': article({ path: 'e.md', url: 'https://example.com/gone' }),
      'f.md': { kind: 'not-article' },
      'g.md': { kind: 'left-out', problems: [] },
    },
    { takedowns: 'https://example.com/gone' },
  );
  assert.deepEqual(tally, {
    articles: 1,
    headlines: 1,
    merged: 1,
    drafts: 1,
    takenDown: 1,
    notArticles: 1,
    leftOut: 1,
  });
  assert.equal(entries.length, 2);
});

test('relate() finds the links that lead to articles with a page, but to no headline and not to the article itself', () => {
  const links = ['https://b.example', 'https://c.example', 'https://d.example', 'https://a.example'];
  const { entries } = relateReadings({
    'a.md': article({ path: 'a.md', url: 'https://a.example', links }),
    'b.md': article({ path: 'b.md', url: 'https://b.example' }),
    'c.md': article({ path: 'c.md', url: 'https://c.example', state: 'headline' }),
  });
  const [a, b] = ['a.md', 'b.md'].map((file) => entries.find((entry) => entry.file === file)?.record);
  assert.deepEqual(a?.localLinks, [['https://b.example', b?.id]]);
  assert.deepEqual(b?.localLinks, []);
});

test('relate() names, weighs, mutes and places what the owner says, by publisher or by feed', () => {
  const lookout = { key: 'host:lookout.example', name: '瞭望' };
  const { entries, idle } = relateReadings(
    {
      'a.md': article({ path: 'a.md', publisher: lookout, source: 'Lookout Feed' }),
      'b.md': article({ path: 'b.md', publisher: lookout, source: 'Aggregator' }),
      'c.md': article({ path: 'c.md', publisher: { key: 'host:other.example', name: '别处' }, source: 'Aggregator' }),
    },
    {
      sources: [
        'Lookout Feed:',
        '  name: 瞭望台',
        '  weight: 2.5',
        '  section: research',
        '  exclude: [b.md]',
        'Aggregator:',
        '  name: 汇总',
        '  noindex: yes',
        'Nobody:',
        '  mute: true',
      ].join('\n'),
    },
  );
  const shown = entries
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ record: { publisher, feed, weight, section, muted, noindex } }) => [
      publisher.name,
      feed,
      weight,
      section,
      muted,
      noindex,
    ]);
  assert.deepEqual(shown, [
    ['瞭望台', '瞭望台', 2.5, 'research', undefined, undefined],
    ['瞭望台', '汇总', 2.5, 'research', true, undefined],
    ['别处', '汇总', undefined, undefined, undefined, true],
  ]);
  assert.deepEqual(idle.map(formatProblem), [
    'sources.yml:9: "Nobody": is no source of the archive, expected the name or slug of a publisher, or the name of a feed',
  ]);
});

test('relate() tells the takedowns that took nothing down, by their lines', () => {
  const { idle } = relateReadings(
    { 'a.md': article({ path: 'a.md', url: 'https://example.com/gone' }) },
    { takedowns: '# wishes of authors\nhttps://example.com/gone\n\nhttps://example.com/other\n' },
  );
  assert.deepEqual(idle.map(formatProblem), [
    'takedowns.txt:4: "https://example.com/other": takes nothing down, expected the url of an article in the content folder',
  ]);
});
