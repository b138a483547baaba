import assert from 'node:assert/strict';
import test from 'node:test';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';
import { summarize } from '../../../src/article/summary.ts';

const LEAD =
  '昨日，某邮件网关的厂商发布了紧急补丁。该漏洞无需登录即可触发，影响过去五年的全部版本！研究人员建议立即升级。补丁之外没有缓解办法。';
const SUMMARY = LEAD.slice(0, LEAD.indexOf('补丁之外'));

test('summarize() takes up to three sentences from the beginning', () => {
  assert.equal(summaryOf(LEAD), SUMMARY);
  const english =
    'Version 2.1 of the gateway fixes a flaw. It was found by J. Doe at Example Inc. in May. Update now. There is more.';
  assert.ok(summaryOf(english).startsWith('Version 2.1 of the gateway fixes a flaw.'));
  assert.ok(!summaryOf(english).includes('There is more'));
});

test('summarize() goes on with the next paragraph after a short one', () => {
  assert.equal(
    summaryOf(`网关又出漏洞了，这已经是今年第三次。\n\n${LEAD}`).slice(0, 22),
    '网关又出漏洞了，这已经是今年第三次。昨日，某',
  );
  assert.match(summaryOf('Another week, another patch.\n\nThis one is urgent for all.'), /patch\. This one/);
});

/** What stands before the text of real captures, each line a paragraph of its own. */
const BESIDE_THE_POINT = [
  '邮件网关漏洞',
  '# 邮件网关漏洞！',
  '**邮件网关紧急漏洞**',
  '点击上方蓝字，关注我们，不错过每一篇干货。',
  '来源：https://news.example/b',
  '作者：某人，编辑：另一个人。',
  '2024年5月17日 09:30',
  '漏洞编号：CVE-2024-0001\\\n漏洞等级：高危\\\n影响版本：9.1 至 9.4',
  '声明：本文仅供学习交流，请勿用于非法用途，由此造成的后果由使用者自行承担。',
  '![](https://news.example/a.png)\n\n图 1 攻击者发送的邮件。',
  '| 产品 | 说明 |\n| --- | --- |\n| 网关 | 这一格里写着一个完整的句子，说明受影响的产品。 |',
  '```\n$ curl https://gateway.example/ 。\n```',
  'POST /api/login?name=admin&pass=1 {"role": "root"}; //。',
  '[相关阅读：上一次的网关漏洞是怎样被利用的。](https://news.example/before)',
  'Subscribe to our newsletter and never miss a story.',
  'This post first appeared on Example Blog, written by its staff.',
];

for (const beside of BESIDE_THE_POINT) {
  test(`summarize() passes over ${JSON.stringify(beside.slice(0, 24))}`, () => {
    assert.equal(summaryOf(`${beside}\n\n${LEAD}`), SUMMARY);
  });
}

test('summarize() keeps what begins like a label and is a sentence', () => {
  const sentence =
    'By exploiting the flaw, attackers read the mail of every customer of the gateway for two whole years.';
  assert.equal(summaryOf(`${sentence}\n\nThe vendor has fixed it.`), sentence);
});

test("summarize() takes the editor's note where there is one", () => {
  const note = '本文分析了这次攻击的入口、手法与影响，并给出排查的办法。';
  const first = '网关是企业收发邮件的必经之路，近年来屡屡成为攻击者的目标，这次也不例外。';
  assert.ok(summaryOf(`${first}\n\n导语：${note}`).startsWith(note));
  assert.ok(summaryOf(`${first}\n\n**编者按**\n\n${note}`).startsWith(note));
  assert.ok(summaryOf(`${first}\n\n## 一、漏洞概述\n\n${note}`).startsWith(note));
  assert.ok(summaryOf(`${first}\n\n> 【摘要】${note}`).startsWith(note));
  const english = 'We found three flaws in the gateway, one of which lets anyone in.';
  assert.ok(
    summaryOf(`The gateway is everywhere, and so are its flaws, as we all know.\n\nTL;DR: ${english}`).startsWith(
      english,
    ),
  );
});

test('summarize() leaves the title out of a paragraph that begins with it', () => {
  assert.equal(summaryOf(`邮件网关漏洞：${LEAD}`, '邮件网关漏洞'), SUMMARY);
});

test('summarize() takes items of a list where there are no paragraphs', () => {
  assert.match(
    summaryOf('## 本周要闻\n\n- 某网关的漏洞被利用，厂商已发布补丁。\n- 另一条消息也很长，说的是别的事。'),
    /^某网关的漏洞/,
  );
});

test('summarize() cuts a long sentence after a clause', () => {
  const summary = summaryOf(`${'一个没有句号的长句子，'.repeat(40)}完。`);
  assert.ok(summary.length <= 160);
  assert.match(summary, /长句子…$/);
  assert.ok(summaryOf(`${'words without any end '.repeat(40)}.`).length <= 300);
});

test('summarize() is empty where there is no sentence', () => {
  for (const markdown of ['', '。。。', '短讯', 'Toggle navigation', 'Copy file name to clipboard', '01\n\n02'])
    assert.equal(summaryOf(markdown), '', markdown);
});

function summaryOf(markdown: string, title = '邮件网关紧急漏洞'): string {
  const { prose } = renderMarkdown(markdown, { url: 'https://news.example/one' });
  return summarize({ prose, title });
}

test('summarize() survives a text that begins with many digits', () => {
  for (const start of ['1234567890'.repeat(20), '1.2.'.repeat(60)]) assert.notEqual(summaryOf(`${start} ${LEAD}`), '');
});
