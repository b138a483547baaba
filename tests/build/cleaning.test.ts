/** What `check --cleaning` and `explain` say of a folder. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import type { CleaningReport } from '../../src/archive/cleaning-report.ts';
import { captured, TestSite } from './site-build.ts';

const TEXT = '港口的调度系统停摆了三天，原因是勒索软件，恢复用了一周。';
const MENU = Array.from({ length: 60 }, (_, index) => `* [栏目第${index}](https://news.example/${index})`).join('\n');
const SLOGAN = 'Threats explained, every single working day';

const site = new TestSite();

before(() => {
  const article = (name: string, body: string) =>
    captured(body, { title: `标题 ${name}`, url: `https://news.example/${name}` });
  site.write({
    'whole.md': article('whole', TEXT.repeat(8)),
    'swallowed.md': article('swallowed', `${MENU}\n\n# 标题 swallowed\n\n${TEXT}`),
    'headline.md': article('headline', '# 标题 headline'),
    'notes.md': '# Notes\n',
    'pair/1.md': captured(`${TEXT}一。\n\n${SLOGAN}`, { title: '一', url: 'https://pair.example/1' }),
    'pair/2.md': captured(`${TEXT}二。\n\n${SLOGAN}`, { title: '二', url: 'https://pair.example/2' }),
  });
});
after(() => site.remove());

describe('check --cleaning', () => {
  test('names the articles of which too much or too little was dropped, but no headline', async () => {
    const { code, stdout } = await site.run('check', { args: ['--cleaning'] });
    assert.equal(code, 0);
    assert.match(stdout, /^news\.example · 2 articles.*\n +9\d %  swallowed\.md\n +0 %  whole\.md$/m);
    assert.doesNotMatch(stdout, /headline\.md|\u001B/);
    assert.match(stdout, /^ +2 +\d+ % +1 +1 {2}news\.example +page-top 1 · title-again 1$/m);
    assert.match(stdout, /^4 articles of 2 sources, .*; 1 headlines are not counted$/m);
    assert.match(stdout, /^0 problems: 0 articles left out, 0 repairs\n$/m);
  });

  test('is JSON and nothing else with --json, and ends with 1 if an article was left out', async () => {
    site.write({ 'bad.md': captured(TEXT, { url: 'no url' }) });
    const { code, stdout } = await site.run('check', { args: ['--cleaning', '--json'] });
    assert.equal(code, 1);
    // The report is what the command documents.
    const { problems, cleaning } = JSON.parse(stdout) as { problems: { file: string }[]; cleaning: CleaningReport };
    assert.deepEqual(
      problems.map(({ file }) => file),
      ['bad.md'],
    );
    assert.deepEqual(
      cleaning.sources.map(({ articles }) => articles),
      [2, 2],
    );
    assert.equal(cleaning.total.nearlyAll[0]?.file, 'swallowed.md');
  });

  test('tells its options, and refuses others with 2', async () => {
    assert.match((await site.run('check', { args: ['--help'] })).stdout, /--cleaning/);
    assert.equal((await site.run('check', { args: ['--cleanly'] })).code, 2);
  });
});

describe('explain', () => {
  const pair = join(site.content, 'pair/1.md');

  test('is JSON and nothing else with --json, the same with and without a cache', async () => {
    const args = ['--json', pair, join(site.content, 'notes.md')];
    const { code, stdout } = await site.run('explain', { args });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), [
      {
        file: pair,
        blocks: [
          { from: 9, to: 9, kept: true, rule: 'kept' },
          { from: 11, to: 11, kept: true, rule: 'kept' },
        ],
      },
      { file: join(site.content, 'notes.md'), blocks: [] },
    ]);
    assert.equal((await site.run('check')).code, 1);
    assert.equal((await site.run('explain', { args })).stdout, stdout);
  });

  test('takes a file as check names it, and learns from files that are newer than the cache', async () => {
    site.write({ 'pair/3.md': captured(`${TEXT}三。\n\n${SLOGAN}`, { title: '三', url: 'https://pair.example/3' }) });
    const { stdout } = await site.run('explain', { args: ['pair/1.md'] });
    assert.match(stdout, /^- 11 page-end │ Threats explained/m);
    assert.match(stdout, /^2 blocks, 1 dropped \(\d+ % of the characters\); the capture is full$/m);
  });

  test('writes no colours into a pipe, tells what it cannot read, and wants a file', async () => {
    assert.doesNotMatch((await site.run('explain', { args: [pair] })).stdout, /\u001B/);
    const missing = await site.run('explain', { args: [join(site.content, 'gone.md')] });
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /FILE is ".*gone\.md", expected a file that can be read/);
    assert.equal((await site.run('explain')).code, 2);
  });
});
