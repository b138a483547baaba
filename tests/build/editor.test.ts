/** What the owner writes beside the articles, from file to site. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import { captured, TestSite } from './site-build.ts';

const PARAGRAPH = '这是一段足够长的正文，说明发生了什么、谁受影响、该怎么办。'.repeat(6);
const SITE = { variables: { SITE_URL: 'https://news.example' } };

function article(name: string, { source = '某源', text = '' } = {}): Record<string, string> {
  const host = source === '某源' ? 'one.example' : 'two.example';
  return {
    [`${name}.md`]: captured(`${PARAGRAPH}${name}自己的话。${text}`, {
      title: `${name}的消息`,
      url: `https://${host}/${encodeURIComponent(name)}`,
      source,
    }),
  };
}

function start(context: TestContext): TestSite {
  const site = new TestSite();
  context.after(() => site.remove());
  return site;
}

function say(site: TestSite, file: string, text: string): void {
  mkdirSync(dirname(join(site.folder, file)), { recursive: true });
  writeFileSync(join(site.folder, file), text);
}

async function build(site: TestSite): Promise<Map<string, string>> {
  const built = await site.run('build', SITE);
  assert.equal(built.code, 0, built.stderr);
  return site.files();
}

/** Names of the files in which a text stands as it is, or as search has it. */
function holding(files: ReadonlyMap<string, string>, text: string): string[] {
  const bytes = Buffer.from(text).toString('latin1');
  return [...files].filter(([, content]) => content.includes(bytes)).map(([name]) => name.replace(/[^/]*$/, ''));
}

test('what is taken down is nowhere: no page, list, feed or search record holds it, and no link leads to it', async (t) => {
  const site = start(t);
  const other = article('别处', { text: `见[前文](https://one.example/${encodeURIComponent('原来')})。` });
  site.write({ ...article('原来'), ...other });
  const before = await build(site);
  assert.ok(holding(before, '原来的消息').length > 5);
  const [page = ''] = holding(before, '原来自己的话').filter((name) => name.startsWith('articles/'));
  const linking = holding(before, `见<a href="/${page}">`);
  assert.equal(linking.length, 1);

  say(site, 'takedowns.txt', `https://one.example/${encodeURIComponent('原来')}?utm_source=feed\n`);
  const after = await build(site);
  assert.deepEqual(holding(after, '原来的消息'), []);
  assert.deepEqual(holding(after, '原来自己的话'), []);
  assert.deepEqual(holding(after, page), []);
  assert.ok(holding(after, '别处的消息').length > 5);
});

test('a muted source is in no feed of the site, and has its pages and its own feed', async (t) => {
  const site = start(t);
  site.write({ ...article('常见'), ...article('少见', { source: '吵闹' }) });
  say(site, 'sources.yml', '吵闹:\n  name: 安静\n  mute: true\n  noindex: true\n');
  const files = await build(site);
  assert.doesNotMatch(site.read('feed.xml') + site.read('digest/feed.xml'), /少见的消息/);
  assert.match(site.read('feed.xml') + site.read('digest/feed.xml'), /常见的消息[^]*常见的消息/);
  const [folder] = holding(files, '少见自己的话').filter((name) => name.startsWith('articles/'));
  const page = site.read(`${folder}index.html`);
  assert.match(page, /<meta name="robots" content="noindex">/);
  assert.match(page, />安静</);
  assert.ok(holding(files, '少见的消息').some((name) => name.startsWith('sources/')));
  const sitemap = [...files].filter(([name]) => name.startsWith('sitemap')).map(([, xml]) => xml);
  assert.ok(sitemap.every((xml) => !xml.includes(String(folder))));

  say(site, 'sources.yml', '');
  await build(site);
  assert.match(site.read('feed.xml'), /少见的消息/);
});

