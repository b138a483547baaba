import assert from 'node:assert/strict';
import test from 'node:test';
import { elementsOf, renderChecked } from './body-check.ts';

const TEXT = '攻击者借此在受影响的服务器上执行任意命令，厂商已发布补丁，请尽快升级到最新版本。';

/** Headings with their levels, in order. */
function headings(...blocks: readonly string[]): readonly string[] {
  return elementsOf(html(...blocks)).flatMap(({ tagName, text }) =>
    /^h\d$/.test(tagName) ? [`${tagName} ${text.trim()}`] : [],
  );
}

test('renderMarkdown() makes headings of numbered and bold paragraphs, one level a style', () => {
  assert.deepEqual(headings('**一、概述**', TEXT, '**1. 影响**', TEXT, '**2. 修复**', TEXT, '**二、结论**', TEXT), [
    'h2 一、概述',
    'h3 1. 影响',
    'h3 2. 修复',
    'h2 二、结论',
  ]);
  assert.deepEqual(headings('0x01 背景', TEXT, '0x02 分析', TEXT), ['h2 0x01 背景', 'h2 0x02 分析']);
  assert.deepEqual(headings('**漏洞详情**', TEXT, '**修复建议**', TEXT), ['h2 漏洞详情', 'h2 修复建议']);
});

test('renderMarkdown() sets found headings in steps with those that are there', () => {
  assert.deepEqual(headings('**一、起源**', TEXT, '## 1.1 历史', TEXT, '**二、现状**', TEXT, '## 2.1 攻击', TEXT), [
    'h2 一、起源',
    'h3 1.1 历史',
    'h2 二、现状',
    'h3 2.1 攻击',
  ]);
  assert.deepEqual(headings('## 正文', TEXT, '**漏洞详情**', TEXT, '**修复建议**', TEXT), [
    'h2 正文',
    'h3 漏洞详情',
    'h3 修复建议',
  ]);
});

test('renderMarkdown() puts a number above a bold line into its heading', () => {
  assert.deepEqual(headings('**01**', '**态势感知**', TEXT, '**02**', '**主动防御**', TEXT), [
    'h2 01 态势感知',
    'h2 02 主动防御',
  ]);
});

test('renderMarkdown() puts a number into the heading below it, bold or not', () => {
  assert.deepEqual(headings('01', '态势感知', TEXT, '02', '主动防御', TEXT), ['h2 01 态势感知', 'h2 02 主动防御']);
  assert.deepEqual(headings('3', '态势感知', TEXT, '4', '主动防御', TEXT), []);
});

const noHeadings = [
  ['a bold sentence', '**攻击者已经得手。**', TEXT, '**厂商尚未回应。**', TEXT],
  ['one bold line', '**来自百万年神殿**', TEXT],
  ['bold lines with nothing below', TEXT, '**知识星球**', '**分享平台**'],
  ['a poster', TEXT, '**验证身份**', '**立即领取指南**', '**纸质版**', TEXT],
  ['numbered facts', '一、举办单位：某研究院', '二、培训对象：相关人员', '三、培训地点：北京市', TEXT],
  ['a call', '**扫码关注我们**', TEXT, '**点击阅读原文**', TEXT],
  ['bold lines in a quotation', '> **漏洞详情**\n>\n> 文字\n>\n> **修复建议**\n>\n> 文字'],
] as const;

for (const [what, ...blocks] of noHeadings) {
  test(`renderMarkdown() makes no heading of ${what}`, () => assert.deepEqual(headings(...blocks), []));
}

test('renderMarkdown() makes paragraphs of headings as long as those', () => {
  assert.deepEqual(headings(`## ${TEXT}`, `## ${TEXT.repeat(3)}`, '## 结论', TEXT), ['h2 结论']);
});

test('renderMarkdown() reads headings typed without a space', () => {
  assert.deepEqual(headings('##漏洞概述', TEXT, '#标签 #话题'), ['h2 漏洞概述']);
});

test('renderMarkdown() makes lists of paragraphs and lines with bullets or numbers', () => {
  assert.match(html('• 甲', '• 乙'), /^<ul><li>甲<\/li><li>乙<\/li><\/ul>$/);
  assert.match(html('• 甲\n• 乙'), /^<ul><li>甲<\/li><li>乙<\/li><\/ul>$/);
  assert.match(html('步骤：  \n➤ 甲  \n➤ 乙'), /^<p>步骤：<\/p><ul><li>甲<\/li><li>乙<\/li><\/ul>$/);
  assert.match(html('（1）甲', '（2）乙'), /^<ol><li>甲<\/li><li>乙<\/li><\/ol>$/);
  assert.match(html('1、甲', '2、**乙**丙'), /^<ol><li>甲<\/li><li><strong>乙<\/strong>丙<\/li><\/ol>$/);
});

