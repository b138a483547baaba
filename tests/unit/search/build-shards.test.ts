import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  addressOf,
  answersTo,
  fetchFromDisk,
  fillStore,
  makeIndex,
  openIndex,
  titlesFor,
} from './index-of-articles.ts';
import type { TestArticle } from './index-of-articles.ts';

const limits = { records: 3, bytes: 100_000 };

const articles: readonly TestArticle[] = [
  { date: '2024-05-01', title: '用友NC65反序列化漏洞', text: '攻击者可用 CVE-2024-50379 的手法\n取得权限。' },
  { date: '2024-05-01', title: '旧闻：蜜罐一年', text: '一种SQL注入手法，见于2024年。' },
  { date: '2024-05-02', title: '只有标题的蜜罐', text: '' },
  { date: '2024-05-03', title: '谷歌修补 Chrome', text: 'Chrome 的零日漏洞。正文提到蜜罐。' },
  { date: '2024-05-04', title: 'Node.js 与 C++', text: '用友 NC 不是一个词。ASP.NET 也提到。' },
];

const realFetch = globalThis.fetch;
let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'shards-'));
  globalThis.fetch = fetchFromDisk;
});

after(() => {
  globalThis.fetch = realFetch;
  rmSync(folder, { recursive: true });
});

/** A folder's files and what is in them, in order. */
function filesIn(dir: string): string[][] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map((file) => join(file.parentPath, file.name).slice(dir.length)).toSorted();
  return names.map((name) => [name, readFileSync(join(dir, name), 'base64')]);
}

test('buildShards() makes an index in which everything is found, the newest first', async () => {
  const [cacheDir, outDir] = [join(folder, 'a'), join(folder, 'a-out')];
  fillStore(cacheDir, articles);
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 2 });
  const index = await openIndex(outDir);
  const [first] = await answersTo(index, 'q=蜜罐');
  assert.deepEqual([first?.articles.length, first?.complete], [1, false], 'the newest shard answers first');
  assert.deepEqual(await titlesFor(index, 'q=蜜罐'), ['旧闻：蜜罐一年', '谷歌修补 Chrome', '只有标题的蜜罐']);
  assert.deepEqual(await titlesFor(index, 'q=蜜罐&sort=date'), ['谷歌修补 Chrome', '旧闻：蜜罐一年', '只有标题的蜜罐']);
  assert.deepEqual(await titlesFor(index, 'q=用友NC'), ['用友NC65反序列化漏洞']);
  assert.deepEqual(await titlesFor(index, 'q=用友+nc'), ['用友NC65反序列化漏洞', 'Node.js 与 C++']);
  assert.deepEqual(await titlesFor(index, 'q=2024-503'), ['用友NC65反序列化漏洞']);
  assert.deepEqual(await titlesFor(index, 'q=SQL注入'), ['旧闻：蜜罐一年']);
  assert.deepEqual(await titlesFor(index, 'q=rome'), []);
  assert.deepEqual(await titlesFor(index, 'q=.net'), ['Node.js 与 C++']);
  assert.deepEqual(await titlesFor(index, 'q=c%2B%2B'), ['Node.js 与 C++']);
});

test('buildShards() builds what has changed, and leaves the same bytes as a build from nothing', async () => {
  const [cacheDir, outDir] = [join(folder, 'b'), join(folder, 'b-out')];
  fillStore(cacheDir, articles.slice(0, 4));
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 2 });
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 0 });
  fillStore(cacheDir, articles);
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 1 });
  assert.equal(readdirSync(join(cacheDir, 'search')).length, 4, 'the old shard and its volume are gone from the cache');

  const [freshCache, freshOut] = [join(folder, 'c'), join(folder, 'c-out')];
  fillStore(freshCache, articles);
  await makeIndex({ cacheDir: freshCache, outDir: freshOut, limits });
  assert.deepEqual(filesIn(outDir), filesIn(freshOut));
});

test('buildShards() writes an index of which a query needs a small part', async () => {
  const [cacheDir, outDir] = [join(folder, 'd'), join(folder, 'd-out')];
  const characters = Array.from({ length: 9000 }, (_, number) => String.fromCodePoint(0x4e00 + number));
  fillStore(cacheDir, [{ date: '2024-05-01', title: '所有的字', text: characters.join('') }]);
  await makeIndex({ cacheDir, outDir });
  const fetched: string[] = [];
  globalThis.fetch = (url) => {
    fetched.push(addressOf(url));
    return fetchFromDisk(url);
  };
  const index = await openIndex(outDir);
  assert.deepEqual(await titlesFor(index, `q=${characters.slice(4000, 4003).join('')}`), ['所有的字']);
  globalThis.fetch = fetchFromDisk;
  assert.ok(filesIn(outDir).filter(([name = '']) => name.includes('/index/')).length > 4);
  assert.ok(fetched.filter((url) => url.includes('/index/')).length <= 2);
});

test('buildShards() writes an empty list for an empty archive', async () => {
  const [cacheDir, outDir] = [join(folder, 'e'), join(folder, 'e-out')];
  fillStore(cacheDir, []);
  assert.deepEqual(await makeIndex({ cacheDir, outDir }), { shards: 0, built: 0 });
  const facets = { source: [], state: [], lang: [], month: [] };
  const answer = { articles: [], headlines: [], facets, complete: true };
  assert.deepEqual(await answersTo(await openIndex(outDir), 'q=x'), [answer]);
});
