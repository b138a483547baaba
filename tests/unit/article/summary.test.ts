import assert from 'node:assert/strict';
import test from 'node:test';
import { readingMinutes, summarize } from '../../../src/article/summary.ts';

const chinese =
  '昨日，某邮件网关的厂商发布了紧急补丁。该漏洞无需登录即可触发，影响过去五年的全部版本！研究人员建议立即升级。补丁之外没有缓解办法。';

test('summarize() takes up to three sentences from the beginning', () => {
  assert.equal(summarize(chinese, '标题'), chinese.slice(0, chinese.indexOf('补丁之外')));
  const english =
    'Version 2.1 of the gateway fixes a flaw. It was found by J. Doe at Example Inc. in May. Update now. There is more.';
  assert.ok(summarize(english, 'T').startsWith('Version 2.1 of the gateway fixes a flaw.'));
  assert.ok(!summarize(english, 'T').includes('There is more'));
});

test('summarize() passes over the title, addresses and bylines', () => {
  const text = `\n邮件网关漏洞\n\nhttps://x.example/a\n\n来源：https://x.example/b\n\n作者：某人\n\n${chinese}\n`;
  assert.ok(summarize(text, '邮件网关漏洞！').startsWith('昨日'));
  assert.ok(summarize(`邮件网关漏洞：${chinese}`, '邮件网关漏洞').startsWith('昨日'));
});

test('summarize() cuts a long sentence after a clause', () => {
  const summary = summarize('一个没有句号的长句子，'.repeat(40), '标题');
  assert.ok(summary.length <= 160);
  assert.match(summary, /长句子…$/);
  assert.ok(summarize('words without any end '.repeat(40), 'T').length <= 300);
});

test('summarize() is empty where there are no words, and takes what there is', () => {
  assert.equal(summarize('\n\n。。。\n', '标题'), '');
  assert.equal(summarize('短讯', '标题'), '短讯');
});

test('readingMinutes() counts Han characters and words', () => {
  assert.equal(readingMinutes(''), 1);
  assert.equal(readingMinutes('字'.repeat(2000)), 5);
  assert.equal(readingMinutes('word '.repeat(2300)), 10);
  assert.equal(readingMinutes(`${'字'.repeat(800)}${' word'.repeat(460)}`), 4);
});
