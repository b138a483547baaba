import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSearchQuery } from '../../../src/search/search-query.ts';

const cases = [
  ['q=Windows+内核', { words: ['windows', '内核'], sort: 'relevance' }],
  ['q=%E3%80%80ＣＶＥ－２０２４%09k8s+K8S+', { words: ['cve-2024', 'k8s'], sort: 'relevance' }],
  ['q="供应链 攻击" "x', { words: ['供应链', '攻击', '"x'], sort: 'relevance' }],
  [
    'q=a&source=anquanke&from=2024-05-01&to=2024-05-31&sort=date',
    { words: ['a'], sort: 'date', source: 'anquanke', from: '2024-05-01', to: '2024-05-31' },
  ],
  ['q=a&from=yesterday&sort=<b>&source=', { words: ['a'], sort: 'relevance' }],
  ['q=', { words: [], sort: 'relevance' }],
  ['', { words: [], sort: 'relevance' }],
] as const;

for (const [address, expected] of cases) {
  test(`readSearchQuery() reads ${JSON.stringify(address)}`, () => {
    assert.deepEqual(readSearchQuery(new URLSearchParams(address)), expected);
  });
}
