import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { captured, TestSite } from './site-build.ts';

const TEXT = '港口的调度系统停摆了三天，原因是勒索软件，恢复用了一周。'.repeat(12);
const PLACE = { SITE_URL: 'https://news.example', BASE_PATH: '/digests/' };
const site = new TestSite();

before(async () => {
  const contents = ['经过', '后果', '教训'].map((heading) => `## ${heading}\n\n${TEXT}`).join('\n\n');
  site.write({
    'one.md': captured(contents, { title: '港口停摆' }),
    'two.md': captured(
      `${TEXT}\n\n见[前文](https://news.example/one)。\n\n![](https://pictures.example/1.png "港口")`,
      {
        title: '港口恢复',
        url: 'https://news.example/two',
        date: '2024-05-18',
      },
    ),
  });
  const { code, stderr } = await site.run('build', { variables: PLACE });
  assert.equal(code, 0, stderr);
});
after(() => site.remove());

test('verify finds nothing wrong with a site under a path, and says which hosts take it', async () => {
  const { code, stdout } = await site.run('verify', { variables: PLACE });
  assert.match(stdout, /GitHub Pages: fits\n/);
  assert.match(stdout, /\d+ pages, [\d,]+ references: 0 problems\n$/);
  assert.equal(code, 0);
});

test('verify says how many pages were not validated', async () => {
  const { stderr } = await site.run('verify', { variables: PLACE, args: ['--validate', '3'] });
  assert.match(stderr, /\d+ read, 3 of them validated/);
});

/** What is done to a file of the site, and what must be said of it. */
const DAMAGES: readonly { name: string; file: string; from: string | RegExp; to: string; said: RegExp }[] = [
  {
    name: 'a link to a page that is not there',
    file: 'index.html',
    from: '/digests/archive/"',
    to: '/digests/archives/"',
    said: /refers to "\/digests\/archives\/", which is not there/,
  },
  {
    name: 'a link beside the path',
    file: 'index.html',
    from: '/digests/archive/"',
    to: '/archive/"',
    said: /refers to "\/archive\/", which is outside of the site, expected an address under "\/digests\/"/,
  },
  {
    name: 'a fragment without an element',
    file: 'index.html',
    from: '#content"',
    to: '#contents"',
    said: /refers to "#contents", but no element has that id/,
  },
  {
    name: 'a second h1',
    file: 'archive/index.html',
    from: '<h1',
    to: '<h1>再来</h1><h1',
    said: /it has 2 of "h1", expected one with text/,
  },
  {
    name: 'a page without a title',
    file: 'archive/index.html',
    from: /<title>[^<]+/,
    to: '<title>',
    said: /it has 1 of "title", expected one with text/,
  },
  {
    name: 'another policy',
    file: 'archive/index.html',
    from: "default-src 'none'",
    to: "default-src 'self'",
    said: /its Content-Security-Policy is not the one of the site/,
  },
  {
    name: 'a policy that comes late',
    file: 'archive/index.html',
    from: '<meta charset',
    to: '<link rel="icon" href="/digests/favicon.svg"><meta charset',
    said: /before all that it governs/,
  },
  {
    name: 'an inline script',
    file: 'archive/index.html',
    from: '</body>',
    to: '<script>alert(1)</script></body>',
    said: /it has a script of its own, expected scripts in files/,
  },
  {
    name: 'an event handler',
    file: 'archive/index.html',
    from: '<h1',
    to: '<h1 onclick="alert(1)"',
    said: /<h1> has the attribute onclick, expected none/,
  },
  {
    name: 'a script of another host',
    file: 'archive/index.html',
    from: '</body>',
    to: '<script src="https://cdn.example/x.js"></script></body>',
    said: /<script> refers to "https:\/\/cdn.example\/x.js", expected an address of the site/,
  },
  {
    name: 'a link that runs code',
    file: 'archive/index.html',
    from: '<h1',
    to: '<a href="javascript:alert(1)">x</a><h1',
    said: /<a> refers to "javascript:alert\(1\)"/,
  },
  {
    name: 'a canonical address of another page',
    file: 'archive/index.html',
    from: 'rel="canonical" href="https://news.example/digests/archive/"',
    to: 'rel="canonical" href="https://news.example/digests/"',
    said: /its canonical address is "https:\/\/news.example\/digests\/", expected "https:\/\/news.example\/digests\/archive\/"/,
  },
  {
    name: 'invalid HTML',
    file: 'archive/index.html',
    from: '<h1',
    to: '<p><div></p></div><h1',
    said: /html-validate: /,
  },
  {
    name: 'a feed that is not well-formed',
    file: 'feed.xml',
    from: '</item>',
    to: '',
    said: /Expected well-formed XML/,
  },
  {
    name: 'a feed that leads nowhere',
    file: 'feed.json',
    from: /"url": "[^"]+"/,
    to: '"url": "https://news.example/digests/articles/gone/"',
    said: /refers to "https:\/\/news.example\/digests\/articles\/gone\/", which is not there/,
  },
  {
    name: 'a sitemap that leads nowhere',
    file: 'sitemap-pages.xml',
    from: '/digests/archive/<',
    to: '/digests/archives/<',
    said: /sitemap-pages.xml: it refers to "https:\/\/news.example\/digests\/archives\/"/,
  },
];

for (const { name, file, from, to, said } of DAMAGES) {
  test(`verify finds ${name}`, async () => {
    const path = join(site.out, file);
    const whole = readFileSync(path, 'utf8');
    const damaged = whole.replace(from, to);
    assert.ok(damaged !== whole, 'it is not damaged');
    writeFileSync(path, damaged);
    const { code, stdout } = await site.run('verify', { variables: PLACE });
    writeFileSync(path, whole);
    assert.match(stdout, said);
    assert.equal(code, 1);
  });
}

test('verify of a folder without a site is an error', async () => {
  const { code, stderr } = await site.run('verify', { variables: { ...PLACE, OUT_DIR: join(site.folder, 'nowhere') } });
  assert.equal(code, 1);
  assert.match(stderr, /OUT_DIR is ".*nowhere", which holds no site, expected one/);
});
