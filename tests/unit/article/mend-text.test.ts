import assert from 'node:assert/strict';
import test from 'node:test';
import { renderChecked } from './body-check.ts';

const LONG = '这一行写到了编辑器的右边缘所以在这里换行，';
const PARAGRAPH = '整段文字写在一行里，没有人会在这么长的一行之后才换行'.repeat(3);

test('renderMarkdown() joins lines of Chinese that an editor wrapped, and keeps the space between Latin words', () => {
  assert.equal(html(`${LONG}\n但句子还在继续。`), `<p>${LONG}但句子还在继续。</p>`);
  assert.equal(html('This line was\nwrapped'), '<p>This line was\nwrapped</p>');
  assert.equal(html(`${LONG}\n**但句子**还在继续。`), `<p>${LONG}<strong>但句子</strong>还在继续。</p>`);
});

test('renderMarkdown() keeps the lines of labels and paragraphs', () => {
  assert.equal(html('编号：一\n等级：高'), '<p>编号：一<br>等级：高</p>');
  assert.equal(html(`${PARAGRAPH}。\n下一段`), `<p>${PARAGRAPH}。<br>下一段</p>`);
  assert.equal(html('地址：北京市  \n某区某路'), '<p>地址：北京市<br>\n某区某路</p>');
});

test('renderMarkdown() drops indents and paragraphs made of spaces', () => {
  assert.equal(html('\u3000\u3000首行缩进。'), '<p>首行缩进。</p>');
  assert.equal(html('&nbsp;&nbsp;首行缩进。'), '<p>首行缩进。</p>');
  assert.equal(html('甲\n\n&nbsp;\n\n\u3000\n\n乙').replaceAll(/\s+/g, ' '), '<p>甲</p> <p>乙</p>');
  assert.equal(html('甲&nbsp;乙'), '<p>甲 乙</p>');
});

test('renderMarkdown() decodes character references that were escaped twice, but not in code', () => {
  assert.equal(renderChecked('A&amp;nbsp;B &amp;lt;div&amp;gt;').text.trim(), 'A B <div>');
  assert.equal(renderChecked('`&nbsp;&lt;`').text.trim(), '&nbsp;&lt;');
});

test('renderMarkdown() gives code plain spaces', () => {
  assert.match(renderChecked('```\nif\u00A0x\n```').text, /if x/);
});

function html(markdown: string): string {
  return renderChecked(markdown).safeHtml;
}