test('check forgives what known-problems.txt names, and tells of every entry that matches nothing', async (t) => {
  const site = start(t);
  site.write({ ...article('好的'), 'bad.md': captured(PARAGRAPH, { date: '2024-02-30' }) });
  const first = await site.run('check');
  assert.equal(first.code, 1);
  const [line = ''] = first.stdout.split('\n');
  assert.match(line, /^bad\.md:5: date "2024-02-30": /);

  say(site, 'known-problems.txt', `# the bot's calendar\n${line}\nworse.md: url\n`);
  say(site, 'takedowns.txt', 'https://one.example/never\n');
  say(site, 'sources.yml', '无此源:\n  weight: 2\n');
  say(site, 'issues/2024-05-17.md', `---\npinned:\n  - https://one.example/never\n---\n一句话。\n`);
  say(site, 'issues/2024-05-18.md', '没有这一天。\n');
  const second = await site.run('check');
  assert.equal(second.code, 0, second.stdout);
  assert.deepEqual(second.stdout.trimEnd().split('\n'), [
    'takedowns.txt:1: "https://one.example/never": takes nothing down, expected the url of an article in the content folder',
    'sources.yml:1: "无此源": is no source of the archive, expected the name or slug of a publisher, or the name of a feed',
    'issues/2024-05-17.md:3: "https://one.example/never": is no article of the day, expected url or id of an article of 2024-05-17',
    'issues/2024-05-18.md:1: there is no issue of 2024-05-18, expected the day of an article',
    'known-problems.txt:3: "worse.md: url": forgives nothing, expected a line that "npm run check" prints, or "FILE: field"',
    '5 problems: 0 articles left out, 0 repairs, 5 entries of EDITOR_DIR that match nothing; 1 forgiven',
  ]);
});

test('a fault in what the owner writes stops a build, and check names it', async (t) => {
  const site = start(t);
  site.write(article('好的'));
  const before = await build(site);
  say(site, 'sources.yml', '某源:\n  weight: heavy\n');
  const built = await site.run('build', SITE);
  assert.equal(built.code, 1);
  assert.match(built.stderr, /sources\.yml:2: weight "heavy": is not a number, expected a number from 0 to 10/);
  assert.deepEqual(site.files(), before);
  const checked = await site.run('check');
  assert.equal(checked.code, 1);
  assert.match(
    checked.stdout,
    /^sources\.yml:2: weight "heavy"[^]*1 problems: 0 articles left out, 1 faults in EDITOR_DIR/,
  );
});

test('full texts in feeds have their links absolute', async (t) => {
  const site = start(t);
  const other = article('别处', { text: `见[前文](https://one.example/${encodeURIComponent('原来')})。` });
  site.write({ ...article('原来'), ...other });
  site.changeSettings((source) => source.replace("feedContent: 'summary',", "feedContent: 'full',"));
  await build(site);
  const feed = site.read('feed.xml');
  assert.match(feed, /别处自己的话。见<a href="https:\/\/news\.example\/articles\/2024\/05\/17-\w+\/"/);
  assert.match(feed, /原来自己的话/);
});

test('an issue can be printed as an e-mail, once a site was built', async (t) => {
  const site = start(t);
  const nothing = await site.run('email', { args: ['2024-05-17'] });
  assert.equal(nothing.code, 1);
  assert.match(nothing.stderr, /holds no store, expected that of a build/);
  site.write(article('好的'));
  say(site, 'issues/2024-05-17.md', '今天**一件**事。\n');
  await build(site);
  const html = await site.run('email', { args: ['2024-05-17'], ...SITE });
  assert.match(html.stdout, /^<!doctype html>[^]*今天<strong>一件<\/strong>事。[^]*好的的消息/);
  const text = await site.run('email', { args: ['2024-05-17', '--text'] });
  assert.match(text.stdout, /今天一件事。\n\n■ 好的的消息\n[^]*https:\/\/one\.example\//);
  const other = await site.run('email', { args: ['2024-05-18'] });
  assert.equal(other.code, 1);
  assert.match(other.stderr, /no issue of 2024-05-18.*nearest are 2024-05-17/);
});
