import assert from 'node:assert/strict';
import { test } from 'node:test';
import stringWidth from 'string-width';

import type { CleanedArticle, CleaningReport, CleaningSummary } from '../../../src/archive/cleaning-report.ts';
import { cleaningLines } from '../../../src/commands/cleaning-lines.ts';

const NONE: CleaningSummary = {
  articles: 40,
  characters: 1000,
  dropped: 250,
  rules: [
    { rule: 'page-top', blocks: 1200, characters: 200 },
    { rule: 'byline', blocks: 40, characters: 50 },
  ],
  nearlyAll: [],
  hardlyAny: [],
};
const report: CleaningReport = {
  sources: [
    { slug: 'a', name: '一个名字很长很长很长很长很长的安全新闻网站', ...NONE },
    { slug: 'b', name: '瞭望\u009B2J', ...NONE, articles: 9, nearlyAll: files(7, 0.97), hardlyAny: files(1, 0.004) },
  ],
  total: { ...NONE, articles: 49, nearlyAll: files(7, 0.97), hardlyAny: files(1, 0.004) },
  headlines: 1234,
  mostDropped: 8,
  leftOver: [{ kind: 'bold', articles: 3 }],
};

test('cleaningLines() lists suspicious articles first, then every source, then totals', () => {
  const lines = cleaningLines(report, { paint: (_, text) => text });
  assert.deepEqual(lines.slice(0, 3), [
    'Suspicious articles, by source',
    '瞭望\\u{9b}2J · 9 articles, 25 % dropped',
    '    97 %  17/一篇\\u{1b}0.md',
  ]);
  assert.ok(lines.includes('          … and 2 more with over 90 % dropped (--json lists all)'));
  assert.ok(lines.includes('   0.4 %  17/一篇\\u{1b}0.md'));
  assert.ok(
    lines.includes('      40     25 %       ·       ·  一个名字很长很长很长很长很长的…   page-top 1,200 · byline 40'),
  );
  assert.deepEqual(lines.slice(-4), [
    '49 articles of 2 sources, 25 % of their characters dropped; 1,234 headlines are not counted',
    'over 90 % dropped: 7 articles · over 85 %: 8 · under 1 %: 1',
    'blocks dropped by rule: page-top 1,200 · byline 40',
    'articles with left-over markup: bold 3',
  ]);
});

test('cleaningLines() aligns its columns, and keeps the table within a terminal', () => {
  const table = cleaningLines(report, { paint: (_, text) => text, columns: 80 }).slice(-8, -5);
  const [head = '', ...rows] = table;
  const place = stringWidth(head.slice(0, head.indexOf('rules')));
  assert.ok(stringWidth(head) <= 80);
  for (const row of rows) {
    assert.equal(stringWidth(row.slice(0, row.indexOf('page-top'))), place, row);
    assert.ok(stringWidth(row) <= 80, row);
  }
});

function files(count: number, share: number): CleanedArticle[] {
  return Array.from({ length: count }, (_, index) => ({ file: `17/一篇\u001B${index}.md`, share }));
}
