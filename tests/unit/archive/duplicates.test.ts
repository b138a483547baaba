import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mergeDuplicates } from '../../../src/archive/duplicates.ts';
import { capture } from './captures.ts';

const url = 'https://example.com/one';

test('mergeDuplicates() shows the fullest capture under the earliest date, via all feeds', () => {
  const captures = [
    capture({ path: 'a.md', url, source: '甲', date: '2024-05-16', state: 'headline', length: 0 }),
    capture({ path: 'b.md', url, source: '乙', date: '2024-05-18', state: 'full', length: 900 }),
    capture({ path: 'c.md', url, source: '丙', date: '2024-05-17', state: 'truncated', length: 8000 }),
  ];
  for (const order of [captures, captures.toReversed()]) {
    const [merged, ...rest] = mergeDuplicates(order);
    assert.equal(rest.length, 0);
    assert.equal(merged?.best.path, 'b.md');
    assert.equal(merged.date, '2024-05-16');
    assert.deepEqual(merged.alsoVia, ['丙', '甲']);
  }
});

test('mergeDuplicates() does not say that a feed came via itself', () => {
  const captures = [capture({ path: 'a.md', url }), capture({ path: 'b.md', url })];
  assert.deepEqual(mergeDuplicates(captures)[0]?.alsoVia, []);
});

test('mergeDuplicates() keeps articles with other urls apart', () => {
  assert.equal(mergeDuplicates([capture({ path: 'a.md' }), capture({ path: 'b.md' })]).length, 2);
});
