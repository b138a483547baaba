import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleContent, headlineContent, placeOf } from '../../../src/search/layout.ts';
import { queryTokens } from '../../../src/search/tokens.ts';

/** The place of a word's first hit in a record's content. */
function placeIn(content: string, word: string): string | undefined {
  const phrase = queryTokens(word);
  const positions = content.split(' ');
  const start = positions.findIndex((_, from) => phrase.every((token, offset) => positions[from + offset] === token));
  return start < 0 ? undefined : placeOf(start);
}

const article = articleContent('谷歌修补零日漏洞', `首段提到蜜罐。${'正文没有什么。\n'.repeat(400)}末段提到沙箱。`);

const cases = [
  [article, '零日', 'title'],
  [article, '漏', 'title'],
  [article, '蜜罐', 'lead'],
  [article, '沙箱', 'body'],
  [article, '漏洞首段', undefined],
  [headlineContent('谷歌修补零日漏洞'), '零日', 'headline'],
  [articleContent('长'.repeat(5000), '正文'), '长长', 'lead'],
  [articleContent('长'.repeat(5000), '正文'), '正文', 'body'],
  [headlineContent('长'.repeat(5000)), '长长', 'headline'],
  [articleContent('', ''), '空', undefined],
] as const;

for (const [content, word, place] of cases) {
  test(`placeOf() tells that ${word} is found in ${place ?? 'nothing'} of a record of ${content.length} characters`, () => {
    assert.equal(placeIn(content, word), place);
  });
}
