import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeArticle } from '../../bench/made-article.ts';

const articles = Array.from({ length: 1000 }, (_, index) => makeArticle(1, index));

test('makeArticle() makes the same article for the same seed and number', () => {
  assert.deepEqual(makeArticle(1, 7), articles[7]);
  assert.notDeepEqual(makeArticle(2, 7), articles[7]);
});

test('makeArticle() gives every article a path of its own', () => {
  assert.equal(new Set(articles.map(({ path }) => path)).size, articles.length);
});

test('makeArticle() makes about half headlines and a third cut at 8,000 characters', () => {
  const share = (found: (text: string) => boolean) =>
    articles.filter(({ text }) => found(text)).length / articles.length;
  assert.ok(Math.abs(share((text) => text.length < 400) - 0.46) < 0.05);
  assert.ok(Math.abs(share((text) => text.endsWith('...\n')) - 0.32) < 0.05);
});

test('makeArticle() gives most articles to few sources', () => {
  const counts = Map.groupBy(articles, ({ text }) => /^source: (.*)/m.exec(text)?.[1]);
  const largest = [...counts.values()].map(({ length }) => length).toSorted((a, b) => b - a);
  assert.ok(largest.slice(0, 20).reduce((sum, count) => sum + count, 0) > 0.4 * articles.length);
});
