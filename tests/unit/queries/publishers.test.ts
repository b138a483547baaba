import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginate, publisherPages, publishers } from '../../../src/queries/publishers.ts';
import { makeRecord, makeStore } from '../../fixtures/small-archive.ts';

const beacon = { slug: 'beacon', name: 'Beacon' };
const records = [
  makeRecord({ id: '2024/05/16-aaaaaaa1' }),
  makeRecord({ id: '2024/05/17-aaaaaaa2' }),
  makeRecord({ id: '2024/05/18-aaaaaaa3', state: 'headline', reason: 'blocked' }),
  makeRecord({ id: '2024/05/19-aaaaaaa4', publisher: beacon }),
];

test('publishers() puts those with most entries first', (context) => {
  const { store } = makeStore(context, records);
  assert.deepEqual(publishers(store), [
    { slug: 'lookout', name: '瞭望', articles: 2, headlines: 1, newest: '2024-05-18', noindex: false },
    { slug: 'beacon', name: 'Beacon', articles: 1, headlines: 0, newest: '2024-05-19', noindex: false },
  ]);
});

test('publisherPages() lists entries newest first and goes on at the next page', (context) => {
  const { store } = makeStore(context, records);
  const pages = [...publisherPages(store, 2)].map(({ publisher, items, page, pages: count }) => [
    publisher.slug,
    page,
    count,
    items.map((item) => item.date),
  ]);
  assert.deepEqual(pages, [
    ['lookout', 1, 2, ['2024-05-18', '2024-05-17']],
    ['lookout', 2, 2, ['2024-05-16']],
    ['beacon', 1, 1, ['2024-05-19']],
  ]);
});

test('paginate() gives an empty list one empty page', () => {
  assert.deepEqual([...paginate([], 200)], [{ items: [], page: 1, pages: 1 }]);
  assert.equal([...paginate(Array.from({ length: 400 }), 200)].length, 2);
});
