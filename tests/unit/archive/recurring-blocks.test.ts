import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findRecurring } from '../../../src/archive/recurring-blocks.ts';
import type { PrintedArticle } from '../../../src/archive/recurring-blocks.ts';

const FOOTER = 7;

function page(title: string, publisher = 'host:news.example'): PrintedArticle {
  return { publisher, title, prints: [FOOTER, ...Array.from(title, (letter) => 1000 + letter.charCodeAt(0))] };
}

function recurs(articles: readonly PrintedArticle[]): boolean {
  return [...findRecurring(articles)].some(([, { often, sometimes }]) => [...often, ...sometimes].includes(FOOTER));
}

test('findRecurring() finds a block of three articles of a publisher, and of three publishers of a family', () => {
  assert.ok(recurs([page('a'), page('b'), page('c')]));
  assert.ok(
    recurs([page('a', 'host:a.example.org'), page('b', 'host:b.example.org'), page('c', 'host:c.example.org')]),
  );
});

test('findRecurring() counts captures of one article once', () => {
  assert.ok(!recurs([page('a'), page('b')]));
  assert.ok(!recurs([page('a'), page('b'), page('b')]));
  assert.ok(!recurs([page('a'), page('a'), page('a')]));
  assert.ok(
    !recurs([page('a', 'host:a.example.org'), page('b', 'host:b.example.org'), page('b', 'host:b.example.org')]),
  );
});
