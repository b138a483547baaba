import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readSearchQuery } from '../../../src/search/search-query.ts';
import type { SearchIndex } from '../../../src/search/query.ts';
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

const filler = '这一段与题目无关。'.repeat(60);

const articles: readonly TestArticle[] = [
  { date: '2024-04-02', title: 'Volt Typhoon', text: '旧的一篇，题目就是这个词。', source: 'The Record' },
  { date: '2024-04-03', title: 'Volt Typhoon 再现', text: '题目里有这个词。', source: '安全客' },
  { date: '2024-05-01', title: 'Typhoon 之后的 Volt', text: '题目里有两个词，分开写。', source: '安全客' },
  { date: '2024-05-02', title: '导语里有', text: `Volt Typhoon 出现在开头。${filler}`, source: '安全客' },
  { date: '2024-05-02', title: '导语里分开', text: `Typhoon 与 Volt。${filler}`, source: '安全客' },
  { date: '2024-05-03', title: '正文里有', text: `${filler} Volt Typhoon`, source: '安全客' },
  { date: '2024-05-04', title: '节选', text: '只有开头：Volt，以及 Typhoon…', truncated: true, source: '安全客技术' },
  { date: '2024-05-04', title: '全文', text: '全部：Volt，以及 Typhoon。', source: 'The Record', lang: 'en' },
  { date: '2024-05-05', title: '标题 Volt Typhoon', text: '', source: '安全客' },
  { date: '2024-05-05', title: '資訊安全', text: '繁體字的一篇，談網絡釣魚。', source: '台灣' },
  { date: '2024-05-06', title: '资讯安全', text: 'Fortinet 的补丁。Fortinet 修补反序列化漏洞。', source: '安全客' },
];

const realFetch = globalThis.fetch;
let folder = '';
let index: SearchIndex;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'query-'));
  globalThis.fetch = fetchFromDisk;
  fillStore(join(folder, 'cache'), articles);
  await makeIndex({
    cacheDir: join(folder, 'cache'),
    outDir: join(folder, 'out'),
    limits: { records: 4, bytes: 100_000 },
  });
  index = await openIndex(join(folder, 'out'));
});

after(() => {
  globalThis.fetch = realFetch;
  rmSync(folder, { recursive: true });
});

test('ask() puts titles before the lead before the body, phrases before words, and the newest first', async () => {
  assert.deepEqual(await titlesFor(index, 'q=volt typhoon'), [
    'Volt Typhoon 再现',
    'Volt Typhoon',
    'Typhoon 之后的 Volt',
    '导语里有',
    '全文',
    '节选',
    '导语里分开',
    '正文里有',
    '标题 Volt Typhoon',
  ]);
});

const queries: readonly [address: string, titles: string[]][] = [
  ['q="volt typhoon"&sort=date', ['正文里有', '导语里有', 'Volt Typhoon 再现', 'Volt Typhoon', '标题 Volt Typhoon']],
  ['q="typhoon volt"', []],
  ['q=title:volt', ['Volt Typhoon 再现', 'Typhoon 之后的 Volt', 'Volt Typhoon', '标题 Volt Typhoon']],
  ['q=volt -title:volt -"volt typhoon"', ['全文', '节选', '导语里分开']],
  ['q=title:"volt typhoon" -再', ['Volt Typhoon', '标题 Volt Typhoon']],
  ['q=volt source:"the record"', ['Volt Typhoon', '全文']],
  ['q=volt source:安全客技', ['节选']],
  ['q=volt source:nobody', []],
  ['q=volt source:安全客 after:2024-05 before:2024-05-02', ['Typhoon 之后的 Volt']],
  ['q=volt&source=the record&lang=en', ['全文']],
  ['q=volt&source=unknown', []],
  ['q=volt&state=truncated', ['节选']],
  ['q=volt&state=headline', ['标题 Volt Typhoon']],
  ['q=volt&from=2024-05-03&to=2024-05-03', ['正文里有']],
  ['q=volt&from=2030-01-01', []],
  ['q=before:2024-05', ['Volt Typhoon 再现', 'Volt Typhoon']],
  ['source=台灣', ['資訊安全']],
];

for (const [address, titles] of queries) {
  test(`ask() finds ${titles.length} for ${address}`, async () => {
    assert.deepEqual((await titlesFor(index, address)).toSorted(), titles.toSorted());
    if (address.includes('sort=date')) assert.deepEqual(await titlesFor(index, address), titles);
  });
}

