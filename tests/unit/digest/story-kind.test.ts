import assert from 'node:assert/strict';
import { test } from 'node:test';

import { storyKindOf } from '../../../src/digest/story-kind.ts';
import type { StoryKind } from '../../../src/digest/story-kind.ts';

const TITLES: Readonly<Record<StoryKind, readonly string[]>> = {
  story: [
    '某招聘网站遭黑客入侵，三百万份简历泄露',
    '攻击者借招聘之名投递恶意软件',
    '演唱会门票平台确认数据泄露',
    '一所培训学校不履行网络安全保护义务被罚',
    '国家标准《网络安全众测服务要求》发布',
    'Harborview fixes two flaws; one is exploited in attacks',
    'Vendor confirms bug fixed in Patch Tuesday was exploited for weeks',
    'Multiple Vulnerabilities in GatePort 9',
    'Scammers lurk in sponsored search results',
    'State-sponsored crew returns with new loader',
    '学校每周面临数千次攻击',
  ],
  'round-up': [
    '漏洞周报 2024 年第 32 期',
    '某某早报 | 港口停摆原因查明；银行推迟更换系统',
    '某地发布数据条例，明年起施行；某云服务宕机三小时，官方致歉',
    '安全热点周报：某团伙利用零日漏洞窃取数据',
    '上周关注度较高的产品安全漏洞(20240708-20240714)',
    '微软2024年8月安全更新通告',
    'Weekly recap: ferries, lanterns and a leak',
    'Largest Patch Tuesday of the year includes two zero-days',
    'Podcast Episode 12: A harbour at night',
    'U.S. CISA adds GatePort flaws to its Known Exploited Vulnerabilities catalog',
    'CERT-AGID 7 – 13 settembre: 350 indicatori di compromissione',
  ],
  ad: [
    '招聘启事 | 某测评中心招聘安全测评人员',
    '欢迎报名！二进制漏洞挖掘高级班',
    '直播预告 | 金融行业的攻防演练',
    '喜报 | 某公司荣获年度优秀案例',
    '某安全大会圆满落幕',
    '知识星球优惠券放送',
    '安全工程师培训课程',
    'Webinar: How to keep your harbour safe',
    'Register now for training in Nordhavn',
    'DockCon: Call for Papers',
  ],
  event: [
    'someone starred harbour/crane',
    'harbour released v2.1 at harbour/crane',
    'Update Mon Dec 16 22:26:04 UTC 2024',
  ],
};

for (const [kind, titles] of Object.entries(TITLES))
  for (const title of titles)
    test(`storyKindOf() takes "${title}" for: ${kind}`, () => {
      assert.equal(storyKindOf({ title, url: 'https://news.example/1' }), kind);
    });

test('storyKindOf() knows lists of entries by their addresses', () => {
  for (const url of [
    'https://github.com/harbour/crane',
    'https://sploitus.com/exploit?id=1',
    'https://www.exploit-db.com/exploits/1',
  ])
    assert.equal(storyKindOf({ title: 'GatePort 9 Command Injection', url }), 'event');
});
