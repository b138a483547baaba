import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitBlocks } from '../../../src/article/blocks.ts';

describe('splitBlocks()', () => {
  it('gives paragraphs with their lines in the file', () => {
    assert.deepEqual(splitBlocks('\n一段\n两行\n\n又一段', 8), [
      { from: 9, to: 10, text: '一段\n两行' },
      { from: 12, to: 12, text: '又一段' },
    ]);
  });

  const whole = {
    'a fence with blank lines and headings in it': '```sh\n# not a heading\n\n* not a list\n```',
    'a fence that is never closed': '~~~\na\n\nb\n```\nc',
    'a fence closed by a longer mark': '```\na\n````',
    'a table': '| 名称 | 值 |\n| --- | --- |\n| a | b |',
    'a loose list with a nested fence': '1. 一\n\n   ```\n   x\n\n   y\n   ```\n\n2. 二\nlazy line',
    'a heading underlined with dashes': '标题\n---',
    'a quotation with a lazy line': '> 引文\n续行',
    'a comment across blank lines': '<!-- a\n\nb -->',
    'a preformatted HTML block': '<pre>\n\n# x\n</pre>',
    'a paragraph with a number in it that is no list': '版本\n2. 号',
  };
  for (const [name, body] of Object.entries(whole)) {
    it(`keeps together ${name}`, () => assert.deepEqual(texts(body), [body]));
  }

  const apart: Record<string, string[]> = {
    'a heading and the paragraph glued to it': ['# 标题', '正文'],
    'a paragraph and the fence glued to it': ['正文', '```\nx\n```', '后文'],
    'a rule and what surrounds it': ['正文', '***', '后文'],
    'a picture line and the next paragraph': ['![](a.png)', '', '说明'],
    'lists with different marks': ['* a\n* b', '- c'],
  };
  for (const [name, parts] of Object.entries(apart)) {
    it(`separates ${name}`, () =>
      assert.deepEqual(
        texts(parts.join('\n')),
        parts.filter((part) => part !== ''),
      ));
  }

  it('does not let a comment that is never closed swallow the article', () => {
    assert.deepEqual(texts('<!-- open\n\n正文'), ['<!-- open', '正文']);
  });

  it('puts every line that is not blank into exactly one block, in order, whatever the input', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '```',
        '~~~~',
        '# h',
        '---',
        '* * *',
        '* a',
        '10. b',
        '  c',
        '    d',
        '> q',
        '<!-- x',
        '-->',
        '<div>',
        '| a |',
        '| - |',
        '\tx',
        '\r',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const body = lines.join('\n');
        const all = body.split('\n');
        const blocks = splitBlocks(body, 1);
        const covered = blocks.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        assert.deepEqual(
          covered,
          [...new Set(covered)].toSorted((a, b) => a - b),
        );
        all.forEach((text, index) => assert.ok(text.trim() === '' || covered.includes(index + 1)));
        for (const { from, to, text } of blocks) assert.equal(text, all.slice(from - 1, to).join('\n'));
      }),
      { seed: 20240517, numRuns: 500 },
    );
  });

  const hostile = {
    'one line of five million characters': '*'.repeat(5_000_000),
    'many unclosed comments': '<!-- x\n\n'.repeat(50_000),
    'many backticks on one line': '```'.repeat(500_000) + '`x`',
    'many list items': '* a\n\n'.repeat(50_000),
    'many blank lines': '* a' + '\n'.repeat(500_000) + 'b',
  };
  for (const [name, body] of Object.entries(hostile)) {
    it(`comes to an end on ${name}`, () => assert.ok(splitBlocks(body, 1).length > 0));
  }
});

function texts(body: string): string[] {
  return splitBlocks(body, 1).map(({ text }) => text);
}
