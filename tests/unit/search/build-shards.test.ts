import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ArticleRecord } from '../../../src/archive/article-record.ts';
import { openStore } from '../../../src/archive/store.ts';
import { buildShards } from '../../../src/search/build-shards.ts';
import type { BuildShardsOptions } from '../../../src/search/build-shards.ts';
import { linkShards } from '../../../src/search/link-shards.ts';
import { openSearchIndex } from '../../../src/search/query.ts';
import type { Answer, SearchIndex } from '../../../src/search/query.ts';
import { readSearchQuery } from '../../../src/search/search-query.ts';

const limits = { records: 3, bytes: 100_000 };

const articles: readonly [day: string, title: string, text: string][] = [
  ['2024-05-01', '用友NC65反序列化漏洞', '攻击者可用 CVE-2024-50379 的手法\n取得权限。'],
  ['2024-05-01', '旧闻：蜜罐一年', '一种SQL注入手法，见于2024年。'],
  ['2024-05-02', '只有标题的蜜罐', ''],
  ['2024-05-03', '谷歌修补 Chrome', 'Chrome 的零日漏洞。正文提到蜜罐。'],
  ['2024-05-04', 'Node.js 与 C++', '用友 NC 不是一个词。ASP.NET 也提到。'],
];

/** Pagefind's browser module reads its files with fetch; here they are on disk. */
const realFetch = globalThis.fetch;
let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'shards-'));
  globalThis.fetch = (url) =>
    Promise.resolve(new Response(readFileSync(new URL(url instanceof Request ? url.url : url))));
});

after(() => {
  globalThis.fetch = realFetch;
  rmSync(folder, { recursive: true });
});

function fill(cacheDir: string, entries: typeof articles): void {
  const store = openStore(cacheDir);
  for (const [number, [date, title, text]] of entries.entries()) {
    const id = `${date.replaceAll('-', '/')}-${number}`;
    const record: ArticleRecord = {
      ...{
        id,
        title,
        date,
        url: `https://example.org/${number}`,
        publisher: { slug: `s${number % 2}`, name: '例' },
        feed: '例',
        alsoVia: [],
      },
      ...{
        state: text === '' ? 'headline' : 'full',
        lang: 'zh',
        summary: '',
        minutes: 1,
        tags: [],
        localLinks: [],
        bodyHash: text.slice(0, 8),
      },
    };
    store
      .prepare('INSERT OR REPLACE INTO bodies (path, contents, html, text) VALUES (?, ?, ?, ?)')
      .run(`${number}.md`, '[]', '', text);
    store
      .prepare('INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?)')
      .run(id, date, record.publisher.slug, `${number}.md`, JSON.stringify(record));
  }
  store.close();
}

/** Makes the index of a site as a build does; how many shards it has, and how many of them were built. */
async function makeIndex({ cacheDir, outDir, ...rest }: IndexOptions): Promise<{ shards: number; built: number }> {
  const { shards, built } = await buildShards({ cacheDir, ...rest });
  rmSync(outDir, { recursive: true, force: true });
  linkShards(shards, { cacheDir, outDir });
  return { shards: shards.length, built };
}

/** A folder's files and what is in them, in order. */
function filesIn(dir: string): string[][] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map((file) => join(file.parentPath, file.name).slice(dir.length)).toSorted();
  return names.map((name) => [name, readFileSync(join(dir, name), 'base64')]);
}

async function answers(index: SearchIndex, address: string): Promise<Answer[]> {
  const all: Answer[] = [];
  for await (const answer of index.ask(readSearchQuery(new URLSearchParams(address)))) all.push(answer);
  return all;
}

