import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sketchOf } from '../../../src/article/sketch.ts';

const TEXT = Array.from({ length: 300 }, (_, index) => `第 ${index * 7919} 句说了别的事情，`).join('');

test('sketchOf() takes a share of the passages, in order and each once', () => {
  const sketch = sketchOf(TEXT);
  const letters = TEXT.replaceAll(/[ ，]/g, '').length;
  assert.ok(sketch.length > letters / 32 && sketch.length < letters / 8);
  assert.deepEqual(
    [...sketch],
    [...new Set(sketch)].toSorted((a, b) => a - b),
  );
});

test('sketchOf() passes over case, spaces and punctuation', () => {
  const text = 'The Harbour Master keeps a ledger of every crane, tide and lantern in the port of Nordhavn. '.repeat(3);
  assert.deepEqual(sketchOf(text), sketchOf(text.toUpperCase().replaceAll(/[ ,.]/g, ' — ')));
});

test('sketchOf() holds the sample of a part', () => {
  const whole = new Set(sketchOf(TEXT));
  assert.ok(sketchOf(TEXT.slice(1000, 2000)).every((passage) => whole.has(passage)));
});

test('sketchOf() of a text shorter than a passage is empty', () => {
  assert.deepEqual([...sketchOf(''), ...sketchOf('太短了')], []);
});
