import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { DigestArticle } from '../../../src/digest/digest-article.ts';
import { digestArticles } from '../../../src/digest/stored-articles.ts';
import { inOrder, storyId } from '../../../src/digest/tellings.ts';
import { digestStore } from './digest-store.ts';
import type { ToldArticle } from './digest-store.ts';

const BRIEF: ToldArticle = { id: '2024/05/b-brief', date: '2024-05-16', title: '短讯', text: '一句话。' };
const FULL: ToldArticle = {
  id: '2024/05/a-full',
  date: '2024-05-17',
  title: '报道',
  text: '一句话，然后还有经过和结果。',
};
const CUT: ToldArticle = { ...FULL, id: '2024/05/c-cut', state: 'truncated', text: FULL.text.repeat(3) };

test('inOrder() puts the longest full telling first, then the others in order of time', () => {
  assert.deepEqual(ids(inOrder(articles(FULL, BRIEF, CUT), new Set())), [FULL.id, BRIEF.id, CUT.id]);
});

test('inOrder() puts the original before a longer reprint', () => {
  assert.deepEqual(ids(inOrder(articles(FULL, BRIEF), new Set([FULL.id]))), [BRIEF.id, FULL.id]);
});

test('inOrder() takes the earlier of two that are alike', () => {
  const later = { ...FULL, id: '2024/05/0-later', date: '2024-05-18' };
  assert.deepEqual(ids(inOrder(articles(later, FULL), new Set())), [FULL.id, later.id]);
});

test('storyId() is the id of the first article, whichever stands for the story', () => {
  assert.equal(storyId(articles(FULL, BRIEF, CUT)), BRIEF.id);
});

function articles(...told: ToldArticle[]): DigestArticle[] {
  const wanted = new Set(told.map(({ id }) => id));
  return digestArticles(digestStore(told)).filter(({ record }) => wanted.has(record.id));
}

function ids(tellings: readonly DigestArticle[]): string[] {
  return tellings.map(({ record }) => record.id);
}
