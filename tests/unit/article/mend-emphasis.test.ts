import assert from 'node:assert/strict';
import test from 'node:test';
import { renderChecked } from './body-check.ts';

const meant = [
  ['marks that a converter escaped', '\\*\\*绕过过滤\\*\\*：通常', '<strong>绕过过滤</strong>：通常'],
  ['spaces within the marks', '前文 ** 文字 ** 后文', '前文 <strong>文字</strong> 后文'],
  ['a space before the end', '**文字 **后', '<strong>文字</strong>后'],
  ['marks on lines of their own', '**\n文字\n**', '<strong>文字</strong>'],
  ['underscores beside Chinese text', '攻击者__远程执行__代码', '攻击者<strong>远程执行</strong>代码'],
  ['a number in two bold runs', '**0****1**', '<strong>01</strong>'],
  ['a word in two bold runs', '**C****ontact** 联系', '<strong>Contact</strong> 联系'],
  ['a masked number in bold', '**电话 138****5678**', '<strong>电话 138****5678</strong>'],
  ['a mark without a partner', '远程执行代码。**', '远程执行代码。'],
  ['a mark without a partner before a full stop', '远程执行代码**.', '远程执行代码.'],
  ['a mark left open at the cut', '由此可见，**漏洞的影响', '由此可见，漏洞的影响'],
  ['a run of marks', '和****发展', '和发展'],
  ['code between the marks', '\\*\\*函数 `f` 返回\\*\\*。', '<strong>函数 <code>f</code> 返回</strong>。'],
] as const;

for (const [what, markdown, html] of meant) {
  test(`renderMarkdown() makes of ${what} what was meant`, () => {
    assert.equal(renderChecked(markdown).safeHtml, `<p>${html}</p>`);
  });
}

const typed = [
  '电话 138****5678',
  '卡号 6222 **** 8888',
  '受害人：李**，男',
  '参数 *args 与 **kwargs',
  '匹配 src/**/*.ts 的文件',
  '计算 2**10 的值',
  '函数 __init__ 与 __name__',
];

for (const text of typed) {
  test(`renderMarkdown() leaves the asterisks and underscores of "${text}"`, () => {
    assert.equal(renderChecked(text.replaceAll(/[*_]/g, '\\$&')).text.trim(), text);
  });
}

test('renderMarkdown() leaves marks in code', () => {
  assert.match(renderChecked('用 `**文字**` 加粗').safeHtml, /<code>\*\*文字\*\*<\/code>/);
  assert.match(renderChecked('```\n**文字**\n和****发展\n```').text, /\*\*文字\*\*\n和\*{4}发展/);
});

test('renderMarkdown() drops paragraphs of marks alone', () => {
  assert.equal(renderChecked('甲\n\n**\n\n乙').text.replaceAll(/\s+/g, ' ').trim(), '甲 乙');
});
