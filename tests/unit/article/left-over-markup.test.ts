import assert from 'node:assert/strict';
import test from 'node:test';
import { h } from './tree.ts';
import { leftOverMarkup } from '../../../src/article/left-over-markup.ts';

const shown = [
  ['emphasis', '攻击者**远程执行**代码'],
  ['emphasis', '攻击者 __远程执行__ 代码'],
  ['emphasis', '攻击者远程执行。**'],
  ['link', '详见官方公告](https://x.example/notice)'],
  ['entity', '甲&nbsp;乙'],
  ['heading', '###'],
  ['heading', '##漏洞概述'],
  ['fence', '```python'],
  ['table', '| --- | --- |'],
] as const;

for (const [kind, text] of shown) {
  test(`leftOverMarkup() finds ${kind} in ${text}`, () => {
    assert.deepEqual(leftOverMarkup(h('p', text)), [kind]);
  });
}

const unmarked = [
  '电话 138****5678，卡号 6222 **** 8888',
  '钓鱼文件“某-**大学.zip”与 "**名单"，注册人 黎**—a@**mail.example',
  'def f(*args, **kwargs): return __init__',
  '/etc/**/*.conf 与 a ** b',
  'C# 与 F#、#安全 #漏洞',
];

for (const text of unmarked) {
  test(`leftOverMarkup() finds nothing in ${text}`, () => {
    assert.deepEqual(leftOverMarkup(h('p', text)), []);
  });
}

test('leftOverMarkup() sees marks across inline elements, not in code and not across blocks', () => {
  assert.deepEqual(leftOverMarkup(h('p', '**攻击者', h('a', '远程'), '执行**')), ['emphasis']);
  assert.deepEqual(leftOverMarkup(h('pre', h('code', '# 注\n**文**\n&nbsp;'))), []);
  assert.deepEqual(leftOverMarkup(h('p', '用', h('code', '**文字**'), '加粗')), []);
  assert.deepEqual(leftOverMarkup(h('div', h('p', 'a **'), h('p', '文 **'))), []);
});
