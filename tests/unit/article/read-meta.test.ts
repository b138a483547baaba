import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../../src/article/article-problem.ts';
import { readFrontmatter } from '../../../src/article/frontmatter.ts';
import { readMeta } from '../../../src/article/read-meta.ts';

const REQUIRED = { title: 'T', url: 'https://example.org/a', source: 'S', date: '2024-05-17' };
const DEFAULTS = { tags: [], draft: false };

test('readMeta() gives the metadata of a plain article', () => {
  assert.deepEqual(meta({ fetch_date: '2025-10-06T17:16:11.801769', mood: 'ignored', author: '' }), {
    meta: { ...REQUIRED, ...DEFAULTS, fetchDate: '2025-10-06' },
    lines: [],
  });
});

const ACCEPTED = [
  ['date', '2024/5/7', 'date', '2024-05-07'],
  ['date', '2024年5月7日', 'date', '2024-05-07'],
  ['date', '2024-05-07 23:59:59 +08:00', 'date', '2024-05-07'],
  ['date', '2024-05-07T00:30:00Z', 'date', '2024-05-07'],
  ['date', '2024-02-29', 'date', '2024-02-29'],
  ['draft', 'false', 'draft', false],
  ['draft', 'true', 'draft', true],
  ['draft', '"no"', 'draft', false],
  ['tags', '[a, " b ", a]', 'tags', ['a', 'b']],
  ['tags', 'a, b，c、d', 'tags', ['a', 'b', 'c', 'd']],
  ['author', '[A, B]', 'author', 'A, B'],
  ['slug', 'my-article-2', 'slug', 'my-article-2'],
  ['lang', 'zh-Hans-CN', 'lang', 'zh-Hans-CN'],
  ['url', '"  http://example.org/a b  "', 'url', 'http://example.org/a%20b'],
  ['title', '"a \\t  b"', 'title', 'a b'],
  ['title', '"👩‍💻 A\\u200Dstory"', 'title', '👩‍💻 Astory', 'repaired'],
] as const;

for (const [key, value, name, expected, repaired] of ACCEPTED) {
  test(`readMeta() reads ${key}: ${value}`, () => {
    const result = meta({ [key]: value });
    assert.deepEqual(result.meta?.[name], expected);
    assert.equal(result.lines.length, repaired ? 1 : 0);
  });
}

const REFUSED = [
  [
    'url',
    'javascript:alert(1)',
    'a.md:3: url "javascript:alert(1)": is not an address on the web, expected an http or https address without a user name',
  ],
  [
    'url',
    'https://user:secret@example.org/',
    'a.md:3: url "https://user:secret@example.org/": is not an address on the web, expected an http or https address without a user name',
  ],
  [
    'url',
    '"https://exa\\nmple.org"',
    'a.md:3: url "https://exa\\u{a}mple.org": is not an address on the web, expected an http or https address without a user name',
  ],
  ['source', '[a]', 'a.md:4: source: is not text, expected a line of text'],
  [
    'date',
    '2024-02-30',
    'a.md:5: date "2024-02-30": is not a date of the calendar, expected a day YYYY-MM-DD, not after that of fetch_date',
  ],
  [
    'date',
    '1900-01-01',
    'a.md:5: date "1900-01-01": is not a date of the calendar, expected a day YYYY-MM-DD, not after that of fetch_date',
  ],
  [
    'date',
    'yesterday',
    'a.md:5: date "yesterday": is not a date of the calendar, expected a day YYYY-MM-DD, not after that of fetch_date',
  ],
  ['draft', 'maybe', 'a.md:6: draft "maybe": is neither true nor false, expected true or false'],
] as const;

for (const [key, value, line] of REFUSED) {
  test(`readMeta() leaves an article out for ${key}: ${value}`, () => {
    assert.deepEqual(meta({ [key]: value }), { meta: undefined, lines: [line] });
  });
}

test('readMeta() leaves an article out whose date is after its capture', () => {
  const { meta: none, lines } = meta({ fetch_date: '2024-05-16T23:00:00.000001' });
  assert.equal(none, undefined);
  assert.match(lines.join(), /^a\.md:5: date "2024-05-17": is after the day of fetch_date/);
});

for (const key of ['title', 'url', 'source', 'date']) {
  test(`readMeta() leaves an article out that has no ${key}`, () => {
    const { meta: none, lines } = meta({ [key]: '' });
    assert.equal(none, undefined);
    assert.match(lines.join(), new RegExp(`^a\\.md:\\d: ${key}: is missing, expected `));
  });
}

const LEFT_ASIDE = {
  slug: '../etc',
  lang: 'Chinese!',
  image: 'data:image/png;base64,AA',
  updated: '2024-13-01',
  summary: '[a]',
  fetch_date: 'soon',
};

for (const [key, value] of Object.entries(LEFT_ASIDE)) {
  test(`readMeta() keeps the article and leaves ${key}: ${value} aside`, () => {
    const result = meta({ [key]: value });
    assert.deepEqual(result.meta, { ...REQUIRED, ...DEFAULTS });
    assert.match(result.lines.join(), /and is left aside/);
  });
}

test('readMeta() tells of all that is wrong at once', () => {
  const { lines } = meta({ url: 'x', date: '2024-02-30', lang: 'C!' });
  assert.equal(lines.length, 3);
});

test('readMeta() takes an empty title from the first heading, and reports it', () => {
  const result = meta({ title: '' }, 'A heading');
  assert.equal(result.meta?.title, 'A heading');
  assert.deepEqual(result.lines, ['a.md:2: title: is empty, expected a line of text']);
});

test('readMeta() takes invisible and direction characters out of title and source, and reports them', () => {
  const result = meta({ title: '"safe\\u202Egpj.exe\\u200B\\u0007"', source: '"\\uFEFFS"' });
  assert.deepEqual([result.meta?.title, result.meta?.source], ['safegpj.exe', 'S']);
  assert.equal(result.lines.length, 2);
});

test('readMeta() passes on where a block cannot be read', () => {
  const { meta: none, problems } = readMeta(
    { kind: 'broken', problems: [{ line: 3, column: 9, message: 'is odd', expected: 'YAML' }] },
    { file: 'b.md' },
  );
  assert.equal(none, undefined);
  assert.deepEqual(problems, [
    {
      code: 'unreadable-frontmatter',
      consequence: 'left-out',
      file: 'b.md',
      line: 3,
      column: 9,
      message: 'is odd',
      expected: 'YAML',
    },
  ]);
});

function meta(change: Readonly<Record<string, string>>, firstHeading?: string) {
  const block = Object.entries({ ...REQUIRED, ...change }).map(([key, value]) => `${key}: ${value}`);
  const frontmatter = readFrontmatter(['---', ...block, '---', ''].join('\n'));
  assert.equal(frontmatter.kind, 'read');
  const { meta: result, problems } = readMeta(frontmatter, { file: 'a.md', firstHeading });
  return { meta: result, lines: problems.map(formatProblem) };
}