const noLists = [
  ['one bullet', '• 甲'],
  ['numbers that go on below', '1、甲', '2、乙', TEXT, '3、丙'],
  ['numbers that begin elsewhere', '2、甲', '3、乙'],
  ['decimals', '1.5 亿元', '2.5 亿元'],
] as const;

for (const [what, ...blocks] of noLists) {
  test(`renderMarkdown() makes no list of ${what}`, () => assert.doesNotMatch(html(...blocks), /<[uo]l>/));
}

test('renderMarkdown() sets the caption below a picture with it', () => {
  const figure = /<figure><img [^>]*><figcaption>([^<]*)<\/figcaption><\/figure>/;
  for (const caption of ['图1 攻击流程', '▲现场', 'Figure 2: The flow', '来源：某公司', 'Credit: ESET']) {
    assert.equal(figure.exec(html('![](a.png)', caption, TEXT))?.[1], caption);
    assert.equal(figure.exec(html(`![](a.png)${caption}`, TEXT))?.[1], caption);
  }
});

test('renderMarkdown() sets a caption with its picture that says by a word or by italics that it is one', () => {
  const captions = [
    '图：某国首都发生爆炸后，士兵在一家医院外救治伤者。',
    '【图3：您有多担心？】',
    '图 成熟度模型',
    'Fig. Internals of a disk.',
    '(Image from the documentation)',
    '*Requests as the sandbox shows them*',
  ];
  for (const caption of captions)
    assert.match(html('![](a.png)', caption, TEXT), /<figure><img [^>]*><figcaption>.+<\/figcaption><\/figure>/);
  assert.match(html('![](a.png)*揭牌仪式*', TEXT), /<figcaption><em>揭牌仪式<\/em><\/figcaption>/);
});

test('renderMarkdown() does not show the name of a picture below it', () => {
  assert.equal(html('![](a.png)', 'image-20240101120000', '乙').replace(/<img[^>]*>/, ''), '<p></p><p>乙</p>');
});

test('renderMarkdown() leaves text below a picture alone', () => {
  for (const text of [
    '*总结*',
    '*This post was written with a friend.*',
    '图中是一个例子',
    '图1展示了攻击流程',
    '如图所示，攻击者登录后台',
    TEXT,
    '图 1 是攻击的流程。',
  ]) {
    assert.doesNotMatch(html('![](a.png)', text), /figcaption/);
  }
});

test('renderMarkdown() says nothing of a picture whose words are no words', () => {
  const alts = elementsOf(
    html('![image-20240101.png](a.png) ![图片](b.png) ![image](c.png) ![在这里插入图片描述](d.png) ![架构图](e.png)'),
  );
  assert.deepEqual(
    alts.flatMap(({ attributes }) => attributes['alt'] ?? []),
    ['', '', '', '', '架构图'],
  );
});

test('renderMarkdown() shows the picture that a stub links to', () => {
  const [, picture, ...others] = elementsOf(html('[![图](data:image/gif;base64,R0)](https://i.example/large.png)'));
  assert.equal(picture?.attributes['src'], 'https://i.example/large.png');
  assert.deepEqual(others, []);
});

test('renderMarkdown() takes the line numbers out of code', () => {
  const code = (...lines: readonly string[]) => renderChecked(['```', ...lines, '```'].join('\n')).text.trim();
  assert.equal(code('1. if (a) {', '2. b();', '3. }', '', '5. c = d;'), 'if (a) {\nb();\n}\n\nc = d;');
  assert.equal(code('  71  int a = b;', '  72', '  73      c(d);', '  74  e();'), 'int a = b;\n\n    c(d);\ne();');
  const lists = [
    ['1. 打开设置（见图）', '2. 选择文件(a)', '3. 重新启动', '4. 完成'],
    ['1st a=b', '2nd c=d', '3rd e=f', '4th g=h'],
    ['1! = 1', '2! = 2', '3! = 6', '4! = 24'],
    ['1 | 甲 | 9', '2 | 乙 | 8', '3 | 丙 | 7', '4 | 丁 | 6'],
    ['1. a();', '3. b();', '4. c();', '5. d();'],
  ];
  for (const lines of lists) assert.equal(code(...lines), lines.join('\n'));
});

test('renderMarkdown() takes tables apart that are layout', () => {
  assert.equal(html('| 注意：仅供学习 |\n| --- |'), '<p>注意：仅供学习</p>');
  assert.doesNotMatch(html('| ![](a.png) |\n| --- |\n| ![](b.png) |'), /table/);
  assert.match(
    html('| 甲 | |\n| --- | --- |\n| | |\n| 乙 | |'),
    /<tr><th>甲<\/th><\/tr><\/thead><tbody><tr><td>乙<\/td><\/tr>/,
  );
  assert.match(html('| 甲 |\n| --- |\n| 乙 |'), /<table>/);
});

function html(...blocks: readonly string[]): string {
  return renderChecked(blocks.join('\n\n')).safeHtml.replaceAll(/\n+(?=<)|(?<=>)\n+/g, '');
}
