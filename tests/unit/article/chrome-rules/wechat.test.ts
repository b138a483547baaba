import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockPrint } from '../../../../src/article/block-print.ts';
import { blockText } from '../../../../src/article/block-text.ts';
import { splitBlocks } from '../../../../src/article/blocks.ts';
import { cleanBlocks } from '../../../../src/article/clean.ts';

const BANNER = '![](https://mmbiz.qpic.cn/mmbiz_png/banner/640?wx_fmt=png)';
const FIGURE = '![](https://mmbiz.qpic.cn/mmbiz_png/figure/640?wx_fmt=png)';

describe("cleaning of a WeChat capture, with what recurs in the account's articles", () => {
  it('keeps the form of a bulletin, its values and its advice', () => {
    const form = ['漏洞编号：', '影响范围：', '修复方案：', '及时测试并升级到最新版本或升级版本'];
    const body = [
      '打印服务在解析设备名时没有检查长度，攻击者可借此执行任意代码，建议尽快更新。',
      '漏洞编号：',
      'CVE-2024-3865',
      '影响范围：',
      '打印服务 <2.4',
      '修复方案：',
      '及时测试并升级到最新版本或升级版本',
    ];
    assert.deepEqual(keptOf(body, { often: form }), body);
  });

  it('keeps an appendix of indicators above the words about the team', () => {
    const text = ['近期我们发现“海妖”组织以货运单为诱饵，向港口的工作人员投递后门。'];
    const appendix = ['附录 IOC', 'MD5:', 'fbcac2eb16586813275d2e25ec57142e', 'C2:', 'harbour[.]example'];
    const team = ['潮汐研究院是集团的核心部门，由多位专家组成，发现过多起针对航运的攻击。'];
    const often = ['附录 IOC', 'MD5:', 'C2:', ...team];
    assert.deepEqual(keptOf([...text, ...appendix, '参考', ...team], { often }), [...text, ...appendix, '参考']);
  });

  it('keeps what is new in a line that each issue has, above and below the text', () => {
    const body = [
      '2024年10月14日-2024年10月20日',
      '本周漏洞态势研判情况',
      '本周信息安全漏洞威胁整体评价级别为中。',
      '本周共收集、整理信息安全漏洞285个，其中高危漏洞143个，中危漏洞120个，低危漏洞22个。',
      '披露时间：2024年10月18日',
    ];
    const often = ['潮汐安全', ...body.filter((_, index) => index !== 3)];
    assert.deepEqual(keptOf(['潮汐安全', ...body], { often }), body);
  });

  it("keeps the first heading of every issue, and drops the account's slogan above it", () => {
    const slogan = '聚焦源代码安全，网罗国内外最新资讯！';
    const body = ['前言概述', '最近跟踪到一例黑产组织的攻击样本，其中使用了多种对抗技术，下面逐一分析。'];
    assert.deepEqual(keptOf([slogan, ...body], { often: [slogan, '前言概述'] }), body);
  });

  it('drops banners and prompts with their codes and slogans among the text', () => {
    const [first, last] = ['加载固件时要给出入口地址。', '启动之后，串口上会出现提示符，说明地址是对的。'];
    const prompt = ['长按识别下面的二维码可加入星球', '越早加入越便宜'];
    const body = [first, FIGURE, BANNER, ...prompt, '![](https://mmbiz.qpic.cn/mmbiz_png/new/640)', last];
    assert.deepEqual(keptOf(body, { often: [BANNER, ...prompt] }), [
      first,
      FIGURE,
      '![](https://mmbiz.qpic.cn/mmbiz_png/new/640)',
      last,
    ]);
  });

  it('keeps advice not to scan codes that several accounts repeat', () => {
    const advice = '不要扫描来历不明的二维码。';
    const body = ['近期有不法分子冒充港口客服行骗。', advice, '遇到可疑情况，请拨打报警电话。'];
    assert.deepEqual(keptOf(body, { often: [], sometimes: [advice] }), body);
  });

  it("keeps an article's own terms where it announces something", () => {
    const terms = ['扫码报名', '票价：99元/张', '名额有限，先到先得，欢迎大家踊跃参加本次大会的各场分享。'];
    const body = ['大会将于八月举行，现面向全国征集听众。', ...terms];
    assert.deepEqual(keptOf(body, { title: '灯塔大会报名', often: ['扫码报名'] }), body);
  });

  it("takes the account's name for its name, and not the short line under it", () => {
    const body = ['考完啦', '初试结束了，接下来要准备的是复试，这里有三条建议。'];
    assert.deepEqual(keptOf(['潮汐安全', ...body], { often: ['潮汐安全'] }), body);
  });
});

function keptOf(
  blocks: readonly string[],
  {
    title = '标题',
    often,
    sometimes = [],
  }: { title?: string; often: readonly string[]; sometimes?: readonly string[] },
): string[] {
  const url = 'https://mp.weixin.qq.com/s/abc';
  return cleanBlocks(splitBlocks(blocks.join('\n\n'), 1), {
    title,
    url,
    source: '某源',
    publisherKey: 'wechat:MzA5',
    recurring: { often: printsOf(often, title), sometimes: printsOf(sometimes, title) },
  })
    .filter(({ kept }) => kept)
    .map(({ text }) => text);
}

function printsOf(texts: readonly string[], title: string): number[] {
  return texts.flatMap((text) => blockPrint(blockText(text), title) ?? []);
}
