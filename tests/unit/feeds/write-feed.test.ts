import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { makeFeed, storyItem } from '../../../src/feeds/feed.ts';
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
/** The items of a feed, each a story that one article tells. */
const items = [hostile, headline].map((article) =>
  storyItem({ story: { id: article.id, kind: 'story', articles: [article] } }, origin),
);
const cleanTitle = /^Alert \]\]> <script>alert\(1\)<\/script> & gnp\.exe \uFFFD?$/;

/** Characters that XML 1.0 cannot hold. */
const NOT_XML = /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}]/u;

test('writeFeed() writes RSS that is well formed whatever a title holds', () => {
  const xml = writeFeed(makeFeed(items, { kind: 'rss', origin }), 'rss');
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
  const xml = writeFeed(makeFeed(items, { kind: 'atom', origin }), 'atom');
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

test('writeFeed() carries the content as HTML, whatever it holds', () => {
  for (const [kind, contentOf] of [
    ['rss', (xml: string) => parseRssFeed(xml).items?.[0]?.content?.encoded],
    ['atom', (xml: string) => parseAtomFeed(xml).entries?.[0]?.content?.value],
    ['json', (json: string) => parseJsonFeed(json).items?.[0]?.content_html],
  ] as const) {
    const safeHtml = '<p>列表 ]]> 与 &#x3C;b></p>';
    const feed = makeFeed(items.slice(0, 1), { kind, origin });
    const written = writeFeed({ ...feed, items: feed.items.map((item) => ({ ...item, safeHtml })) }, kind);
    assert.equal(contentOf(written), safeHtml, kind);
  }
});

test('writeFeed() writes JSON Feed, every item with some content', () => {
  const feed = parseJsonFeed(writeFeed(makeFeed(items, { kind: 'json', origin }), 'json'));
  assert.equal(feed.feed_url, 'https://news.example/feed.json');
  assert.match(feed.items?.[0]?.title ?? '', cleanTitle);
  assert.ok(feed.items?.every((item) => item.content_text ?? item.content_html));
});

test('makeFeed() carries the name and addresses of the page that it follows', () => {
  const feed = makeFeed(items, { kind: 'atom', origin, title: '瞭望', page: 'sources/lookout/' });
  assert.match(feed.title, /^瞭望/);
  assert.equal(feed.self, 'https://news.example/sources/lookout/atom.xml');
  assert.equal(feed.page, 'https://news.example/sources/lookout/');
});

test('an empty feed can be written in each format', () => {
  for (const kind of ['rss', 'atom', 'json'] as const)
    assert.match(writeFeed(makeFeed([], { kind, origin }), kind), /摘报/);
});
