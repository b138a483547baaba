import assert from 'node:assert/strict';
import { test } from 'node:test';

import { captured, TestSite } from './site-build.ts';

const TEXT = '港口的调度系统停摆了三天，原因是勒索软件，恢复用了一周。'.repeat(4);
const FURNITURE = [
  '相关阅读',
  '* [**另一篇** <script>](https://news.example/other)\n* [![](https://news.example/a.png)](https://news.example/third)',
  '![](https://news.example/share.png)',
  '分享到：微信 & 微博',
].join('\n\n');

function capture(number: number): string {
  const fields = { title: `第${number}条消息`, url: `https://news.example/${number}` };
  return captured(`# 第${number}条消息\n\n${TEXT}第${number}条。\n\n${FURNITURE}`, fields);
}

test('what cleaning removed is shown under every article once the setting is on, as text alone', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  site.write({ '1.md': capture(1), '2.md': capture(2) });
  site.changeSettings((source) => source);
  assert.equal((await site.run('build')).code, 0);
  const plain = site.files();
  assert.ok(articles(plain).every((page) => !page.includes('<details')));

  site.changeSettings((source) => source.replace('showRemovedBlocks: false', 'showRemovedBlocks: true'));
  const built = await site.run('build');
  assert.equal(built.code, 0, built.stderr);
  const pages = articles(site.files()).map((page) => Buffer.from(page, 'latin1').toString());
  assert.equal(pages.length, 2);
  for (const page of pages) {
    const [body = '', removed = ''] = page.split('<details class="removed"');
    assert.match(body, /data-article-body.*<\/div>/s);
    assert.doesNotMatch(body, /另一篇|分享到/);
    const shown = removed.slice(0, removed.indexOf('</details>'));
    assert.match(shown, /<summary>移除了 5 块<\/summary>/);
    for (const text of ['read-on', '另一篇 &lt;script', '图片', '分享到:微信 &amp; 微博', 'title-again'])
      assert.ok(shown.includes(text), `${text} is not shown: ${shown}`);
    assert.doesNotMatch(shown, /<(?:a|img|script|strong)\b|news\.example|\*\*/);
  }

  site.changeSettings((source) => source.replace('showRemovedBlocks: true', 'showRemovedBlocks: false'));
  assert.equal((await site.run('build')).code, 0);
  assert.deepEqual(site.files(), plain);
});

function articles(files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([name]) => /^articles\/.*\.html$/.test(name)).map(([, page]) => page);
}
