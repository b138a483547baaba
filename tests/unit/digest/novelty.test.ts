import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termsOf } from '../../../src/article/terms.ts';
import type { Terms } from '../../../src/article/terms.ts';
import { countNames, noveltyOf } from '../../../src/digest/novelty.ts';

function terms(title: string): Terms {
  return termsOf({ title, text: '', lang: 'zh-CN' });
}

const usual = Array.from({ length: 60 }, () => terms('Windows 更新'));
const before = countNames(usual, 30);

test('noveltyOf() is high for a name that many say today and nobody said before', () => {
  const today = [terms('Quuxbot 来袭'), terms('Quuxbot 瞄准银行'), terms('警惕 Quuxbot'), terms('Windows 更新')];
  const now = countNames(today, 1);
  const fresh = noveltyOf(terms('Quuxbot 来袭'), { now, before });
  assert.ok(fresh > 0.1, String(fresh));
  assert.ok(fresh > noveltyOf(terms('Windows 更新'), { now, before }));
});

test('noveltyOf() is nothing for what only one article names, and for what is named as often as ever', () => {
  const now = countNames([terms('Quuxbot 来袭'), terms('Windows 更新'), terms('Windows 补丁')], 1);
  assert.equal(noveltyOf(terms('Quuxbot 来袭'), { now, before }), 0);
  assert.equal(noveltyOf(terms('Windows 更新'), { now, before }), 0);
});

test('noveltyOf() stays below 1 whatever is repeated', () => {
  const all = Array.from({ length: 500 }, () => terms('Quuxbot Foobar Bazqux Corge'));
  const novelty = noveltyOf(terms('Quuxbot Foobar Bazqux Corge'), { now: countNames(all, 1), before });
  assert.ok(novelty <= 1 && novelty > 0.99, String(novelty));
});
