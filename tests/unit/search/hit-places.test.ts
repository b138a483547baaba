import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitPlaces } from '../../../src/search/hit-places.ts';
import type { Place } from '../../../src/search/hit-places.ts';

const cases: readonly [what: string, pieces: readonly string[], words: readonly string[], marked: readonly string[]][] =
  [
    ['a word in one piece', ['用友的', '漏洞在用友'], ['用友'], ['用友', '用友']],
    ['a word over two pieces', ['某用友', 'NC 出了事'], ['用友nc'], ['用友|NC']],
    ['a word over many, some of them empty', ['a', '', 'bc', '', 'd'], ['abcd'], ['a||bc||d']],
    ['no word across a block', ['用', '\n', '友'], ['用友'], []],
    ['a phrase across white space of any kind', ['供应链 \n', '攻击'], ['供应链 攻击'], ['供应链 \n|攻击']],
    ['a letter that folds to several', ['在㍿里'], ['株式'], ['㍿']],
    ['nothing in nothing', [], ['a'], []],
  ];

for (const [what, pieces, words, marked] of cases) {
  test(`hitPlaces() finds ${what}`, () => {
    assert.deepEqual(
      hitPlaces(pieces, words).map(({ from, to }) => between(pieces, from, to)),
      marked,
    );
  });
}

/** What lies between two places, with `|` where one piece ends. */
function between(pieces: readonly string[], from: Place, to: Place): string {
  return pieces
    .slice(from.piece, to.piece + 1)
    .map((piece, index) =>
      piece.slice(index === 0 ? from.offset : 0, from.piece + index === to.piece ? to.offset : undefined),
    )
    .join('|');
}
