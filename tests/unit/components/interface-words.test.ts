import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsIn } from '../../../src/components/interface-words.ts';

test('each language speaks its own words and counts in them', () => {
  assert.equal(wordsIn('zh-CN').articles(1), '1 篇');
  assert.equal(wordsIn('en').articles(1), '1 article');
  assert.equal(wordsIn('en').headlines(2000), '2,000 headlines');
});
