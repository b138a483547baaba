import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';
import { ARTICLE_URL, renderChecked } from './body-check.ts';

const PAYLOADS = '../shared/payloads/html5sec.json';

const hostile: readonly (readonly [string, string])[] = [
  [
    '900 unclosed <b> before 900 <p>',
    `${Array.from({ length: 900 }, (_, n) => `<b title=${n}>`).join('')}${'<p>x'.repeat(900)}`,
  ],
  [
    'the same, closed',
    `<div><p>${Array.from({ length: 150 }, (_, n) => `<b title=${n}>`).join('')}${'<p>x'.repeat(900)}${'</b>'.repeat(150)}</div>`,
  ],
  ['2,000 nested <div>', `${'<div>'.repeat(2000)}${'</div>'.repeat(2000)}`],
  ['2,000 <div> never closed', '<div>'.repeat(2000)],
  ['5,000 quote marks', '>'.repeat(5000)],
  ['2,000 list marks', `${'- '.repeat(2000)}x`],
  ['7,000 references to a long address', `[a]: http://x.example/${'y'.repeat(28000)}\n\n${'[a] '.repeat(7000)}`],
  [
    '2,000 footnotes',
    `${Array.from({ length: 2000 }, (_, n) => `[^${n}]`).join(' ')}\n\n${Array.from({ length: 2000 }, (_, n) => `[^${n}]: note`).join('\n')}`,
  ],
  ['quotes 500 deep', Array.from({ length: 500 }, (_, n) => `${'>'.repeat(n + 1)} x`).join('\n')],
  ['lists 500 deep', Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')],
  ['emphasis 500 deep', `${'*a **b '.repeat(500)}c${'** d*'.repeat(500)}`],
  ['500,000 backticks', '`'.repeat(500_000)],
  ['backticks in 1,000 lengths', Array.from({ length: 1000 }, (_, n) => '`'.repeat(n + 1)).join(' ')],
  ['50,000 unclosed comments', `a ${'<!--'.repeat(50_000)}`],
  ['20,000 emphasis marks', '_a__ '.repeat(10_000)],
  ['30,000 ends of links without a beginning', 'x](a) '.repeat(30_000)],
  ['4,000 cards never closed', `${'[\n\n'.repeat(4000)}x](a)`],
  ['8,000 numbered paragraphs', Array.from({ length: 8000 }, (_, n) => `${(n % 2) + 1}、甲乙`).join('\n\n')],
  ['a body of 3 MB', 'x'.repeat(3_000_000)],
  ['a lone surrogate, NUL and carriage returns', 'a\uD800\0\r\nb&#13;&#0;\r'],
];

/** What the parser would take minutes for. */
const endless: readonly (readonly [string, string])[] = [
  ['50,000 ends of links around an open bracket', '](a(b)'.repeat(50_000)],
  ['50,000 ends of links', ']('.repeat(50_000)],
  ['50,000 links whose title never ends', '[a](b ('.repeat(50_000)],
  ['50,000 links whose address never ends', '[a](b(c'.repeat(50_000)],
  ['100,000 pictures within one another', '![[['.repeat(100_000)],
  ['100,000 names in brackets', '[a]\n'.repeat(100_000)],
  ['100,000 words after an open bracket', `[${'a '.repeat(100_000)}@`],
  ['100,000 addresses after an open bracket', `[${'w '.repeat(100_000)}`],
  ['100,000 open tags in a sentence', '.<a'.repeat(100_000)],
  ['50,000 underlined headings', 'a\n---\n'.repeat(50_000)],
];

for (const [what, markdown] of endless) {
  test(`renderMarkdown() shows ${what} as they stand`, () => {
    const { degraded, text } = renderMarkdown(markdown, { url: ARTICLE_URL });
    assert.match(degraded ?? '', /take too long/);
    assert.equal(text.trim().slice(0, 100), markdown.trim().slice(0, 100));
  });
}

test('renderMarkdown() renders a long list of links', () => {
  const item = '- [甲](https://x.example/a?b=c_d&e=f) **乙** `c` 及 *丁* (戊)\n';
  assert.equal(renderMarkdown(item.repeat(1000), { url: ARTICLE_URL }).degraded, undefined);
});

for (const [what, markdown] of hostile) {
  test(`renderMarkdown() survives ${what}`, () => {
    const { safeHtml, text } = renderChecked(markdown);
    assert.ok(safeHtml.length <= 5_000_000);
    assert.notEqual(text, '');
  });
}

test(
  'renderMarkdown() does nothing that the vectors of the HTML5 Security Cheatsheet want',
  { skip: !existsSync(PAYLOADS) && `${PAYLOADS} is not here` },
  () => {
    const payloads: unknown = JSON.parse(readFileSync(PAYLOADS, 'utf8'));
    assert.ok(Array.isArray(payloads));
    for (const payload of payloads.map(String)) {
      for (const markdown of [`before\n\n${payload}\n\nafter`, `before ${payload.replaceAll('\n', ' ')} after`]) {
        assert.match(renderChecked(markdown).text, /before[^]*after/);
      }
    }
  },
);
