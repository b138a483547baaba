import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordCounter } from '../../../src/digest/word-lists.ts';

test('wordCounter() finds Han words wherever they stand, and others as whole words whatever their case', () => {
  const count = wordCounter(['漏洞, RAT', 'patch*, zero-day']);
  assert.deepEqual(count('某路由器漏洞预警'), [1, 0]);
  assert.deepEqual(count('一种新的rat木马'), [1, 0]);
  assert.deepEqual(count('Rather strategic'), [0, 0]);
  assert.deepEqual(count('Zero-days unpatched'), [0, 0]);
  assert.deepEqual(count('Patching a ZERO-DAY'), [0, 2]);
});

test('wordCounter() counts a word once, and three of a list at most', () => {
  const count = wordCounter(['甲乙, 丙丁, 戊己, 庚辛']);
  assert.deepEqual(count('甲乙甲乙甲乙'), [1]);
  assert.deepEqual(count('甲乙丙丁戊己庚辛'), [3]);
});

test('wordCounter() takes empty lists and empty texts', () => {
  assert.deepEqual(wordCounter(['', ' , '])('漏洞'), [0, 0]);
  assert.deepEqual(wordCounter(['漏洞'])(''), [0]);
});
