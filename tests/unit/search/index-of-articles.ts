/** Makes the search index of a few articles, and reads it as a browser does, from disk. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArticleRecord } from '../../../src/archive/article-record.ts';
import { openStore } from '../../../src/archive/store.ts';
import { buildShards } from '../../../src/search/build-shards.ts';
import type { BuildShardsOptions } from '../../../src/search/build-shards.ts';
import { linkShards } from '../../../src/search/link-shards.ts';
import { openSearchIndex } from '../../../src/search/query.ts';
import type { Answer, Hit, SearchIndex } from '../../../src/search/query.ts';
import { readSearchQuery } from '../../../src/search/search-query.ts';

export interface TestArticle {
  readonly date: string;
  readonly title: string;
  /** Empty for a headline. */
  readonly text: string;
  readonly truncated?: boolean;
  readonly lang?: string;
  /** A publisher's name; its slug is the name in lower case. */
  readonly source?: string;
}

/** Puts articles into the store of a cache folder, in place of those there by their numbers. */
export function fillStore(cacheDir: string, articles: readonly TestArticle[]): void {
  const store = openStore(cacheDir);
  for (const [number, article] of articles.entries()) {
    const { date, text, source = 'Example' } = article;
    const record = recordOf(article, number);
    store
      .prepare('INSERT OR REPLACE INTO bodies (path, contents, html, text) VALUES (?, ?, ?, ?)')
      .run(`${number}.md`, '[]', '', text);
    store
      .prepare('INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?)')
      .run(record.id, date, record.publisher.slug, `${number}.md`, JSON.stringify(record));
    store
      .prepare(
        'INSERT OR REPLACE INTO publishers (slug, name, articles, headlines, newest, noindex) VALUES (?, ?, 1, 1, ?, 0)',
      )
      .run(record.publisher.slug, source, date);
  }
  store.close();
}

function recordOf(article: TestArticle, number: number): ArticleRecord {
  const { date, title, text, truncated = false, lang = 'zh', source = 'Example' } = article;
  return {
    id: `${date.replaceAll('-', '/')}-${number}`,
    title,
    date,
    url: `https://example.org/${number}`,
    publisher: { slug: source.toLowerCase(), name: source },
    feed: source,
    alsoVia: [],
    state: text === '' ? 'headline' : truncated ? 'truncated' : 'full',
    lang,
    summary: '',
    minutes: 1,
    tags: [],
    bodyHash: text.slice(0, 8),
    localLinks: [],
  };
}

/** Makes the index of a site as a build does; how many shards it has, and how many of them were built. */
export async function makeIndex({
  cacheDir,
  outDir,
  ...rest
}: IndexOptions): Promise<{ shards: number; built: number }> {
  const { volumes, shards, built } = await buildShards({ cacheDir, ...rest });
  rmSync(outDir, { recursive: true, force: true });
  linkShards(volumes, { cacheDir, outDir });
  return { shards, built };
}

/** Opens what `makeIndex()` has made. */
export function openIndex(outDir: string): Promise<SearchIndex> {
  return openSearchIndex(pathToFileURL(join(outDir, 'search-index/')).href);
}

/** All answers to what an address asks. */
export async function answersTo(index: SearchIndex, address: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for await (const answer of index.ask(readSearchQuery(new URLSearchParams(address)))) answers.push(answer);
  return answers;
}

/** The titles of articles, then of headlines, in order. */
export async function titlesFor(index: SearchIndex, address: string): Promise<string[]> {
  const last = (await answersTo(index, address)).at(-1);
  const hits: readonly Hit[] = last?.complete === true ? [...last.articles, ...last.headlines] : [];
  return Promise.all(hits.map(async (hit) => (await index.record(hit)).title));
}

/** Stands for the browser's fetch: an address is a file's. */
export function fetchFromDisk(url: string | URL | Request): Promise<Response> {
  return Promise.resolve(new Response(readFileSync(new URL(addressOf(url)))));
}

/** What fetch was asked for. */
export function addressOf(url: string | URL | Request): string {
  return url instanceof Request ? url.url : url.toString();
}

interface IndexOptions extends BuildShardsOptions {
  readonly outDir: string;
}
