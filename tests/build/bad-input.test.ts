import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { captured, TestSite } from './site-build.ts';
import type { Outcome } from './site-build.ts';

const TEXT = '这是一段足够长的正文，说明发生了什么、谁受影响、该怎么办。';

/** Every kind of bad article beside a good one, each with a url of its own. */
function badArticles(): Record<string, string | Uint8Array> {
  const url = (name: string) => ({ url: `https://news.example/${name}`, title: `标题 ${name}` });
  return {
    'good.md': captured(TEXT, url('good')),
    'bomb.md': `---\ntitle: &a [x, x]\nurl: https://news.example/bomb\nsource: [*a, *a, *a]\ndate: 2024-05-17\n---\n\n${TEXT}\n`,
    'unclosed.md': `---\ntitle: 没有结尾\nurl: https://news.example/unclosed\n\n${TEXT}\n`,
    'no-url.md': `---\ntitle: 没有网址\nsource: 某源\ndate: 2024-05-17\n---\n\n${TEXT}\n`,
    'script-url.md': captured(TEXT, { ...url('script'), url: 'javascript:alert(1)' }),
    'no-such-day.md': captured(TEXT, { ...url('day'), date: '2024-02-30' }),
    'slug-1.md': captured(TEXT, { ...url('slug-1'), slug: 'same' }),
    'slug-2.md': captured(TEXT, { ...url('slug-2'), slug: 'same' }),
    'gb18030.md': gb18030(captured('PLACE', url('gb18030')).replace(/标题 /, 'Title ').replace('某源', 'source')),
    'bytes.md': new Uint8Array([...Buffer.from(captured(TEXT, url('bytes'))), 0xff, 0xfe, 0x81, 0xff]),
    'large.md': captured(`${TEXT}\n\n`.repeat(80_000), url('large')),
    'quotes.md': captured(`${'> '.repeat(500)}${TEXT}`, url('quotes')),
    'lists.md': captured(`${'- '.repeat(500)}${TEXT}`, url('lists')),
    'nul.md': captured(`${TEXT}\0${TEXT}`, url('nul')),
  };
}

/** `PLACE` becomes GB18030 for 漏洞公告与的是在有和: enough common words to be told from noise. */
function gb18030(text: string): Uint8Array {
  const chinese = 'c2a9b6b4b9abb8e6d3eb b5c4cac7d4dad3d0bacd'.replaceAll(' ', '');
  const [head = '', tail = ''] = text.split('PLACE');
  return Buffer.concat([Buffer.from(head), Buffer.from(chinese.repeat(8), 'hex'), Buffer.from(tail)]);
}

function pageOf(site: TestSite, title: string): string {
  const issue = JSON.parse(site.read('digest/2024-05-17/index.json')) as {
    stories: { articles: { title: string; path: string }[] }[];
  };
  const article = issue.stories.flatMap((story) => story.articles).find((each) => each.title === title);
  assert.ok(article, `no page is called ${title}`);
  return site.read(`${article.path.slice(1)}index.html`);
}

describe('a build of a folder with every kind of bad article', () => {
  const site = new TestSite();
  let built: Outcome;
  let checked: Outcome;
  before(async () => {
    site.write(badArticles());
    built = await site.run('build');
    checked = await site.run('check');
  });
  after(() => site.remove());

  test('goes on, and says where every file went', () => {
    assert.equal(built.code, 0, built.stderr);
    assert.match(
      built.stdout,
      /14 files seen = 8 articles \+ 0 headlines \+ 0 merged duplicates \+ 0 drafts \+ 0 taken down \+ 0 not articles \+ 6 left out/,
    );
  });

  test('check names file, line, field, value, what is wrong and what is expected, and ends with 1', () => {
    assert.equal(checked.code, 1);
    for (const line of [
      /^bomb\.md:\d+.*alias/im,
      /^unclosed\.md:1.*---/m,
      /^no-url\.md:\d+: url.*expected/m,
      /^script-url\.md:3: url "javascript:alert\(1\)": .*expected/m,
      /^no-such-day\.md:5: date "2024-02-30": .*expected/m,
      /^bytes\.md:1: .*neither UTF-8 nor GB18030, expected UTF-8/m,
      /^slug-2\.md:1: slug "same": .*taken by "slug-1\.md".*expected/m,
      /^gb18030\.md:1: .*GB18030.*expected UTF-8/m,
      /^large\.md:\d+: it is shown as its source/m,
      /^quotes\.md:\d+: it is shown as its source: quotes/m,
      /^lists\.md:\d+: it is shown as its source: quotes/m,
      /^nul\.md:1: .*NUL/m,
    ]) {
      assert.match(checked.stdout, line);
    }
  });

  test('shows every article that is not left out', () => {
    assert.match(pageOf(site, '标题 good'), /该怎么办/);
    assert.match(pageOf(site, 'Title gb18030'), /漏洞公告/);
    assert.match(pageOf(site, '标题 nul'), /该怎么办。\uFFFD这是/);
    for (const name of ['large', 'quotes', 'lists'])
      assert.match(pageOf(site, `标题 ${name}`), /<pre[^>]*>[^]*这是一段/);
    assert.match(site.read('articles/2024/05/same/index.html'), /标题 slug-1/);
    assert.match(pageOf(site, '标题 slug-2'), /该怎么办/);
  });
});

