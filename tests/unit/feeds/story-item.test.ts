import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueItem } from '../../../src/feeds/issue-item.ts';
import { storyItem } from '../../../src/feeds/feed.ts';
import { listingOf } from '../../../src/queries/listing.ts';
import type { Story } from '../../../src/queries/stories.ts';
import { makeRecord } from '../../fixtures/small-archive.ts';

const origin = 'https://news.example';
const first = listingOf(makeRecord({ id: '2024/05/17-aaaaaaa1', title: '先说的' }));
const later = listingOf(
  makeRecord({ id: '2024/05/19-aaaaaaa2', title: '后说的 <b>', publisher: { slug: 'beacon', name: 'Beacon & Co' } }),
);
const story: Story = { id: first.id, kind: 'story', articles: [later, first] };

test('storyItem() names and links the other tellings, everything escaped', () => {
  const item = storyItem({ story }, origin);
  assert.equal(item.link, 'https://news.example/articles/2024/05/19-aaaaaaa2/');
  assert.match(item.safeHtml, /<a href="https:\/\/news\.example\/articles\/2024\/05\/17-aaaaaaa1\/">先说的<\/a>.*瞭望/);
  const other = storyItem({ story: { ...story, articles: [first, later] } }, origin);
  assert.match(other.safeHtml, /后说的 &#x3C;b><\/a> <small>Beacon &#x26; Co/);
});

test('storyItem() keeps its id and day when another telling comes on another day', () => {
  const alone = storyItem({ story: { ...story, articles: [first] } }, origin);
  const together = storyItem({ story }, origin);
  assert.equal(alone.id, 'tag:news.example,2024-05-17:2024/05/17-aaaaaaa1');
  assert.equal(together.id, alone.id);
  assert.deepEqual(together.date, alone.date);
  assert.equal(together.updated.toJSON().slice(0, 10), '2024-05-19');
});

test("storyItem() of a publisher's feed counts from the publisher's own telling", () => {
  const item = storyItem({ story, publisher: 'beacon' }, origin);
  assert.equal(item.date.toJSON().slice(0, 10), '2024-05-19');
});

test('storyItem() leads from a headline to its original', () => {
  const headline = listingOf(makeRecord({ id: '2024/05/16-aaaaaaa3', state: 'headline', url: 'https://a.example/2' }));
  const item = storyItem({ story: { id: headline.id, kind: 'story', articles: [headline] } }, origin);
  assert.equal(item.link, 'https://a.example/2');
  assert.equal(item.original, undefined);
});

test('storyItem() of a full text has every link absolute, and none that runs', () => {
  const safeHtml =
    '<p>见<a href="#user-content-two" rel="nofollow">下文</a>与<a href="https://a.example/1" rel="nofollow">旧文</a>，" href="#x 是字。</p><h2 id="user-content-two">二</h2>';
  const text = { safeHtml, localLinks: [['https://a.example/1', '2024/05/01-aaaaaaa9']] as const };
  const html = storyItem({ story: { ...story, articles: [first] }, text }, origin).safeHtml;
  const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
  assert.deepEqual(links, [
    'https://news.example/articles/2024/05/17-aaaaaaa1/#user-content-two',
    'https://news.example/articles/2024/05/01-aaaaaaa9/',
  ]);
  assert.match(html, /" href="#x 是字/);
  assert.doesNotMatch(html, /一句话的摘要/);
});

test('issueItem() lists the stories of a day with their sources', () => {
  const day = { date: '2024-05-17', articles: 2, headlines: 1 };
  const item = issueItem(day, { origin, stories: [story] });
  assert.equal(item.id, 'tag:news.example,2024-05-17:digest');
  assert.equal(item.link, 'https://news.example/digest/2024-05-17/');
  assert.match(item.title, /后说的/);
  assert.match(
    item.safeHtml,
    /^<ol><li><a href="[^"]+">后说的 &#x3C;b><\/a> <small>Beacon &#x26; Co、瞭望<\/small><\/li><\/ol>$/,
  );
});
