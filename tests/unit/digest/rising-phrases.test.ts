import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOf } from '../../../src/article/terms.ts';
import { risingPhrases } from '../../../src/digest/rising-phrases.ts';
import type { PhraseUse } from '../../../src/digest/rising-phrases.ts';

/** Ten articles a day for two hundred days. */
const DAYS = Array.from({ length: 2000 }, (_, index) => Math.floor(index / 10));

/** Uses on these days, each by an article, a story and a publisher of its own. */
function usedOn(days: readonly number[], told: Partial<PhraseUse> = {}): PhraseUse[] {
  return days.map((day, index) => ({
    article: `${day}-${index}`,
    story: `story-${day}-${index}`,
    publisher: `source-${index}`,
    day,
    ...told,
  }));
}

function rising(
  uses: Readonly<Record<string, readonly PhraseUse[]>>,
  counts: ReadonlyMap<number, number> = new Map(),
): string[] {
  return risingPhrases({ uses: new Map(Object.entries(uses)), days: DAYS, countTerms: () => counts });
}

test('risingPhrases() finds what comes up within weeks, and not what was always there', () => {
  const always = Array.from({ length: 40 }, (_, index) => index * 5);
  assert.deepEqual(rising({ bluefin: usedOn([150, 152, 155, 160]), python: usedOn(always) }), ['bluefin']);
});

test('risingPhrases() keeps what rose once, though it is in use ever after', () => {
  const later = Array.from({ length: 9 }, (_, index) => 110 + index * 10);
  assert.deepEqual(rising({ bluefin: usedOn([80, 81, 82, 83, ...later]) }), ['bluefin']);
});

test('risingPhrases() finds nothing in the first weeks, when everything is new', () => {
  assert.deepEqual(rising({ bluefin: usedOn([20, 21, 22, 23]) }), []);
});

test('risingPhrases() wants several publishers and several stories', () => {
  const days = [150, 152, 155, 160];
  assert.deepEqual(rising({ bluefin: usedOn(days, { publisher: 'one' }) }), []);
  assert.deepEqual(rising({ bluefin: usedOn(days, { story: 'one' }) }), []);
});

test('risingPhrases() passes over an everyday phrase, which stands in many articles that are about something else', () => {
  const uses = { 信用卡: usedOn([150, 152, 155, 160]), 黑神话: usedOn([150, 152, 155, 160].map((day) => day + 1)) };
  const counts = new Map([
    [numberOf('pair', '信用'), 400],
    [numberOf('pair', '用卡'), 90],
    [numberOf('pair', '黑神'), 5],
    [numberOf('pair', '神话'), 60],
  ]);
  assert.deepEqual(rising(uses, counts), ['黑神话']);
});

test('risingPhrases() names a thing once, and whole', () => {
  const uses = usedOn([150, 152, 155, 160]);
  assert.deepEqual(rising({ 联网档案馆: uses, 互联网档案馆: uses, 档案馆: uses }), ['互联网档案馆']);
  assert.deepEqual(rising({ gold: uses, 'whatsup gold': uses, whatsup: uses }), ['whatsup gold']);
});
