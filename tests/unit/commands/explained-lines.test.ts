import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

import { explainArticle } from '../../../src/article/read-article.ts';
import { explainedLines } from '../../../src/commands/explained-lines.ts';
import type { Paint } from '../../../src/commands/terminal.ts';

const LONG = '港口的调度系统停摆了三天，原因是勒索软件，恢复用了一周，费用由保险公司承担。'.repeat(3);
const CODE = `\`\`\`\n${Array.from({ length: 9 }, (_, index) => `step ${index}`).join('\n')}\n\`\`\``;

function show(
  body: string,
  { columns, paint = (_, text) => text }: { columns?: number; paint?: Paint } = {},
): string[] {
  const text = `---\ntitle: 标题\nurl: https://news.example/1\nsource: 某源\ndate: 2024-05-17\n---\n\n${body}\n`;
  return explainedLines('a\u001B[2J.md', explainArticle({ path: 'a.md', bytes: Buffer.from(text) }), {
    paint,
    columns,
  });
}

test('explainedLines() marks every line of the file, names the rule, and sums up', () => {
  assert.deepEqual(show('# 标题\n\n港口停摆了三天，原因是勒索软件。\n第二行。\n\n分享到：微信'), [
    'a\\u{1b}[2J.md',
    '标题',
    '',
    '-  8 title-again │ # 标题',
    '+ 10             │ 港口停摆了三天，原因是勒索软件。',
    '+ 11             │ 第二行。',
    '- 13 page-end    │ 分享到：微信',
    '',
    '3 blocks, 2 dropped (29 % of the characters); the capture is full',
    '',
  ]);
});

test('explainedLines() cuts lines to the width of a terminal, and long blocks to their beginning', () => {
  const lines = show(`# 标题\n\n${LONG}\n\n${CODE}`, { columns: 60 });
  for (const line of lines.slice(2, -2)) assert.ok(stringWidth(line) <= 60, line);
  assert.ok(lines.some((line) => line.startsWith('+ 10') && line.endsWith('…')));
  assert.ok(lines.includes('                 ⋮ 7 more lines'));
  const whole = show(`# 标题\n\n${LONG}\n\n${CODE}`);
  assert.ok(whole.some((line) => line.endsWith(LONG)));
  assert.ok(whole.some((line) => line.endsWith('step 8')));
});

test('explainedLines() lets nothing of a file reach the terminal as a command', () => {
  const hostile = '正文\u001B]0;title\u0007和\u009B31m颜色\u202E，足够长的一段话。\r覆盖';
  const shown = show(`# 标题\n\n${hostile}\n\n\t分享到：\u001B[31m微信`).join('\n');
  assert.equal(stripVTControlCharacters(shown), shown);
  assert.doesNotMatch(shown.replaceAll('\n', ''), /[\p{Cc}\u202E]/u);
});

test('explainedLines() paints what is dropped in another colour', () => {
  const lines = show('# 标题\n\n港口停摆了三天，原因是勒索软件。', {
    paint: (format, text) => `<${String(format)}>${text}`,
  });
  assert.match(lines[3] ?? '', /^<red>- {2}8 <dim>.*<red># 标题$/);
  assert.match(lines[4] ?? '', /^<green>\+ 10 <dim>.*│ 港口/);
});

test('explainedLines() says of a file without an article that it is none, and why a headline is one', () => {
  const none = explainArticle({ path: 'notes.md', bytes: Buffer.from('# Notes\n') });
  assert.match(explainedLines('notes.md', none, { paint: (_, text) => text }).join('\n'), /not an article/);
  assert.ok(
    show('# 标题').includes('1 blocks, 1 dropped (100 % of the characters); the capture is a headline (not-captured)'),
  );
});
