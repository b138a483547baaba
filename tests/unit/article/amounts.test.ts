import assert from 'node:assert/strict';
import { test } from 'node:test';

import { amountsIn } from '../../../src/article/amounts.ts';

for (const text of [
  '7500万美元',
  '75 million dollars',
  '75,000,000 Dollar',
  '0.75亿',
  '75M people',
  '75 milioni di euro',
])
  test(`amountsIn() reads "${text}" as 75 million`, () => {
    assert.deepEqual(amountsIn(text), [75_000_000]);
  });

for (const text of ['2024 年', 'CVE-2024-38063', '版本 9.4.2', '2024-05-17', '端口 443', 'https://a.example/12345678'])
  test(`amountsIn() takes no amount from "${text}"`, () => {
    assert.deepEqual(amountsIn(text), []);
  });

test('amountsIn() rounds, for tellings round differently', () => {
  assert.deepEqual(amountsIn('1,329,480 accounts'), amountsIn('约 130 万个账号'));
});
