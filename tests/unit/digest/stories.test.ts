import assert from 'node:assert/strict';
import { test } from 'node:test';

import { groupStories } from '../../../src/digest/stories.ts';
import type { StoryPair } from '../../../src/digest/story-pair.ts';

test('groupStories() joins what is likely, and leaves the rest alone', () => {
  assert.deepEqual(groups([pair('a', 'b', 0.9), pair('b', 'c', 0.8), pair('a', 'c', 0.7), pair('c', 'd', 0.4)]), [
    'a b c',
  ]);
});

test('groupStories() does not join two stories over one article that is like both', () => {
  const stories = [
    pair('a1', 'a2', 0.95),
    pair('b1', 'b2', 0.95),
    pair('a1', 'bridge', 0.9),
    pair('bridge', 'b1', 0.9),
  ];
  assert.equal(
    groups(stories).some((group) => group.includes('a1') && group.includes('b1')),
    false,
  );
});

test('groupStories() keeps articles apart whose titles name other ids', () => {
  const pairs = [pair('a', 'b', 0.99), pair('b', 'c', 0.99)];
  const ids: Readonly<Record<string, readonly string[]>> = { a: ['CVE-2024-1111'], b: ['CVE-2024-2222'], c: [] };
  assert.deepEqual(
    groups(pairs, (article) => new Set(ids[article])),
    ['b c'],
  );
});

test('groupStories() counts a pair that was found twice once, by the likelier', () => {
  assert.deepEqual(groups([pair('a', 'b', 1), pair('a', 'b', 0.9), pair('b', 'c', 0.7)]), ['a b']);
});

test('groupStories() gives the same whatever the order of the pairs', () => {
  const pairs = ['ab', 'bc', 'cd', 'de', 'ac', 'bd'].map(([one = '', other = '']) => pair(one, other, 0.8));
  assert.deepEqual(groups(pairs), groups(pairs.toReversed()));
});

function groups(
  pairs: readonly StoryPair[],
  idsOf: (article: string) => ReadonlySet<string> = () => new Set(),
): string[] {
  return groupStories({ pairs, idsOf })
    .map((articles) => articles.toSorted().join(' '))
    .toSorted();
}

function pair(one: string, other: string, likelihood: number): StoryPair {
  return { ids: [one, other], likelihood, reprint: false };
}
