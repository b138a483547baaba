import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { parserFor } from '../../../src/article/markdown-parser.ts';

const whole = remark().use(remarkGfm).use(remarkCjkFriendly).use(remarkCjkFriendlyStrikethrough).freeze();

/** What turns constructs on, and what stands around it. */
const PIECES = [
  ...[
    'a@b.example',
    '@',
    '|',
    ':-',
    '-:',
    '-',
    ':',
    'a',
    ' ',
    '\n',
    '\n\n',
    '\n| a |\n| - |\n',
    '\nhead\n:-\n',
    '漏洞',
  ],
  ...['www.c.example', 'https://d.example/e', '[', '](f)', '&#64;', 'w&#119;w.g.example', '`', '**', '~~', '> ', '- '],
];

test('parserFor() reads every text as a parser with all constructs does', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (markdown) => {
      assert.deepEqual(parserFor(markdown).parse(markdown), whole.parse(markdown));
    }),
    { numRuns: 2000, seed: 20240517 },
  );
});
