import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { makeFeed } from '../../../src/feeds/feed.ts';
import { writeFeed } from '../../../src/feeds/write-feed.ts';
import { listingOf } from '../../../src/queries/listing.ts';
import { makeRecord } from '../../fixtures/small-archive.ts';

const origin = 'https://news.example';
const hostile = listingOf(
  makeRecord({
    id: '2024/05/17-aaaaaaa1',
    title: 'A\u0007lert ]]> <script>alert(1)</script> & \u202Egnp.exe \uFFFF\uD800\u0000',
    summary: '用 <img src=x onerror=alert(1)> & "引号"\u0008',
    url: 'https://a.example/?a=1&b=2',
  }),
);
const headline = listingOf(
  makeRecord({
    id: '2024/05/16-aaaaaaa2',
    state: 'headline',
    reason: 'deleted',
    summary: '',
    url: 'https://a.example/2',
  }),
);
const cleanTitle = /^Alert \]\]> <script>alert\(1\)<\/script> & gnp\.exe \uFFFD?$/;

/** Characters that XML 1.0 cannot hold. */
const NOT_XML = /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}]/u;

test('writeFeed() writes RSS that is well formed whatever a title holds', () => {
  const xml = writeFeed(makeFeed([hostile, headline], { kind: 'rss', origin }), 'rss');
  assert.doesNotMatch(xml, NOT_XML);
  const feed = parseRssFeed(xml);
  const item = feed.items?.[0];
  assert.match(item?.title ?? '', cleanTitle);
  assert.deepEqual(
    [item?.description, item?.guid?.value, item?.pubDate],
    [
      '用 &lt;img src=x onerror=alert(1)&gt; &amp; &quot;引号&quot;',
      'tag:news.example,2024-05-17:2024/05/17-aaaaaaa1',
      'Fri, 17 May 2024 12:00:00 GMT',
    ],
  );
  assert.equal(feed.atom?.links?.[0]?.href, 'https://news.example/feed.xml');
});

test('writeFeed() writes Atom that is well formed whatever a title holds', () => {
  const xml = writeFeed(makeFeed([hostile, headline], { kind: 'atom', origin }), 'atom');
  assert.doesNotMatch(xml, NOT_XML);
  const feed = parseAtomFeed(xml);
  assert.match(feed.entries?.[0]?.title?.value ?? '', cleanTitle);
  assert.deepEqual(
    feed.entries?.[0]?.links?.map((link) => [link.rel, link.href]),
    [
      ['alternate', 'https://news.example/articles/2024/05/17-aaaaaaa1/'],
      ['via', 'https://a.example/?a=1&b=2'],
    ],
  );
  assert.equal(feed.updated, '2024-05-17T12:00:00.000Z');
});

test('writeFeed() writes JSON Feed, every item with some content', () => {
  const feed = parseJsonFeed(writeFeed(makeFeed([hostile, headline], { kind: 'json', origin }), 'json'));
  assert.equal(feed.feed_url, 'https://news.example/feed.json');
  assert.match(feed.items?.[0]?.title ?? '', cleanTitle);
  assert.ok(feed.items?.every((item) => item.content_text));
});

test('makeFeed() leads from a headline to its original', () => {
  const feed = makeFeed([headline], { kind: 'rss', origin });
  assert.equal(feed.items[0]?.link, 'https://a.example/2');
});

test('makeFeed() of a publisher carries its name and addresses', () => {
  const publisher = { slug: 'lookout', name: '瞭望', articles: 1, headlines: 0, newest: '2024-05-17' };
  const feed = makeFeed([hostile], { kind: 'atom', origin, publisher });
  assert.match(feed.title, /^瞭望/);
  assert.equal(feed.self, 'https://news.example/sources/lookout/atom.xml');
  assert.equal(feed.page, 'https://news.example/sources/lookout/');
});

test('an empty feed can be written in each format', () => {
  for (const kind of ['rss', 'atom', 'json'] as const)
    assert.match(writeFeed(makeFeed([], { kind, origin }), kind), /摘报/);
});

test('makeFeed() names a topic in the language of the site, and lies beside its page', () => {
  const topic = { slug: 'microsoft', name: 'Microsoft', chinese: '微软' };
  const feed = makeFeed([hostile], { kind: 'atom', origin, topic });
  assert.deepEqual(
    [feed.title, feed.page, feed.self],
    ['微软 · 摘报', 'https://news.example/topics/microsoft/', 'https://news.example/topics/microsoft/atom.xml'],
  );
});
