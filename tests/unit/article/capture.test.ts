import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitBlocks } from '../../../src/article/blocks.ts';
import { captureOf, joinKept } from '../../../src/article/capture.ts';
import { cleanBlocks } from '../../../src/article/clean.ts';
import type { Capture, Decision } from '../../../src/article/article.ts';

const context = { title: '标题', url: 'https://mp.weixin.qq.com/s/abc', source: '某源', publisherKey: 'wechat:MzA5' };
describe('captureOf()', () => {
  it('is full for an article', () =>
    assert.deepEqual(capture('\n# 标题\n\n港口的调度系统停摆了三天，原因是勒索软件。'), { state: 'full' }));

  it('is truncated for exactly 8,000 characters and three dots', () => {
    assert.deepEqual(capture(cut(8000)), { state: 'truncated' });
    assert.deepEqual(capture(cut(7999)), { state: 'full' });
    assert.deepEqual(capture(cut(8001)), { state: 'full' });
    assert.deepEqual(capture(cut(8000).replace('港', '😀')), { state: 'truncated' });
  });

  it('does not take dots for a cut', () =>
    assert.deepEqual(capture('\n# 标题\n\n港口的调度系统停摆了三天，然后又……恢复了...'), { state: 'full' }));

  it('is full for pictures without text', () =>
    assert.deepEqual(capture('\n# 标题\n\n某源\n\n![](https://mmbiz.qpic.cn/a/640)'), { state: 'full' }));

  const headlines: Record<string, [string, string]> = {
    'nothing at all': ['', 'not-captured'],
    "nothing but WeChat's tail": [
      '预览时标签不可点\n\n微信扫一扫\n关注该公众号\n\n继续滑动看下一个\n\n视频\n小程序\n赞\n，轻点两下取消赞',
      'not-captured',
    ],
    "the account's name under nothing": [
      '![](http://mmbiz.qpic.cn/mmbiz_png/x/0?wx_fmt=png)\n\n潮汐安全\n\n向上滑动看下一个\n\n知道了',
      'not-captured',
    ],
    'a page of pictures that were not captured': [
      '![](http://mmbiz.qpic.cn/mmbiz_png/x/300?wx_fmt=png)\n\n潮汐安全\n\n# 标题\n\n,\n\n轻触阅读原文',
      'not-captured',
    ],
    "WeChat's verification": ['## 环境异常\n\n当前环境异常，完成验证后即可继续访问。\n\n去验证', 'verification'],
    'a deleted article': [
      '该内容已被发布者删除\n\n[微信公众平台运营中心](https://mp.weixin.qq.com/x)\n\n：\n，\n。',
      'deleted',
    ],
    'a post that moderators removed': ['抱歉，此帖子已被 r/lamps 的版主移除。\n\n帖子已归档。', 'deleted'],
    'a blocked account': [
      '## 此账号已被屏蔽, 内容无法查看\n\n接相关投诉，此账号涉嫌违反《互联网用户公众账号信息服务管理规定》，查看[详细内容](http://www.cac.gov.cn/x)',
      'blocked',
    ],
    'blocked content': ['## 此内容因违规无法查看', 'blocked'],
    'a moved account': ['该公众号已迁移至新的账号，原账号已回收。', 'moved'],
    "Cloudflare's check": ['# Just a moment...\n\nEnable JavaScript and cookies to continue', 'captcha'],
    'a check for people': ['Verify you are human by completing the action below.', 'captcha'],
    'a page that needs scripts': [
      'We’ve detected that JavaScript is disabled in this browser. Please enable JavaScript.',
      'script-needed',
    ],
    'a redirect': ['Redirecting…', 'redirect'],
  };
  for (const [name, [body, reason]] of Object.entries(headlines)) {
    it(`is a headline (${reason}) for ${name}`, () =>
      assert.deepEqual(capture(`\n# 标题\n\n${body}`), { state: 'headline', reason }));
  }

  it('is full for an article that quotes such a notice', () => {
    const text = '研究者把这句提示写进了钓鱼页面：「当前环境异常，完成验证后即可继续访问」，受害者于是扫码。'.repeat(
      15,
    );
    assert.deepEqual(capture(`\n# 标题\n\n${text}\n\nJust a moment...`), { state: 'full' });
  });
});

describe('joinKept()', () => {
  it('joins the kept blocks with a blank line', () =>
    assert.equal(
      joinKept(decide('第一段话，有内容。\n## 二\n后文也有内容。'), 'full'),
      '第一段话，有内容。\n\n## 二\n\n后文也有内容。',
    ));
  it('drops the dots of a cut article, and of no other', () => {
    assert.equal(joinKept(decide('正文说到一半...'), 'truncated'), '正文说到一半');
    assert.equal(joinKept(decide('正文说到一半...'), 'full'), '正文说到一半...');
  });
  it('closes the fence that a cut left open', () =>
    assert.equal(joinKept(decide('正文。\n\n````c\nint a...'), 'truncated'), '正文。\n\n````c\nint a\n````'));
  it('leaves a closed fence alone', () => assert.equal(joinKept(decide('~~~\na\n~~~~'), 'full'), '~~~\na\n~~~~'));
  it('is empty where nothing was kept', () => assert.equal(joinKept([], 'headline'), ''));
});

function decide(body: string): Decision[] {
  return cleanBlocks(splitBlocks(body, 8), context);
}

function capture(body: string): Capture {
  return captureOf(decide(body), body);
}

/** A capture as the producer cuts it: its title line, then so many characters and three dots. */
function cut(characters: number): string {
  return `\n# 标题\n\n${'港口停摆。'.repeat(2000).slice(0, characters)}...`;
}
