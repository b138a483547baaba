import assert from 'node:assert/strict';
import test from 'node:test';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';

test('proseOf() finds paragraphs and items, in quotes and raw HTML too', () => {
  const markdown = '甲。\n\n> 乙。\n\n- 丙。\n- 丁。\n\n<div>戊。<p>己。</p></div>';
  assert.deepEqual(textsOf(markdown), ['甲。', '乙。', '丙。', '丁。', '戊。', '己。']);
  assert.deepEqual(
    proseOf(markdown).map(({ kind }) => kind),
    ['paragraph', 'paragraph', 'item', 'item', 'paragraph', 'paragraph'],
  );
});

test('proseOf() leaves out headings, code, tables, captions and footnotes', () => {
  const markdown =
    '# 题\n\n文[^1]。\n\n```\ncode\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<figure><img src="a.png"><figcaption>图</figcaption></figure>\n\n[^1]: 注。';
  assert.deepEqual(textsOf(markdown), ['文1。']);
});

test('proseOf() breaks a paragraph at hard breaks, and joins its soft ones as its script does', () => {
  assert.deepEqual(textsOf('编号：一\\\n等级：高'), ['编号：一', '等级：高']);
  assert.deepEqual(textsOf('中文的一行，\n接着下一行'), ['中文的一行，接着下一行']);
  assert.deepEqual(textsOf('one line\nand the next'), ['one line and the next']);
});

test('proseOf() says under which heading a passage stands, what of it is links, and what follows a picture', () => {
  const passages = proseOf(
    '甲。\n\n## 概述\n\n[链接](https://a.example/)和字\n\n![](https://a.example/a.png)\n\n现场\n\n乙。',
  );
  assert.deepEqual(
    passages.map(({ text, heading, linked, afterPicture }) => [text, heading, linked, afterPicture]),
    [
      ['甲。', '', 0, false],
      ['链接和字', '概述', 0.5, false],
      ['现场', '概述', 0, true],
      ['乙。', '概述', 0, false],
    ],
  );
});

function proseOf(markdown: string) {
  return renderMarkdown(markdown, { url: 'https://news.example/one' }).prose;
}

function textsOf(markdown: string) {
  return proseOf(markdown).map(({ text }) => text);
}
