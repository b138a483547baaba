import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitemapParts, writeSitemap, writeSitemapIndex } from '../../../src/feeds/sitemap.ts';
import { makeRecord, makeStore } from '../../fixtures/small-archive.ts';
import { fillTopic } from '../../fixtures/small-digest.ts';

test('sitemapParts() names every page once, by month, no file over the limit', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/16-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2' }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', state: 'headline', reason: 'captcha' }),
    makeRecord({ id: '2024/06/01-aaaaaaa4' }),
  ]);
  fillTopic(store, { slug: 'lockbit' }, ['2024/05/16-aaaaaaa1']);
  const parts = [...sitemapParts(store, 3)];
  assert.deepEqual(
    parts.map(({ part }) => part),
    ['pages', 'pages-2', 'pages-3', '2024-05', '2024-05-2', '2024-06', '2024-06-2'],
  );
  const urls = parts.flatMap((part) => part.urls.map((url) => url.path));
  assert.equal(new Set(urls).size, urls.length);
  assert.ok(
    urls.includes('sources/lookout/') &&
      urls.includes('topics/lockbit/') &&
      urls.includes('digest/2024-05-17/') &&
      urls.includes('digest/2024-W20/') &&
      urls.includes('digest/2024-05/') &&
      urls.includes('articles/2024/06/01-aaaaaaa4/'),
  );
  assert.ok(!urls.includes('articles/2024/05/17-aaaaaaa3/'));
});

test('writeSitemap() and writeSitemapIndex() write full, escaped addresses', () => {
  assert.match(
    writeSitemap([{ path: 'a&b/', changed: '2024-05-17' }], 'https://news.example'),
    /<url><loc>https:\/\/news\.example\/a&amp;b\/<\/loc><lastmod>2024-05-17<\/lastmod><\/url>/,
  );
  assert.match(
    writeSitemapIndex(['2024-05'], 'https://news.example'),
    /<sitemap><loc>https:\/\/news\.example\/sitemap-2024-05\.xml<\/loc><\/sitemap>/,
  );
});
