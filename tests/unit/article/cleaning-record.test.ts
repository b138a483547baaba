import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readArticle } from '../../../src/article/read-article.ts';
import type { Article } from '../../../src/article/article.ts';
import type { ReadingRules } from '../../../src/article/read-article.ts';

const BODY = [
  '# 标题',
  '港口的调度系统停摆了三天，原因是勒索软件。',
  '![](data:image/png;base64,AAAA)',
  '分享到：[微信](https://news.example/share)',
  '![](https://news.example/code.png)',
];

function read(rules?: ReadingRules): Article {
  const text = `---\ntitle: 标题\nurl: https://news.example/1\nsource: 某源\ndate: 2024-05-17\n---\n\n${BODY.join('\n\n')}\n`;
  const reading = readArticle({ path: 'a.md', bytes: Buffer.from(text) }, rules);
  assert.ok('article' in reading);
  return reading.article;
}

test('measureCleaning() counts what a reader would have seen, and what each rule dropped of it', () => {
  assert.deepEqual(read().cleaning, {
    characters: '标题'.length + (BODY[1]?.length ?? 0) + 10 + '分享到:微信'.length,
    dropped: [
      { rule: 'title-again', blocks: 1, characters: 2 },
      { rule: 'empty-picture', blocks: 1, characters: 0 },
      { rule: 'page-end', blocks: 2, characters: 16 },
    ],
  });
});

test('removedBlocks() gives the plain text of what was dropped, when it is asked for', () => {
  assert.equal(read().removed, undefined);
  assert.deepEqual(read({ withRemoved: true }).removed, [
    { rule: 'title-again', text: '标题' },
    { rule: 'page-end', text: '分享到:微信' },
    { rule: 'page-end', text: '' },
  ]);
});
