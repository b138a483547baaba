import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionOf } from '../../../src/digest/sections.ts';

for (const [title, lead, section] of [
  ['某防火墙曝远程代码执行漏洞，已有补丁', '', 'vulnerabilities'],
  ['CVE-2024-0001: heap overflow in an image parser', '', 'vulnerabilities'],
  ['连锁药房数据泄露，两百万客户受影响', '', 'incidents'],
  ['Two men arrested over ransomware attack on a hospital', '', 'incidents'],
  ['新木马伪装成会议软件传播', '', 'threats'],
  ['New backdoor found in espionage campaign against ministries', '', 'threats'],
  ['网信办就数据出境条例公开征求意见', '', 'policy'],
  ['论文速读：大模型辅助的模糊测试', '', 'research'],
  ['记一次靶场学习笔记', '', 'tools'],
  ['某厂商以三亿美元收购身份安全公司', '', 'industry'],
  ['望远镜看见了宇宙最早的星系', '', 'technology'],
  ['七条经典语录', '', 'other'],
  ['它回来了', '近日，研究人员发现一个僵尸网络改用新的恶意软件。', 'threats'],
] as const) {
  test(`sectionOf() puts 「${title}」 into ${section}`, () => {
    assert.equal(sectionOf({ title, lead }).section.slug, section);
  });
}

test('sectionOf() hears the title before the lead', () => {
  const lead = '这份教程用工具和脚本讲解如何部署。';
  assert.equal(sectionOf({ title: '某网关零日漏洞', lead }).section.slug, 'vulnerabilities');
});
