import assert from 'node:assert/strict';
import { test } from 'node:test';

import { creditedUrls } from '../../../src/article/credits.ts';

const URL = 'https://wire.example/2024/ferries';

for (const before of [
  '原文地址：',
  '文章来源: ',
  '参考来源：<br>',
  '<strong>原文链接</strong></p><p>',
  '译自',
  '<em>Source:</em> ',
  '(via: ',
])
  test(`creditedUrls() finds the original after "${before}"`, () => {
    assert.deepEqual(
      creditedUrls(`<p>正文。${before}<a rel="nofollow" href="https://www.wire.example/2024/ferries/">此处</a></p>`),
      [URL],
    );
  });

for (const before of ['研究人员此前在', '详情请见', 'delivered via ', 'the source of '])
  test(`creditedUrls() takes a link after "${before}" for a mention`, () => {
    assert.deepEqual(creditedUrls(`<p>${before}<a href="${URL}">一篇文章</a>中写到</p>`), []);
  });

test('creditedUrls() names each original once, as canonical urls', () => {
  const link = '<a href="https://news.example/a?b=1&#x26;utm_source=x">链接</a>';
  assert.deepEqual(creditedUrls(`<p>来源：${link}</p><p>原文：${link}</p>`), ['https://news.example/a?b=1']);
});
