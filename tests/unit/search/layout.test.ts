import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleContent, placeOf } from '../../../src/search/layout.ts';
import { queryTokens } from '../../../src/search/tokens.ts';

/** The place of a word's first hit in a record's content. */
function placeIn(content: string, word: string): string | undefined {
  const positions = content.split(' ');
  const [{ tokens, begins } = assert.fail()] = queryTokens([word]);
  const start = positions.findIndex((_, from) =>
    tokens.every((token, offset) => positions[from + offset]?.slice(0, begins ? token.length : undefined) === token),
  );
  return start < 0 ? undefined : placeOf(start);
}

const article = articleContent(
  '谷歌修补零日漏洞',
  `首段提到蜜罐与 Chrome。${'正文没有什么。\n'.repeat(400)}末段提到沙箱与 Edge。`,
);

const cases = [
  [article, '零日', 'title'],
  [article, '漏', 'title'],
  [article, '蜜罐', 'lead'],
  [article, 'chro', 'lead'],
  [article, '蜜', 'lead'],
  [article, '沙箱', 'body'],
  [article, 'edge', 'body'],
  [article, '箱', 'body'],
  [article, '漏洞首段', undefined],
  [articleContent('长'.repeat(5000), '正文'.repeat(300)), '长长', 'body'],
  [articleContent('长'.repeat(5000), '正文'), '正文', 'lead'],
  [articleContent('', ''), '空', undefined],
] as const;

for (const [content, word, place] of cases) {
  test(`placeOf() tells that ${word} is found in ${place ?? 'nothing'} of a record of ${content.length} characters`, () => {
    assert.equal(placeIn(content, word), place);
  });
}
