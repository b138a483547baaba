import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalUrl, publisherKey } from '../../../src/article/canonical-url.ts';

const SAME = [
  ['http://www.example.org/a/', 'https://example.org/a'],
  ['https://EXAMPLE.org:443/a#section', 'https://example.org/a'],
  ['http://example.org:80', 'https://example.org'],
  ['https://example.org/a?utm_source=rss&b=2&a=1&UTM_medium=x', 'https://example.org/a?a=1&b=2'],
  ['https://example.org/a?fbclid=1&spm=2&from=timeline', 'https://example.org/a'],
  ['https://medium.example/p?source=rss----12ab---4', 'https://medium.example/p'],
  [
    'https://mp.weixin.qq.com/s?__biz=MzA5==&mid=26&idx=1&sn=ab12&chksm=cd&scene=58#rd',
    'http://mp.weixin.qq.com/s?idx=1&mid=26&__biz=MzA5%3D%3D&sn=ab12',
  ],
  [
    'https://mp.weixin.qq.com/mp/appmsg/show?__biz=MzA5==&appmsgid=26&itemidx=1',
    'https://mp.weixin.qq.com/s?__biz=MzA5==&mid=26&idx=1',
  ],
  ['https://mp.weixin.qq.com/s/AbC-1_x?scene=1', 'https://mp.weixin.qq.com/s/AbC-1_x'],
] as const;

for (const [one, other] of SAME) {
  test(`canonicalUrl() sees one article in ${one} and ${other}`, () => {
    assert.equal(canonicalUrl(one), canonicalUrl(other));
  });
}

const DIFFERENT = [
  ['https://example.org/#/post/1', 'https://example.org/#/post/2'],
  ['https://example.org/#!a', 'https://example.org/#!b'],
  ['https://haveibeenpwned.com/PwnedWebsites#One', 'https://haveibeenpwned.com/PwnedWebsites#Two'],
  ['https://example.org/A', 'https://example.org/a'],
  ['https://example.org/?2024-02-22', 'https://example.org/?2024-02-23'],
  ['https://example.org:8080/', 'https://example.org/'],
  ['https://mp.weixin.qq.com/s?__biz=M&mid=26&idx=1', 'https://mp.weixin.qq.com/s?__biz=M&mid=26&idx=2'],
  ['https://mp.weixin.qq.com/s/AbC', 'https://mp.weixin.qq.com/s/abc'],
] as const;

for (const [one, other] of DIFFERENT) {
  test(`canonicalUrl() keeps ${one} and ${other} apart`, () => {
    assert.notEqual(canonicalUrl(one), canonicalUrl(other));
  });
}

for (const [url] of [...SAME, ...DIFFERENT]) {
  test(`canonicalUrl() does not change its own result for ${url}`, () => {
    assert.equal(canonicalUrl(canonicalUrl(url)), canonicalUrl(url));
  });
}

test('canonicalUrl() gives back what is no address', () => {
  assert.equal(canonicalUrl('not an address'), 'not an address');
});

const PUBLISHERS = [
  ['https://mp.weixin.qq.com/s?__biz=MzA5==&mid=26', 'wechat:MzA5=='],
  ['https://mp.weixin.qq.com/s/AbC', 'host:mp.weixin.qq.com'],
  ['https://www.Example.org/a', 'host:example.org'],
  ['https://blog.example.org/a', 'host:blog.example.org'],
] as const;

for (const [url, key] of PUBLISHERS) {
  test(`publisherKey() of ${url} is ${key}`, () => {
    assert.equal(publisherKey(url), key);
  });
}
