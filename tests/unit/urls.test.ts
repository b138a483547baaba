import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute, href, normalizeBase, outFile, paths } from '../../src/urls.ts';

test('normalizeBase() takes a name with and without slashes for the same', () => {
  for (const rawBase of ['news', '/news', 'news/', '/news/', '//news//'])
    assert.equal(normalizeBase(rawBase), '/news/');
  for (const rawBase of [undefined, '', '/', '//']) assert.equal(normalizeBase(rawBase), '/');
  assert.equal(normalizeBase('a/b'), '/a/b/');
});

test('paths() of lists name further pages by number, the first by none', () => {
  assert.equal(paths.sources(), 'sources/');
  assert.equal(paths.sources(2), 'sources/2/');
  assert.equal(paths.source('freebuf', 3), 'sources/freebuf/3/');
});

test('href() and absolute() put what a path lacks in front', () => {
  assert.equal(href(paths.home()), '/');
  assert.equal(href(paths.article('2024/05/17-3fa9c2d1')), '/articles/2024/05/17-3fa9c2d1/');
  assert.equal(
    absolute(paths.feed('rss', paths.source('freebuf')), 'https://news.example'),
    'https://news.example/sources/freebuf/feed.xml',
  );
});

test('outFile() gives the file that a path is served from', () => {
  assert.equal(outFile(paths.home()), 'index.html');
  assert.equal(outFile(paths.issue('2024-05-17')), 'digest/2024-05-17/index.html');
  assert.equal(outFile(paths.issueJson('2024-05-17')), 'digest/2024-05-17/index.json');
});
