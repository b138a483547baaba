import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontmatter } from '../../../src/article/frontmatter.ts';

const BOT_TITLES = [
  ['666', '666'],
  ['#FIRSTCON24', '#FIRSTCON24'],
  ['Foo #1 bar', 'Foo #1 bar'],
  ['Update: tool.py Version 0.0.24', 'Update: tool.py Version 0.0.24'],
  ['[调研] 零售业的一年', '[调研] 零售业的一年'],
  ['@你，招人！', '@你，招人！'],
  ['|0day| 提权', '|0day| 提权'],
  ['!important Episode One', '!important Episode One'],
  ['"Piracy shield" - Aggiornamento', '"Piracy shield" - Aggiornamento'],
  ['"Is my phone listening?"', '"Is my phone listening?"'],
  ["'it's'", "'it's'"],
  ['*hot* & `x` %y {z}', '*hot* & `x` %y {z}'],
  ['no', 'no'],
  ['Tom &amp; &#x3f;', 'Tom & ?'],
  ['昨天操作失误\n第二行: 续\n第三行', '昨天操作失误 第二行: 续 第三行'],
  ['', ''],
] as const;

for (const [raw, title] of BOT_TITLES) {
  test(`readFrontmatter() takes the bot's title ${JSON.stringify(raw)} as it stands`, () => {
    const { fields, repairs } = read(botBlock(raw));
    assert.deepEqual([fields.get('title'), fields.get('source'), repairs], [title, 'InfoCON: green', []]);
  });
}

test('readFrontmatter() counts the lines of the file', () => {
  const { lineOf, bodyLine, body } = read(`${botBlock('one\ntwo')}Body\n`);
  assert.deepEqual(
    [...lineOf],
    [
      ['title', 2],
      ['url', 4],
      ['source', 5],
      ['date', 6],
      ['fetch_date', 7],
    ],
  );
  assert.deepEqual([bodyLine, body], [9, 'Body\n']);
});

test('readFrontmatter() reads a file with CRLF the same', () => {
  const { fields, bodyLine, body } = read(`${botBlock('a: b')}Body\n`.replaceAll('\n', '\r\n'));
  assert.deepEqual([fields.get('title'), fields.get('date'), bodyLine, body], ['a: b', '2024-05-17', 8, 'Body\r\n']);
});

test('readFrontmatter() reads what a person added to a block of the bot as YAML', () => {
  const { fields, lineOf } = read(
    botBlock('a: b #1').replace('source:', '# mine\ntags: [x, "y: z"]\ndraft: true\nsource:'),
  );
  assert.deepEqual([fields.get('title'), fields.get('tags'), fields.get('draft')], ['a: b #1', ['x', 'y: z'], 'true']);
  assert.deepEqual([lineOf.get('tags'), lineOf.get('source')], [5, 7]);
});

test('readFrontmatter() takes the quotes off a title in a block of the bot that a person changed', () => {
  assert.equal(read(botBlock('"a: b"').replace('source:', 'draft: true\nsource:')).fields.get('title'), 'a: b');
});

test('readFrontmatter() reads YAML written by hand as YAML', () => {
  const block = `---
# A comment
title: "Foo: \\u201Cbar\\u201D"   # another
url: 'https://example.org/a#b'
source: It's mine
date: 2024-05-17
version: 1e3
tags:
  - a
  - b, c
summary: >-
  Folded
  text
notes: |
  a
  b
author:
lang: ~
more: { deep: [1] }
---
`;
  assert.deepEqual(
    [...read(block).fields],
    [
      ['title', 'Foo: “bar”'],
      ['url', 'https://example.org/a#b'],
      ['source', "It's mine"],
      ['date', '2024-05-17'],
      ['version', '1e3'],
      ['tags', ['a', 'b, c']],
      ['summary', 'Folded text'],
      ['notes', 'a\nb\n'],
      ['author', null],
      ['lang', null],
      ['more', new Map([['deep', ['1']]])],
    ],
  );
});

test('readFrontmatter() reads five keys in quotes as YAML', () => {
  const block =
    '---\ntitle: "a: b"\nurl: "https://example.org"\nsource: "S"\ndate: "2024-05-17"\nfetch_date: "2024-05-18"\n---\n';
  assert.deepEqual([...read(block).fields.values()], ['a: b', 'https://example.org', 'S', '2024-05-17', '2024-05-18']);
});

