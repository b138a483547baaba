import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreStory } from '../../../src/digest/score.ts';
import type { ScoredTelling } from '../../../src/digest/score.ts';

function telling(said: Partial<ScoredTelling> = {}): ScoredTelling {
  return {
    title: '一条消息',
    summary: '一句话。',
    minutes: 3,
    state: 'full',
    publisher: 'lookout',
    isNative: true,
    standing: 0.5,
    weight: 1,
    news: 0.5,
    novelty: 0,
    ...said,
  };
}

test('scoreStory() is the sum of its named parts', () => {
  const { score, parts } = scoreStory([telling(), telling({ publisher: 'beacon', title: '另一个题目' })], 1);
  const sum = Object.values<number>({ ...parts }).reduce((all, part) => all + part, 0);
  assert.equal(score, Math.round(sum * 10) / 10);
  assert.deepEqual(Object.keys(parts), ['sources', 'news', 'novelty', 'fresh', 'text']);
});

test('scoreStory() counts a publisher as the owner has it count', () => {
  const sources = (weight: number) => scoreStory([telling({ weight })], 0).parts.sources;
  assert.ok(sources(2) > sources(1));
  assert.ok(sources(0.5) < sources(1));
});

test('scoreStory() counts publishers, not articles, and copies for less', () => {
  const alone = scoreStory([telling()], 0).parts.sources;
  const twice = scoreStory([telling(), telling({ title: '同一家又一篇' })], 0).parts.sources;
  const copied = scoreStory([telling(), telling({ publisher: 'beacon' })], 0).parts.sources;
  const retold = scoreStory([telling(), telling({ publisher: 'beacon', title: '另一个题目' })], 0).parts.sources;
  assert.equal(twice, alone);
  assert.ok(alone < copied && copied < retold);
});

test('scoreStory() lets a story that was told before sink, by how long ago', () => {
  const ages = [0, 1, 2, 9].map((age) => scoreStory([telling()], age).parts.fresh);
  assert.deepEqual(ages, [10, 7.5, 5, 0]);
});

test('scoreStory() prefers a text with a summary in the reader’s language', () => {
  const text = (said: Partial<ScoredTelling>) => scoreStory([telling(said)], 0).parts.text;
  assert.equal(text({}), 10);
  for (const less of [{ summary: '' }, { isNative: false }, { minutes: 1 }, { state: 'truncated' }] as const)
    assert.ok(text(less) < 10, JSON.stringify(less));
});

test('scoreStory() takes the best of the tellings for news and novelty', () => {
  const { parts } = scoreStory([telling(), telling({ publisher: 'beacon', news: 1, novelty: 1 })], 0);
  assert.deepEqual([parts.news, parts.novelty], [30, 12]);
});
