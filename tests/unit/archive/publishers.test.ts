import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mergeDuplicates } from '../../../src/archive/duplicates.ts';
import { namePublishers } from '../../../src/archive/publishers.ts';
import { capture } from './captures.ts';
import type { CaptureTraits } from './captures.ts';

function publishersOf(traits: readonly Partial<CaptureTraits>[]): (string | undefined)[] {
  const merged = mergeDuplicates(traits.map((trait, index) => capture({ path: `${index}.md`, ...trait })));
  const publishers = namePublishers(merged);
  return merged.map((article) => {
    const publisher = publishers.get(article.best.article.canonicalUrl);
    return publisher && `${publisher.slug} ${publisher.name}`;
  });
}

test('namePublishers() names an account by its byline, also where a capture has none', () => {
  const key = 'wechat:MzA==';
  const names = publishersOf([
    { source: '聚合', publisher: { key, name: '安全内参' } },
    { source: '聚合', publisher: { key } },
    { source: '聚合', publisher: { key: 'host:example.com', name: 'example.com' } },
  ]);
  assert.equal(names[0], names[1]);
  assert.match(names[0] ?? '', /^[a-z0-9]{8} 安全内参$/);
});

test('namePublishers() names a site by the feed that is its own', () => {
  const publisher = { key: 'host:thehackernews.com', name: 'thehackernews.com' };
  assert.deepEqual(publishersOf([{ source: 'The Hacker News', publisher }]), ['the-hacker-news The Hacker News']);
});

test('namePublishers() names the sites of an aggregator by their hosts', () => {
  const names = publishersOf(
    ['a.example', 'b.example', 'c.example'].map((host) => ({
      source: 'Over Security',
      publisher: { key: `host:${host}`, name: host },
    })),
  );
  assert.deepEqual(names, ['a-example a.example', 'b-example b.example', 'c-example c.example']);
});

test('namePublishers() files an account that nothing names under its feed', () => {
  const names = publishersOf(
    ['a', 'b', 'c'].map((account) => ({ source: "Doonsec's feed", publisher: { key: `wechat:${account}` } })),
  );
  assert.deepEqual(new Set(names).size, 1);
  assert.match(names[0] ?? '', /Doonsec's feed$/);
});

test('namePublishers() gives a slug of words only to a name that no other publisher shares, and never a number', () => {
  const names = publishersOf([
    { source: 'x', publisher: { key: 'wechat:1', name: 'CNCERT 国家' } },
    { source: 'x', publisher: { key: 'wechat:2', name: 'CNCERT 北京' } },
    { source: 'x', publisher: { key: 'wechat:3', name: '360' } },
    { source: 'x', publisher: { key: 'wechat:4', name: 'FreeBuf网络安全' } },
  ]);
  assert.match(names[0] ?? '', /^[a-z0-9]{8} /);
  assert.match(names[1] ?? '', /^[a-z0-9]{8} /);
  assert.notEqual(names[2]?.split(' ')[0], '360');
  assert.equal(names[3], 'freebuf FreeBuf网络安全');
});
