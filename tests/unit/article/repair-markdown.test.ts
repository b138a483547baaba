import assert from 'node:assert/strict';
import test from 'node:test';
import { repairMarkdown } from '../../../src/article/repair-markdown.ts';

test('repairMarkdown() puts the link of a card upon its first words', () => {
  assert.equal(
    repairMarkdown('[\n![](p.png)\n\n### 新品发布\n\n摘要\n\n](/news/1)').replaceAll(/\n{2,}/g, '\n'),
    '\n![](p.png)\n### [新品发布](/news/1)\n摘要\n',
  );
  assert.equal(repairMarkdown('[## 关于我们](/about "About")'), '## [关于我们](/about "About")');
  assert.equal(repairMarkdown('* [##### 产品](/)'), '* ##### [产品](/)');
});

test('repairMarkdown() takes away the end of a link whose beginning another block held', () => {
  assert.equal(repairMarkdown('甲\n\n基础防护](//x.example/free)\n\n乙'), '甲\n\n基础防护\n\n乙');
});

test('repairMarkdown() takes the marks of a link around links away', () => {
  assert.equal(repairMarkdown('[![标志](l.png)\n[博客](/blog/)](/)'), '![标志](l.png)\n[博客](/blog/)');
});

const asTyped = [
  'a[0], [1](b) 与 [甲\n乙](c)',
  '\\[不是链接](/x)',
  '[a] b](/x)',
  '`[`\n\n`](/x)`',
  '```\n[\n\n## a\n\n](/x)\n和****发展\n```',
];
for (const markdown of asTyped) {
  test(`repairMarkdown() leaves ${JSON.stringify(markdown)} as it is`, () => {
    assert.equal(repairMarkdown(markdown), markdown);
  });
}

test('repairMarkdown() tears a picture off the bare address before it', () => {
  assert.equal(repairMarkdown('见https://x.example/a![](p.png)'), '见https://x.example/a ![](p.png)');
});

test('repairMarkdown() writes the spaces of an address as an address has them', () => {
  assert.equal(
    repairMarkdown('![长城](https://i.example/Great Wall.png)'),
    '![长城](https://i.example/Great%20Wall.png)',
  );
  assert.equal(repairMarkdown('[a](https://i.example/b "c d")'), '[a](https://i.example/b "c d")');
});

test('repairMarkdown() makes a fence of a table of code and line numbers', () => {
  const table = (code: string) => `|  |  |\n| --- | --- |\n| \`\`\` 1 2 3 \`\`\` | \`\`\` ${code} \`\`\` |`;
  assert.equal(repairMarkdown(table('if (a || b) {   run(); }')), '\n```\nif (a || b) {\n  run(); }\n```');
  assert.equal(repairMarkdown(table('a  b  c  d  e')), '\n```\na  b  c  d  e\n```');
  const numbers = '|  |  |\n| --- | --- |\n| 1 3 | 甲 |';
  assert.equal(repairMarkdown(numbers), numbers);
});

test('repairMarkdown() sets a table apart from the line above it', () => {
  assert.equal(repairMarkdown('如下：\n| 甲 | 乙 |\n| --- | --- |'), '如下：\n\n| 甲 | 乙 |\n| --- | --- |');
});

test('repairMarkdown() makes a fence of a table that holds a line of code a row', () => {
  assert.equal(
    repairMarkdown(
      '|  |  |\n| --- | --- |\n|  | #!/bin/bash |\n|  |  |\n|  | curl <https://x.example> | tr a\\_b c |\n\n后文',
    ).trim(),
    '```\n#!/bin/bash\n\ncurl https://x.example | tr a_b c\n```\n\n后文',
  );
  assert.match(repairMarkdown('|  |  |\n| --- | --- |\n|  | log show |\n\n[view raw](/a)'), /```\nlog show\n```/);
  for (const table of ['|  |  |\n| --- | --- |\n| 甲 | 乙 |', '|  |  |\n| --- | --- |\n|  | 甲 |'])
    assert.equal(repairMarkdown(table), table);
});

test('repairMarkdown() takes away the link around another', () => {
  const link = '[漏洞](https://x.example/tag/a)';
  assert.equal(repairMarkdown(`在[${link}](https://x.example/b)中`), `在${link}中`);
  assert.equal(repairMarkdown(`[![图](p.png)](https://x.example/b)`), `[![图](p.png)](https://x.example/b)`);
});

test('repairMarkdown() takes back escapes that a page showed', () => {
  assert.equal(repairMarkdown('调用**\\\\_IO\\\\_str**函数'), '调用**\\_IO\\_str**函数');
  for (const path of ['见 C:\\\\a\\\\_b', '目录 \\其他\\\\_a\\\\_b']) assert.equal(repairMarkdown(path), path);
});

test('repairMarkdown() makes a fence of a cell of code, in a list and cut off too', () => {
  assert.equal(
    repairMarkdown('* 如下\n\n  |  |\n  | --- |\n  | ``` main() {   run(); }'),
    '* 如下\n\n\n  ```\n  main() {\n    run(); }\n  ```',
  );
});

test('repairMarkdown() makes one fence of a doubled one', () => {
  assert.equal(repairMarkdown('```\n```\n\nint a\\_b;\n\n    a();\n\n```\n```'), '```\nint a\\_b;\n\n    a();\n```');
  for (const markdown of [
    '```\n```\n\n甲\n\n```\na\n```',
    '```\na\n```\n```\nb\n```\n```\nc\n```',
    '```\n```\n```\n```',
  ])
    assert.equal(repairMarkdown(markdown), markdown);
});

test('repairMarkdown() writes bare addresses as a browser takes them', () => {
  assert.equal(
    repairMarkdown('见https://x.example/s?\\_\\_biz=a\\_b，my\\_func'),
    '见https://x.example/s?__biz=a_b，my\\_func',
  );
  assert.equal(repairMarkdown('[https://x.example/a\\_b](/c)'), '[https://x.example/a\\_b](/c)');
  assert.equal(repairMarkdown('**见https://x.example/a**或'), '**见<https://x.example/a>**或');
});

test('repairMarkdown() writes the spaces of an address with brackets as an address has them', () => {
  assert.equal(repairMarkdown('[型号](http://P 1(2022) 与 [b](c)'), '[型号](http://P 1(2022) 与 [b](c)');
  assert.equal(repairMarkdown('[型号](http://P 1(A 2))'), '[型号](http://P%201(A%202))');
});

test('repairMarkdown() takes bold marks around a heading away', () => {
  assert.equal(repairMarkdown('**## 小结**\n**### **甲****'), '## 小结\n### 甲');
  assert.equal(repairMarkdown('**#话题** 与 **# 号**键'), '**#话题** 与 **# 号**键');
});
