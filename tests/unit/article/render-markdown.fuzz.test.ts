import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { renderChecked } from './body-check.ts';

/** FUZZ_DOCUMENTS and FUZZ_SEED repeat or prolong a run. */
const RUNS = Number(process.env['FUZZ_DOCUMENTS'] ?? 2000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20240517);

const tagNames = [
  ...[
    'a',
    'b',
    'i',
    'p',
    'div',
    'span',
    'table',
    'caption',
    'tr',
    'td',
    'th',
    'tbody',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...[
    'h1',
    'h3',
    'pre',
    'code',
    'img',
    'br',
    'hr',
    'input',
    'details',
    'summary',
    'section',
    'figure',
    'ruby',
    'rt',
    'sup',
  ],
  ...[
    'script',
    'style',
    'iframe',
    'svg',
    'math',
    'mtext',
    'template',
    'noscript',
    'textarea',
    'title',
    'select',
    'option',
  ],
  ...[
    'form',
    'button',
    'object',
    'xmp',
    'plaintext',
    'foreignObject',
    'marquee',
    'your-name',
    'body',
    'base',
    'picture',
    'source',
  ],
];
const attributes = [
  ...[
    'onclick=alert(1)',
    'onerror="alert(1)"',
    'href=javascript:alert(1)',
    'href="&#106;avascript:alert(1)"',
    'href="#x"',
  ],
  ...[
    'href="//evil.example"',
    'href="/a"',
    'src=x',
    'src="data:image/svg+xml,<svg>"',
    'data-src="http://i.example/1"',
    'id=x',
  ],
  ...[
    'id="body"',
    'name=y',
    'class="fixed inset-0"',
    'style="color:red"',
    'title="--><img src=x onerror=alert(1)>"',
    'lang=en',
  ],
  ...[
    'tabindex=999',
    'srcset="javascript:1 , data:"',
    'colspan=9999',
    'open',
    'data-pagefind-ignore',
    'width=1e9',
    'title="&#13;"',
  ],
];
const words = [
  ...[
    'word',
    '漏洞',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '\n```php\n<?php "',
    '\n~~~\nif (a) {',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '&lt;',
    '&#13;',
    '&#0;',
    '<!--',
    '-->',
  ],
  ...[
    '[^1]',
    '\n\n[^1]: note\n',
    '\n\n',
    '\n',
    '\n- ',
    '\n> ',
    '\n1. ',
    '\n# ',
    '\n### ',
    '\n    ',
    '|a|b|\n|-|-|\n|1|',
    '- [x] ',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<?php',
    '</',
    '\\',
    'https://x.example/a',
    '\u0000',
    '\u200B',
    '\uD800',
    '\r',
    '[a]: javascript:x\n',
    '。',
  ],
];

const openTag = fc
  .tuple(fc.constantFrom(...tagNames), fc.subarray(attributes, { maxLength: 3 }), fc.constantFrom('', ' /'))
  .map(([name, some, slash]) => `<${[name, ...some].join(' ')}${slash}>`);
const closeTag = fc.constantFrom(...tagNames).map((name) => `</${name}>`);
const element = fc
  .tuple(
    fc.constantFrom(...tagNames),
    fc.subarray(attributes, { maxLength: 2 }),
    fc.array(fc.oneof(fc.constantFrom(...words), openTag, closeTag), { maxLength: 5 }),
  )
  .map(([name, some, inner]) => `<${[name, ...some].join(' ')}>${inner.join('')}</${name}>`);
const piece = fc.oneof(
  { weight: 3, arbitrary: element },
  openTag,
  closeTag,
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  fc.string({ maxLength: 8 }),
);
const article = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join(''));

test(`renderMarkdown() keeps its promises over ${RUNS} documents made by a grammar`, () => {
  fc.assert(
    fc.property(article, (markdown) => void renderChecked(markdown)),
    { numRuns: RUNS, seed: SEED },
  );
});

test('renderMarkdown() renders any text, and none of it as its source', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (markdown) => {
      assert.equal(renderChecked(markdown).degraded, undefined);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

/** Beginnings without an end, and ends without a beginning. */
const MARKS = [
  ...['[', '![', ']', '](', '(', ')', '*', '**', '_', '~~', '`', '<', '<a ', '<!--', '<?', '"', "'", '\\', '|', '&'],
  ...['\n', '\n\n', '\n- ', '\n> ', '\n1. ', '\n# ', '\n---\n', '\n|-|\n', '[^1]', '\n[a]: ', '\n[^a]: b\n', '<b>'],
  ...['a', ' ', 'w', '漏洞', '@', 'www.', 'https://', 'a@b.example'],
];

test('renderMarkdown() comes to an end whatever is repeated', () => {
  const atom = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.constantFrom('', ...MARKS), atom, fc.constantFrom('', ...MARKS), (before, repeated, after) => {
      renderChecked(before + repeated.repeat(40_000 / repeated.length) + after);
    }),
    { numRuns: RUNS / 100, seed: SEED },
  );
});
