import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities } from '../../../src/article/html-entities.ts';

const CASES = [
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['&#x5b;x&#93; &#8217;', '[x] ’'],
  ['&amp;lt; is decoded once', '&lt; is decoded once'],
  ['AT&T; &bsol; &unknown;', 'AT&T; &bsol; &unknown;'],
  ['&#146; as Windows-1252', '’ as Windows-1252'],
  ['&#0; &#xD800; &#x110000;', '\u{FFFD} \u{FFFD} \u{FFFD}'],
  ['&#99999999999; is too long for a number', '&#99999999999; is too long for a number'],
] as const;

for (const [escaped, text] of CASES) {
  test(`decodeEntities() reads ${escaped}`, () => {
    assert.equal(decodeEntities(escaped), text);
  });
}
