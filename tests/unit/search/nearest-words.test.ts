import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWords } from '../../../src/search/nearest-words.ts';

const words = ['chrome', 'fortinet', 'log', 'logs', 'chromium', 'forensics', 'café'];

const cases: readonly [typed: string, near: string[]][] = [
  ['chorme', ['chrome']],
  ['chrom', ['chrome']],
  ['chroome', ['chrome']],
  ['chrono', []],
  ['fortient', ['fortinet']],
  ['fortinetts', ['fortinet']],
  ['cafe', ['café']],
  ['lag', []],
  ['chrome', []],
  ['lgos', ['logs']],
];

for (const [typed, near] of cases) {
  test(`nearestWords() finds ${near.join() || 'none'} near ${typed}`, () => {
    assert.deepEqual(nearestWords(typed, words), near);
  });
}

test('nearestWords() gives the nearest first, and of those equally near the one that came first', () => {
  assert.deepEqual(nearestWords('fortigate', ['fortigaet', 'fortinate', 'fortified', 'fortigates', 'mortigate']), [
    'fortigaet',
    'fortinate',
    'fortigates',
    'mortigate',
  ]);
});
