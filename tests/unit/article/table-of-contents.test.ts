import assert from 'node:assert/strict';
import test from 'node:test';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';

test('tableOfContents() names the headings of two levels', () => {
  const markdown = '## 一、背景\n\n文。\n\n## 二、分析\n\n### 入口\n\n#### 细节\n\n### 手法\n\n## 三、建议';
  assert.deepEqual(contentsOf(markdown), ['1 一、背景', '1 二、分析', '2 入口', '2 手法', '1 三、建议']);
});

test('tableOfContents() is empty for fewer than three headings', () => {
  assert.deepEqual(contentsOf('## 一、背景\n\n## 二、分析'), []);
  assert.deepEqual(contentsOf('# 项目\n\n## 用法\n\n## 许可'), []);
});

test('tableOfContents() begins below a heading that stands alone over all the others', () => {
  assert.deepEqual(contentsOf('# Tool\n\n## Install\n\n## Use\n\n### Options\n\n## License'), [
    '1 Install',
    '1 Use',
    '2 Options',
    '1 License',
  ]);
});

test('tableOfContents() leaves out headings without words, and paragraphs in large type', () => {
  const markdown = `## 一\n\n## ![](https://news.example/a.png)\n\n## ${'长'.repeat(120)}\n\n## 二\n\n## 三`;
  assert.deepEqual(contentsOf(markdown), ['1 一', '1 二', '1 三']);
});

test('tableOfContents() of very many headings names the first level alone', () => {
  const part = (number: number) => `## 第${number}章\n\n${'### 小节\n\n'.repeat(20)}`;
  assert.deepEqual(contentsOf([1, 2, 3].map(part).join('')), ['1 第1章', '1 第2章', '1 第3章']);
});

test('withHeadingIds() gives ids that are unique, stable and never one of the site', () => {
  const { safeHtml, contents } = render('## Content\n\n## 背景 介绍\n\n## Content\n\n## ？！\n\n## 结论：(上)');
  const ids = [...safeHtml.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, [
    'user-content-content',
    'user-content-背景-介绍',
    'user-content-content-1',
    'user-content-section',
    'user-content-结论上',
  ]);
  assert.deepEqual(
    contents.map(({ id }) => id),
    ids,
  );
});

test('withHeadingIds() leaves an id that the article brings, and takes it for no other heading', () => {
  const { safeHtml } = render('## Usage\n\n<h2 id="usage">Usage, again</h2>');
  assert.match(safeHtml, /<h2 id="user-content-usage-1">Usage<\/h2>\s*<h2 id="user-content-usage">Usage, again/);
});

test("withHeadingIds() makes a README's own links work", () => {
  const { safeHtml } = render(
    '- [Quick start](#quick-start)\n- [用法](#%E7%94%A8%E6%B3%95)\n\n## Quick start\n\n## 用法',
  );
  assert.match(safeHtml, /href="#user-content-quick-start"/);
  assert.match(safeHtml, /href="#user-content-用法"/);
});

function render(markdown: string) {
  return renderMarkdown(markdown, { url: 'https://news.example/one' });
}

function contentsOf(markdown: string) {
  return render(markdown).contents.map(({ title, level }) => `${level} ${title}`);
}
