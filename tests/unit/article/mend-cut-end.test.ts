import assert from 'node:assert/strict';
import test from 'node:test';
import { mendCutEnd } from '../../../src/article/mend-cut-end.ts';

const cuts = [
  ['a link in its address', '详见[公告](https://x.example/no', '详见公告'],
  ['a link in its words', '详见[公', '详见公'],
  ['a picture in its address', '如图：![图 1](https://x.example/a', '如图：'],
  ['a picture in its words', '如图：![图', '如图：'],
  ['a linked picture in the address of the link', '[![图](a.png)](https://x', '![图](a.png)'],
  ['a linked picture in the address of the picture', '[![图](https://x', ''],
  [
    'an address with brackets, which is whole',
    '[维基](https://x.example/a_(b)) 说',
    '[维基](https://x.example/a_(b)) 说',
  ],
  ['a tag', '文字<a href="https://x.exa', '文字'],
  ['an end tag', '<b>文字</', '<b>文字'],
  ['an address in angle brackets', '见 <https://x.exa', '见 '],
  ['a character reference', '甲&nbs', '甲'],
  ['a span of code', '运行 `npm ins', '运行 `npm ins`'],
  ['a fence, its code to the letter', '```\n[a](b', '```\n[a](b\n```'],
  ['the second line of a table', '| 甲 | 乙 |\n| --- | -', '| 甲 | 乙 |\n| --- | --- |'],
  ['nothing', '一句话，a < b 与 AT&T', '一句话，a < b 与 AT&T'],
] as const;

for (const [what, block, mended] of cuts) {
  test(`mendCutEnd() leaves no markup where the cut went through ${what}`, () => {
    assert.equal(mendCutEnd(block), mended);
  });
}
