import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHARSETS } from '../../../src/article/charset-tables.ts';
import { repairCharset } from '../../../src/article/mojibake.ts';

const PAGE = `# 标题完好

首页

* [专栏](/column/index.html)

本文是一篇翻译文章，原文见 https://example.org/a 。

\`\`\`
// 注释：打印变量
\`\`\`
`;

for (const charset of CHARSETS) {
  test(`repairCharset() mends a page that was read as ${charset.name}, to the letter`, () => {
    assert.equal(repairCharset(misread(PAGE, charset.name)), PAGE);
  });
}

test('repairCharset() leaves a whole headline alone on a damaged page', () => {
  const body = misread('本文是一篇翻译文章', 'PTCP154');
  assert.equal(repairCharset(`# 漏洞：本文\n\n${body}`), '# 漏洞：本文\n\n本文是一篇翻译文章');
});

test('repairCharset() mends a page that holds nothing but a misread notice', () => {
  assert.equal(
    repairCharset(`# A title\n\n${misread('正在验证您的请求，请稍候…', 'windows-1252')}\n`),
    '# A title\n\n正在验证您的请求，请稍候…\n',
  );
});

test('repairCharset() gives back a last byte that was trimmed off as a space', () => {
  assert.equal(repairCharset(misread('相关的翻译文章', 'PTCP154').trimEnd()), '相关的翻译文章');
});

test('repairCharset() drops half a character where the capture was cut', () => {
  const cut = misread('本文是翻译文', 'PTCP154').slice(0, -1);
  assert.equal(repairCharset(`${cut}...`), '本文是翻译...');
});

test('repairCharset() mends one long damaged stretch on a page that is whole otherwise', () => {
  const comment = '这篇文章写得很好，谢谢作者的分享，期待下一篇';
  const page = (line: string) => `这篇文章的作者在下一段写。\n\n${line}\n\n谢谢分享。`;
  assert.equal(repairCharset(page(misread(comment, 'windows-1252'))), page(comment));
});

test('repairCharset() mends a page on which the rest of a character looks like a whole one', () => {
  assert.equal(repairCharset(`${misread('本文收录于专栏', 'Latin-1 and GBK')}\n\n录`), '本文收录于专栏\n\n录');
});

test('repairCharset() mends Western text', () => {
  const page = 'We don’t know why it isn’t there.\nThey’re in a café.';
  assert.equal(repairCharset(misread(page, 'windows-1252')), page);
});

const WHOLE = [
  { name: 'Chinese', text: '“数据要素×”三年行动计划（2024—2026年），“数据要素×”大赛' },
  { name: 'French', text: '« L’été à Noël », cliché”… où l’on voit l’œuvre déjà «é”…»' },
  { name: 'Italian', text: 'È già così: perché la città è più che mai «libera», però…' },
  { name: 'Portuguese in capitals', text: 'A IRMÔ NÃO “IRMÔ DISSE “AMANHÔ' },
  { name: 'Russian', text: 'Он сказал: «Это »слово«…» — и ушёл. №5 „так“ е»… о».' },
  { name: 'Kazakh', text: 'Қазақстан Республикасының өңірлері көңілді күй — ұлттық өнер' },
  {
    name: 'a write-up that names damage',
    text: '用 Latin-1 读 UTF-8 的“正在验证”会得到 æ­£å\u{9C}¨éª\u{8C}è¯\u{81} 这样的乱码。',
  },
  {
    name: 'an English write-up with damage in a sentence',
    text: 'A page in the wrong charset shows signs such as æ­£å\u{9C}¨éª\u{8C}è¯\u{81} in place of words.',
  },
  { name: 'damage in code', text: 'The test prints:\n\n```\næ­£å\u{9C}¨éª\u{8C}è¯\u{81}\n```\n' },
  {
    name: 'English with damaged words and their whole forms',
    text: 'donâ€™t, isnâ€™t and wasnâ€™t stand for don’t, isn’t and wasn’t',
  },
];

for (const { name, text } of WHOLE) {
  test(`repairCharset() leaves ${name} as it is`, () => {
    assert.equal(repairCharset(text), undefined);
  });
}

/** What a reader makes of UTF-8 when it takes it for another charset. */
function misread(text: string, name: string): string {
  const high = CHARSETS.find((charset) => charset.name === name)?.high ?? '';
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCodePoint(byte) : high.charAt(byte - 0x80),
  ).join('');
}
