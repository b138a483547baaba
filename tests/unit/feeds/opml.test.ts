import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOpml } from 'feedsmith';
import { sourcesOpml } from '../../../src/feeds/opml.ts';

test('sourcesOpml() names every source with an article, its feed and its page', () => {
  const publisher = { articles: 3, headlines: 0, newest: '2024-05-17', noindex: false };
  const xml = sourcesOpml(
    [
      { ...publisher, slug: 'lookout', name: '瞭望 "&" <b>\u0007' },
      { ...publisher, slug: 'titles', name: '只有标题', articles: 0, headlines: 9 },
    ],
    'https://news.example',
  );
  assert.deepEqual(
    parseOpml(xml).body?.outlines?.map(({ text, xmlUrl, htmlUrl }) => [text, xmlUrl, htmlUrl]),
    [['瞭望 "&" <b>', 'https://news.example/sources/lookout/feed.xml', 'https://news.example/sources/lookout/']],
  );
});