test('ask() counts the values of each filter as if it were not set, and every other is', async () => {
  const { facets } = (await answersTo(index, 'q=volt&source=安全客&from=2024-05-01')).at(-1) ?? assert.fail();
  assert.deepEqual(facets, {
    source: [
      { value: '安全客', count: 5 },
      { value: 'the record', count: 1 },
      { value: '安全客技术', count: 1 },
    ],
    state: [
      { value: 'full', count: 4 },
      { value: 'headline', count: 1 },
    ],
    lang: [{ value: 'zh', count: 5 }],
    month: [
      { value: '2024-05', count: 5 },
      { value: '2024-04', count: 1 },
    ],
  });
  assert.ok((await index.sources()).some(({ slug, name }) => slug === 'the record' && name === 'The Record'));
});

test('help() says which words are missing, and what would find something', async () => {
  const help = await index.help(readSearchQuery(new URLSearchParams('q=fortient 补丁')));
  assert.deepEqual(help, {
    missing: ['fortient'],
    spellings: [],
    fewer: [{ text: '补丁', count: 1 }],
    sources: [],
  });
  const misspelt = await index.help(readSearchQuery(new URLSearchParams('q=volt -再 tpyhoon')));
  assert.deepEqual(misspelt.spellings, [{ text: 'volt -再 typhoon', count: 8 }]);
  const longer = await index.help(readSearchQuery(new URLSearchParams('q=反序列化漏洞库')));
  assert.deepEqual(longer.fewer, [{ text: '反序列化漏洞', count: 1 }]);
  const source = await index.help(readSearchQuery(new URLSearchParams('q=record')));
  assert.deepEqual(source.sources, [{ slug: 'the record', name: 'The Record' }]);
});

test('otherScript() offers the other characters with their count, and nothing where they find nothing', async () => {
  async function other(text: string): Promise<unknown> {
    return index.otherScript(readSearchQuery(new URLSearchParams({ q: text })));
  }
  assert.deepEqual(await titlesFor(index, 'q=資訊'), ['資訊安全'], 'never mixed in');
  assert.deepEqual(await other('title:資訊 安全'), { text: 'title:资讯 安全', count: 1 });
  assert.deepEqual(await other('网络钓鱼'), { text: '網絡釣魚', count: 1 });
  assert.equal(await other('补丁'), undefined);
  assert.equal(await other('fortinet'), undefined);
});

test('ask() says what is wrong with an index that cannot be read, and tries again', async () => {
  const outDir = join(folder, 'broken');
  await makeIndex({ cacheDir: join(folder, 'cache'), outDir, limits: { records: 4, bytes: 100_000 } });
  const broken = await openIndex(outDir);
  await answersTo(broken, 'q=zzz'); // loads what every query needs
  globalThis.fetch = (url) =>
    addressOf(url).includes('/index/') ? Promise.resolve(new Response('', { status: 404 })) : fetchFromDisk(url);
  await assert.rejects(answersTo(broken, 'q=volt'), { name: 'SearchIndexError', failure: 'missing' });
  globalThis.fetch = (url) =>
    addressOf(url).includes('/index/') ? Promise.resolve(new Response('<html>')) : fetchFromDisk(url);
  await assert.rejects(answersTo(broken, 'q=volt'), { name: 'SearchIndexError', failure: 'unreadable' });
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await assert.rejects(answersTo(broken, 'q=volt'), { name: 'SearchIndexError' });
  await assert.rejects(openIndex(outDir), { name: 'SearchIndexError' });
  globalThis.fetch = fetchFromDisk;
  assert.equal((await titlesFor(broken, 'q=volt')).length, 9);
});

test('ask() answers with what it has, and fails where an older shard cannot be loaded', async () => {
  const outDir = join(folder, 'half');
  await makeIndex({ cacheDir: join(folder, 'cache'), outDir, limits: { records: 4, bytes: 100_000 } });
  const half = await openIndex(outDir);
  const answers = half.ask(readSearchQuery(new URLSearchParams('q=fortinet')));
  const first = await answers.next();
  assert.ok(first.done !== true);
  assert.equal(first.value.articles.length, 1);
  for (const folderName of readdirSync(join(outDir, 'search-index')).filter((name) => !name.includes('.')))
    writeFileSync(join(outDir, 'search-index', folderName, 'tables.pack'), '');
  await assert.rejects(answers.next(), { name: 'SearchIndexError', failure: 'unreadable' });
});
