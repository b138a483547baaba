import assert from 'node:assert/strict';
import test from 'node:test';
import { linkAddress } from '../../../src/article/link-address.ts';
import { renderChecked } from './body-check.ts';

const links = [
  ['https://x.example/a?utm_source=rss&id=3&utm_medium=feed#b', 'https://x.example/a?id=3#b'],
  ['https://x.example/a?fbclid=IwAR', 'https://x.example/a'],
  ['https://x.example/a?q=%E6%BC%8F+b&gclid=1', 'https://x.example/a?q=%E6%BC%8F+b'],
  ['https://blog.csdn.net/x?spm=1001.2014.3001', 'https://blog.csdn.net/x'],
  ['https://link.zhihu.com/?target=https%3A//x.example/a%3Fb=1', 'https://x.example/a?b=1'],
  ['https://link.csdn.net/?target=http%3A%2F%2Fx.example%2F', 'http://x.example/'],
  ['https://www.jianshu.com/go-wild?ac=2&url=https%3A%2F%2Fx.example%2Fa', 'https://x.example/a'],
  ['https://www.google.com/url?q=https://x.example/a%3Futm_source%3Db&sa=D', 'https://x.example/a'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example%2F&h=AT0', 'https://x.example/'],
] as const;

for (const [link, address] of links) {
  test(`linkAddress() leads from ${link} to ${address}`, () => assert.equal(linkAddress(new URL(link)).href, address));
}

const kept = [
  'https://x.example/?id=1&source=2&from=3&ref=main&a=%20+b&&c',
  'https://mp.weixin.qq.com/s?__biz=Mz==&mid=1&idx=1&sn=ab&scene=21',
  'https://www.google.com/search?q=https://x.example/',
  'https://link.zhihu.com/?target=javascript:alert(1)',
];

for (const link of kept) {
  test(`linkAddress() leaves ${link}`, () => assert.equal(linkAddress(new URL(link)).href, link));
}

test('renderMarkdown() links nowhere that a redirector hides a password', () => {
  assert.equal(
    renderChecked('[a](https://link.zhihu.com/?target=https%3A%2F%2Fu%3Ap%40x.example)').safeHtml,
    '<p>a</p>',
  );
});
