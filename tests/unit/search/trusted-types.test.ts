import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnWorker } from '../../../src/search/trusted-types.ts';

const cases = [
  ['/news/search-index/5da7895f0662/pagefind-worker.js', true],
  ['https://site.example/news/sw.js', true],
  ['/search-index/pagefind-worker.js', false],
  ['https://evil.example/news/pagefind-worker.js', false],
  ['//evil.example/news/sw.js', false],
  ['/news/../sw.js', false],
  ['/news/not-sw.js', false],
  ['/news/page.js?sw.js', false],
  ['data:text/javascript,/news/sw.js', false],
  ['javascript:alert(1)//news/sw.js', false],
  ['http://[', false],
] as const;

for (const [url, expected] of cases) {
  test(`isOwnWorker() ${expected ? 'lets' : 'does not let'} ${url} through`, () => {
    assert.equal(isOwnWorker(url, '/news/', 'https://site.example/news/search/'), expected);
  });
}