test('an unreadable file is left out and named', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  site.write({ 'good.md': captured(TEXT), 'locked.md': captured(TEXT, { url: 'https://news.example/locked' }) });
  chmodSync(join(site.content, 'locked.md'), 0o000);
  const isRoot = process.getuid?.() === 0; // whom no file is closed to: the check then runs as nobody
  if (isRoot) chownSync(site.folder, 65534, 65534);
  const checked = await site.run('check', isRoot ? { uid: 65534 } : {});
  assert.equal(checked.code, 1, checked.stderr);
  assert.match(checked.stdout, /^locked\.md:1: the file cannot be read \(EACCES.*expected a readable file$/m);
  assert.match(checked.stdout, /1 articles left out/);
});

test('an empty folder and a folder that is not there are errors, and the site stands as it was', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  site.write({ 'good.md': captured(TEXT) });
  assert.equal((await site.run('build')).code, 0);
  const before = site.files();
  const empty = join(site.folder, 'empty');
  mkdirSync(empty);
  const nothing = await site.run('build', { variables: { CONTENT_DIR: empty } });
  assert.equal(nothing.code, 1);
  assert.match(nothing.stderr, /CONTENT_DIR is ".*empty", which holds no articles, expected one at least/);
  const missing = await site.run('build', { variables: { CONTENT_DIR: join(site.folder, 'nowhere') } });
  assert.equal(missing.code, 1);
  assert.match(missing.stderr, /CONTENT_DIR is ".*nowhere", which is not a folder/);
  assert.deepEqual(site.files(), before);
});

test('a cache of another version, or of something else, is made anew', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  site.write({ 'good.md': captured(TEXT) });
  mkdirSync(site.cache);
  writeFileSync(
    join(site.cache, 'store.sqlite'),
    'this is no database, but long enough to be taken for one'.repeat(100),
  );
  const built = await site.run('build');
  assert.equal(built.code, 0, built.stderr);
  assert.match(built.stdout, /1 files seen = 1 articles/);
});

test('a full disk fails the build, names the path, and leaves the site as it was', async (t) => {
  const site = new TestSite();
  const disk = join(site.folder, 'disk');
  site.write({ 'good.md': captured(TEXT) });
  mkdirSync(disk);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status === 0;
  t.after(() => {
    if (isMounted) spawnSync('umount', [disk]);
    site.remove();
  });
  if (!isMounted) return t.skip('no right to mount a small file system');
  const out = join(disk, 'dist');
  assert.equal((await site.run('build', { variables: { OUT_DIR: out } })).code, 0);
  const before = site.files(out);
  site.write({ 'more.md': captured(TEXT.repeat(200), { url: 'https://news.example/more' }) });
  assert.throws(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(8 * 1024 * 1024)), /ENOSPC/);
  const full = await site.run('build', { variables: { OUT_DIR: out } });
  assert.equal(full.code, 1);
  assert.match(full.stderr, /ENOSPC|no space/i);
  assert.deepEqual(site.files(out), before);
});

test('Ctrl-C leaves the site as it was, and the next build is right', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  site.write({ 'good.md': captured(TEXT) });
  assert.equal((await site.run('build')).code, 0);
  const before = site.files();
  site.write({ 'more.md': captured(TEXT, { url: 'https://news.example/more', title: '又一则' }) });
  const child = site.start('build');
  await new Promise<void>((resolve) =>
    child.stderr?.on('data', () => existsSync(join(site.folder, '.dist.next')) && resolve()).on('close', resolve),
  );
  child.kill('SIGINT');
  await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual(site.files(), before);
  const next = await site.run('build');
  assert.equal(next.code, 0, next.stderr);
  assert.match(site.read('digest/2024-05-17/index.json'), /又一则/);
});
