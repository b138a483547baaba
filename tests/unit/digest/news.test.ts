import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newsOf } from '../../../src/digest/news.ts';
import { sectionOf } from '../../../src/digest/sections.ts';

function news(title: string, lead = ''): number {
  return newsOf({ title, lead, ...sectionOf({ title, lead }) });
}

test('newsOf() puts a report before a lesson and a lesson before an advertisement', () => {
  const report = news('某医院证实遭勒索攻击', '该院周一宣布，挂号系统已停用。');
  const lesson = news('浅谈勒索攻击的应急思路', '本文介绍排查方法。');
  const advertisement = news('重磅亮相峰会，全新解决方案助力企业抵御勒索攻击');
  assert.ok(report > lesson + 0.2, `${report} and ${lesson}`);
  assert.ok(lesson > advertisement, `${lesson} and ${advertisement}`);
});

test('newsOf() does so in English too', () => {
  assert.ok(
    news('Hospital confirms data breach', 'The hospital said on Monday that') > news('How to survive a data breach'),
  );
});

test('newsOf() takes for less what is not of the site’s subject', () => {
  assert.ok(news('法院周一裁定药厂败诉，公司回应') < news('法院周一裁定泄露数据的药厂败诉，公司回应'));
});

test('newsOf() stays between 0 and 1', () => {
  assert.equal(news('峰会、论坛、大赛、沙龙启动：精彩亮点，诚邀莅临'), 0);
  assert.ok(news('公司证实、承认、回应数据泄露', '近日，警方宣布、披露、证实、警告。') <= 1);
});