const NEARLY_YAML = [
  ['Update: the tool', 'Update: the tool'],
  ['"abc" def', '"abc" def'],
  ["'it's'", "it's"],
  ['[a] b', '[a] b'],
  ['[a', '[a'],
  ['"a', '"a'],
  ['@a', '@a'],
  ['`a`', '`a`'],
  ['*hot*', '*hot*'],
  ['&x y', '&x y'],
  ['!important', '!important'],
  ['!!binary aGk=', '!!binary aGk='],
  ['C# 漏洞 #1', 'C# 漏洞 #1'],
] as const;

for (const [value, title] of NEARLY_YAML) {
  test(`readFrontmatter() takes the title ${value} as text, though it is no YAML, and reports the line`, () => {
    const { fields, repairs } = read(`---\ntags: [x]\ntitle: ${value}\nsource: S\n---\n`);
    assert.deepEqual([fields.get('title'), fields.get('source'), fields.get('tags')], [title, 'S', ['x']]);
    assert.deepEqual(
      repairs.map(({ line, field }) => [line, field]),
      [[3, 'title']],
    );
  });
}

test('readFrontmatter() counts the first of two equal keys and reports the second', () => {
  const { fields, repairs } = read('---\ntitle: one\ntitle: two\n---\n');
  assert.deepEqual([...fields], [['title', 'one']]);
  assert.deepEqual(
    repairs.map(({ line, value, message }) => [line, value, message]),
    [[3, 'two', 'is given twice']],
  );
});

test('readFrontmatter() keeps keys that are prototype names as plain keys', () => {
  const { fields } = read('---\n__proto__: { polluted: yes }\nconstructor: x\ntitle: t\n---\n');
  assert.deepEqual([...fields.keys()], ['__proto__', 'constructor', 'title']);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});

const BROKEN = [
  { name: 'an alias bomb', block: 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', place: [3, 8] },
  { name: '300 nested brackets', block: `title: t\ntags: ${'['.repeat(300)}${']'.repeat(300)}`, place: [3, 1] },
  { name: '30,000 nested dashes', block: `tags:\n  ${'- '.repeat(30_000)}`, place: [3, 1] },
  { name: 'a key inside a value', block: 'title: t\nsource: a\n  b: c', place: [3, 9] },
  { name: 'a tab as indent', block: 'title: t\n\tsource: a', place: [3, 1] },
  { name: 'a list in place of keys', block: '- title: t\n- date:\ntitle: t', place: [2, 1] },
] as const;

for (const { name, block, place } of BROKEN) {
  test(`readFrontmatter() refuses ${name} with line and column`, () => {
    const result = readFrontmatter(`---\n${block}\n---\n`);
    assert.equal(result.kind, 'broken');
    assert.deepEqual([result.problems[0]?.line, result.problems[0]?.column], place);
  });
}

for (const end of ['', `${'x'.repeat(70_000)}\n---\n`]) {
  test(`readFrontmatter() refuses a block that is not closed ${end ? 'within 64 KB' : 'at all'}`, () => {
    const result = readFrontmatter(`---\ntitle: t\n${end}`);
    assert.equal(result.kind, 'broken');
    assert.match(result.problems[0]?.message ?? '', /not closed/);
  });
}

for (const text of [
  '',
  '# Daily\n',
  '\n---\ntitle: t\n---\n',
  '---js\ntitle: t\n---\n',
  '---\n\nA rule above, one below.\n\n---\n',
  '---\n---\n',
]) {
  test(`readFrontmatter() finds no article in ${JSON.stringify(text)}`, () => {
    assert.equal(readFrontmatter(text).kind, 'none');
  });
}

function botBlock(rawTitle: string): string {
  return `---
title: ${rawTitle}
url: https://example.org/a?b=1
source: InfoCON: green
date: 2024-05-17
fetch_date: 2025-10-06T17:16:11.801769
---
`;
}

function read(text: string) {
  const result = readFrontmatter(text);
  assert.equal(result.kind, 'read');
  return result;
}
