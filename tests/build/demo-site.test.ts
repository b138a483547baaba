/** The demo, built once under a base path: what its files promise. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

import { TestSite } from './site-build.ts';
import type { Outcome } from './site-build.ts';

type Element = DefaultTreeAdapterMap['element'];

const PLACE = { SITE_URL: 'https://news.example', BASE_PATH: 'digest-of/news' };
const site = new TestSite();
let built: Outcome;

before(async () => {
  built = await site.run('build', {
    variables: { CONTENT_DIR: 'content/articles', ...PLACE },
  });
  assert.equal(built.code, 0, built.stderr);
});
after(() => site.remove());

function pages(): [string, Element[]][] {
  return [...site.files()]
    .filter(([name]) => name.endsWith('.html'))
    .map(([name]) => [name, [...elementsOf(parse(site.read(name)))]]);
}

function* elementsOf(node: DefaultTreeAdapterMap['node']): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Data for search engines, which no browser runs. */
function isData(element: Element): boolean {
  return attribute(element, 'type') === 'application/ld+json';
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

describe('the demo', () => {
  test('accounts for every file', () => {
    const [, total = '', sum = ''] = /^([\d,]+) files seen = (.*)$/m.exec(built.stdout) ?? [];
    const parts = (sum.match(/[\d,]+(?= )/g) ?? []).map(toNumber);
    assert.ok(parts.length === 7 && toNumber(total) > 60);
    assert.equal(
      parts.reduce((all, part) => all + part, 0),
      toNumber(total),
    );
  });

  test('is whole: npm run verify finds nothing wrong with it', async () => {
    const { code, stdout } = await site.run('verify', { variables: PLACE });
    assert.match(stdout, /^\d+ pages, [\d,]+ references: 0 problems$/m);
    assert.equal(code, 0);
  });

  test('tells search engines on its home page how to search it', () => {
    const data = [...elementsOf(parse(site.read('index.html')))].filter(isData).map(textOf);
    assert.deepEqual(
      data.map((json) => (JSON.parse(json) as WebSite).potentialAction.target.urlTemplate),
      ['https://news.example/digest-of/news/search/?q={search_term_string}'],
    );
    assert.ok(pages().every(([name, elements]) => name === 'index.html' || !elements.some(isData)));
  });

  test('has every article of a day in exactly one story of its issue', () => {
    const issue = JSON.parse(site.read('digest/2024-05-17/index.json')) as Issue;
    const paths = issue.stories.flatMap((story) => story.articles.map((article) => article.path));
    assert.equal(new Set(paths).size, paths.length);
    for (const path of paths) assert.ok(isThere(path), path);
    assert.deepEqual(new Set(issue.headlines.map((headline) => headline.reason)), new Set(['not-captured', 'deleted']));
    assert.ok(issue.stories.some((story) => story.title === '联合国开了第一次网络能力建设高级别圆桌会'));
  });

  test('reads frontmatter as it was meant', () => {
    const titles = [...site.files()]
      .filter(([name]) => name.startsWith('digest/') && name.endsWith('index.json'))
      .flatMap(([name]) => {
        const issue = JSON.parse(site.read(name)) as Issue;
        return issue.stories.map((story) => story.title);
      });
    for (const title of ['7470', '#BreachForums 再度易手：FBI 查封首页与频道', 'Your one-time code isn’t only yours']) {
      assert.ok(titles.includes(title), `no story is called ${title}`);
    }
  });

  test('shows a payload as text, and puts a text in the wrong charset right', () => {
    const all = [...site.files()]
      .filter(([name]) => name.startsWith('articles/'))
      .map(([name]) => site.read(name))
      .join('\n');
    assert.match(all, /&#x3C;script>alert\(1\)/);
    assert.match(all, /List&#x3C;String>/);
    assert.doesNotMatch(all, /æ|å\u00bc/);
  });

  test('writes feeds, sitemap and search', () => {
    for (const name of [
      'feed.xml',
      'atom.xml',
      'feed.json',
      'digest/feed.xml',
      'sources.opml',
      'sitemap-index.xml',
      'robots.txt',
      'opensearch.xml',
      '404.html',
      'search-index/volumes.json',
    ]) {
      assert.ok(site.files().has(name), name);
    }
    assert.match(site.read('feed.xml'), /https:\/\/news\.example\/digest-of\/news\/articles\/2024\/05\//);
  });

  test('gives what several sources write of a page with its stories and feeds, and its articles a link there', () => {
    const topic = site.read('topics/grandoreiro/index.html');
    assert.match(topic, /3 个来源/);
    assert.match(site.read('topics/index.html'), /\/topics\/grandoreiro\//);
    assert.match(site.read('topics/grandoreiro/feed.xml'), /<title>Grandoreiro · 摘报<\/title>/);
    assert.match(site.read('sitemap-pages.xml'), /topics\/grandoreiro\//);
    const about = [...site.files()].filter(
      ([name]) => /^articles\/.*html$/.test(name) && site.read(name).includes('/topics/grandoreiro/"'),
    );
    assert.equal(about.length, 3);
  });

  test('draws the articles of each day, and says in a table what it draws', () => {
    const trends = [...elementsOf(parse(site.read('trends/index.html')))];
    const days = trends.filter((element) => /^heat-\d$/.test(attribute(element, 'class') ?? ''));
    assert.equal(days.length, 182);
    assert.ok(
      days.some((element) =>
        element.childNodes.some((node) => 'tagName' in node && /^2024年5月21日：\d/.test(textOf(node))),
      ),
    );
    assert.ok(trends.filter((element) => element.tagName === 'table').length >= 2);
  });
});

/** Whether a path of the site, with the base, is a file of it. */
function isThere(target: string): boolean {
  const base = '/digest-of/news/';
  const path = decodeURIComponent(new URL(target, 'https://news.example').pathname);
  if (!path.startsWith(base)) return false;
  const file = path.slice(base.length);
  return existsSync(join(site.out, file.endsWith('/') || file === '' ? `${file}index.html` : file));
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

interface Issue {
  readonly stories: readonly { readonly title: string; readonly articles: readonly { readonly path: string }[] }[];
  readonly headlines: readonly { readonly reason: string }[];
}

interface WebSite {
  readonly potentialAction: { readonly target: { readonly urlTemplate: string } };
}