test('buildShards() makes an index in which everything is found, the newest first', async () => {
  const [cacheDir, outDir] = [join(folder, 'a'), join(folder, 'a-out')];
  fill(cacheDir, articles);
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 2 });
  const index = await openSearchIndex(pathToFileURL(join(outDir, 'search-index/')).href);
  async function titles(address: string): Promise<string[]> {
    const last = (await answers(index, address)).at(-1);
    assert.ok(last?.complete);
    return Promise.all([...last.articles, ...last.headlines].map(async (hit) => (await index.record(hit)).title));
  }
  const [first] = await answers(index, 'q=蜜罐');
  assert.deepEqual(first?.articles.length, 1, 'the newest shard answers first');
  assert.deepEqual(await titles('q=蜜罐'), ['旧闻：蜜罐一年', '谷歌修补 Chrome', '只有标题的蜜罐']);
  assert.deepEqual(await titles('q=蜜罐&sort=date'), ['谷歌修补 Chrome', '旧闻：蜜罐一年', '只有标题的蜜罐']);
  assert.deepEqual(await titles('q=用友NC'), ['用友NC65反序列化漏洞']);
  assert.deepEqual(await titles('q=用友+nc'), ['用友NC65反序列化漏洞', 'Node.js 与 C++']);
  assert.deepEqual(await titles('q=2024-503'), ['用友NC65反序列化漏洞']);
  assert.deepEqual(await titles('q=SQL注入'), ['旧闻：蜜罐一年']);
  assert.deepEqual(await titles('q=rome'), []);
  assert.deepEqual(await titles('q=.net'), ['Node.js 与 C++']);
  assert.deepEqual(await titles('q=c%2B%2B'), ['Node.js 与 C++']);
  assert.deepEqual(await titles('q=用友&to=2024-05-02'), ['用友NC65反序列化漏洞']);
  assert.deepEqual(await titles('q=用友&from=2024-05-03'), ['Node.js 与 C++']);
  assert.deepEqual(await titles('q=用友&from=2030-01-01'), []);
  assert.deepEqual(await titles('q=蜜罐&source=s1'), ['旧闻：蜜罐一年', '谷歌修补 Chrome']);
  assert.deepEqual(await titles('q=蜜罐&source=unknown'), []);
});

test('buildShards() builds what has changed, and leaves the same bytes as a build from nothing', async () => {
  const [cacheDir, outDir] = [join(folder, 'b'), join(folder, 'b-out')];
  fill(cacheDir, articles.slice(0, 4));
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 2 });
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 0 });
  fill(cacheDir, articles);
  assert.deepEqual(await makeIndex({ cacheDir, outDir, limits }), { shards: 2, built: 1 });
  assert.equal(readdirSync(join(cacheDir, 'search')).length, 2, 'the old shard is gone from the cache');

  const [freshCache, freshOut] = [join(folder, 'c'), join(folder, 'c-out')];
  fill(freshCache, articles);
  await makeIndex({ cacheDir: freshCache, outDir: freshOut, limits });
  assert.deepEqual(filesIn(outDir), filesIn(freshOut));
});

test('buildShards() has Pagefind write small files', async () => {
  const [cacheDir, outDir] = [join(folder, 'd'), join(folder, 'd-out')];
  const text = Array.from({ length: 9000 }, (_, number) => String.fromCodePoint(0x4e00 + number)).join('');
  fill(cacheDir, [['2024-05-01', '所有的字', text]]);
  await makeIndex({ cacheDir, outDir });
  const [shard] = readdirSync(join(outDir, 'search-index'));
  assert.ok(readdirSync(join(outDir, 'search-index', shard ?? '', 'index')).length > 4);
});

test('buildShards() writes an empty list for an empty archive', async () => {
  const [cacheDir, outDir] = [join(folder, 'e'), join(folder, 'e-out')];
  fill(cacheDir, []);
  assert.deepEqual(await makeIndex({ cacheDir, outDir }), { shards: 0, built: 0 });
  const index = await openSearchIndex(pathToFileURL(join(outDir, 'search-index/')).href);
  assert.deepEqual(await answers(index, 'q=x'), [
    { articles: [], headlines: [], facets: { source: [], state: [], lang: [], month: [] }, complete: true },
  ]);
});

interface IndexOptions extends BuildShardsOptions {
  readonly outDir: string;
}
