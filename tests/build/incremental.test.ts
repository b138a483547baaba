import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { captured, TestSite } from './site-build.ts';

const PARAGRAPH = '这是一段足够长的正文，说明发生了什么、谁受影响、该怎么办。'.repeat(6);

function article(number: number, day = 17): Record<string, string> {
  return {
    [`2024/05/${day}/某源_第${number}条.md`]: captured(`${PARAGRAPH}第${number}条。`, {
      title: `第${number}条消息`,
      url: `https://news.example/${number}`,
      date: `2024-05-${day}`,
    }),
  };
}

/** A site built in steps must be, byte for byte, the site built at once from the same files. */
async function assertSameAsCold(site: TestSite): Promise<void> {
  const out = join(site.folder, 'cold');
  const cold = await site.run('build', { variables: { OUT_DIR: out, CACHE_DIR: join(site.folder, 'cold-cache') } });
  assert.equal(cold.code, 0, cold.stderr);
  const [wanted, found] = [site.files(out), site.files()];
  assert.deepEqual([...found.keys()], [...wanted.keys()]);
  for (const [name, bytes] of wanted) assert.ok(found.get(name) === bytes, `${name} differs from a cold build's`);
  rmSync(out, { recursive: true });
  rmSync(join(site.folder, 'cold-cache'), { recursive: true });
}

test('a build after an article was added, changed and removed gives the bytes of a cold build', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  site.write({ ...article(1, 16), ...article(2), ...article(3), ...article(4, 18) });
  assert.equal((await site.run('build')).code, 0);

  site.write(article(5));
  assert.equal((await site.run('build')).code, 0);
  await assertSameAsCold(site);
  assert.match(site.read('digest/2024-05-17/index.json'), /第5条消息/);

  site.write({
    [Object.keys(article(1, 16))[0] ?? '']: captured(`${PARAGRAPH}改过了。`, {
      title: '改过的题目',
      url: 'https://news.example/1',
      date: '2024-05-16',
    }),
  });
  rmSync(join(site.content, Object.keys(article(2))[0] ?? ''));
  assert.equal((await site.run('build')).code, 0);
  await assertSameAsCold(site);
  assert.doesNotMatch(site.read('digest/2024-05-17/index.json'), /第2条消息/);
});

test('a link leads to the page of an article while that is here, and its page alone is made anew', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  const url = 'https://www.news.example/2?utm_source=feed';
  const linking = captured(`${PARAGRAPH}见[前一条](${url})。`, {
    title: '后续',
    url: 'https://news.example/9',
    date: '2024-05-16',
  });
  site.write({ '后续.md': linking, ...article(1, 16) });
  const build = async () => {
    const outcome = await site.run('build', { variables: { BASE_PATH: 'news' } });
    assert.equal(outcome.code, 0, outcome.stderr);
    return new Map([...site.files()].filter(([name]) => /^articles\/.*html$/.test(name)));
  };
  const pageOf = (pages: ReadonlyMap<string, string>, text: string) =>
    [...pages].find(([, html]) => Buffer.from(html, 'latin1').includes(`<h1 lang="zh-CN">${text}`)) ?? ['', ''];

  const before = await build();
  const [name, original] = pageOf(before, '后续');
  assert.ok(original.includes('href="https://www.news.example/2" rel="nofollow'));

  site.write(article(2, 18));
  const added = await build();
  const [path] = pageOf(added, '第2条消息');
  assert.ok(added.get(name)?.includes(`<a href="/news/${path.replace('index.html', '')}">`));
  const others = [...before.keys()].filter((other) => other !== name);
  assert.ok(others.length > 0);
  for (const other of others) assert.equal(added.get(other), before.get(other));

  rmSync(join(site.content, Object.keys(article(2, 18))[0] ?? ''));
  assert.deepEqual(await build(), before);
});

test('an unchanged build renders no page, and leaves the site as it is', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  site.write({ ...article(1), ...article(2) });
  assert.equal((await site.run('build')).code, 0);
  const before = site.files();
  const again = await site.run('build');
  assert.equal(again.code, 0, again.stderr);
  assert.doesNotMatch(again.stderr, /Pages/);
  assert.deepEqual(site.files(), before);
});

test('a build that lost many articles leaves the site as it was, until it is told to replace it', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  const files = Array.from({ length: 30 }, (_, index) => article(index + 1));
  site.write(Object.assign({}, ...files) as Record<string, string>);
  assert.equal((await site.run('build')).code, 0);
  const before = site.files();

  for (const file of files.slice(0, 12)) rmSync(join(site.content, Object.keys(file)[0] ?? ''));
  const refused = await site.run('build');
  assert.equal(refused.code, 1);
  assert.match(
    refused.stderr,
    /12 of its 30 articles would be gone, "articles\/2024\/05\/17-\w+\/index\.html" the first/,
  );
  assert.deepEqual(site.files(), before);

  const told = await site.run('build', { args: ['--allow-loss'] });
  assert.equal(told.code, 0, told.stderr);
  await assertSameAsCold(site);
});

test('a site of another folder of articles takes the place of the one that stands', async (t) => {
  const site = new TestSite();
  t.after(() => site.remove());
  const files = Array.from({ length: 12 }, (_, index) => article(index + 1));
  site.write(Object.assign({}, ...files) as Record<string, string>);
  assert.equal((await site.run('build')).code, 0);

  const other = new TestSite();
  t.after(() => other.remove());
  other.write(article(99));
  const built = await site.run('build', { variables: { CONTENT_DIR: other.content } });
  assert.equal(built.code, 0, built.stderr);
  assert.match(site.read('digest/2024-05-17/index.json'), /第99条消息/);
});
