import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTopics } from '../../../src/digest/topics.ts';
import type { TopicArticle } from '../../../src/digest/topics.ts';

/** An article of a publisher of its own, unless the test says whose. */
function article(
  number: number,
  said: Partial<Omit<TopicArticle, 'subjects'>> & Partial<TopicArticle['subjects']>,
): TopicArticle {
  const { ids = [], themes = [], names = [], phrases = [], ...traits } = said;
  return {
    id: `2024/05/${String((number % 28) + 1).padStart(2, '0')}-${number}`,
    title: `第 ${number} 则`,
    date: '2024-05-01',
    publisher: `source-${number}`,
    story: `story-${number}`,
    tags: [],
    ...traits,
    subjects: { ids, themes, names, phrases },
  };
}

function range(count: number, make: (number: number) => TopicArticle): TopicArticle[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function topicsOf(articles: readonly TopicArticle[]) {
  return findTopics(articles, () => new Map()).map(({ topic }) => topic);
}

test('findTopics() makes a topic of three articles of two publishers, and of no less', () => {
  const three = [0, 1, 2].map((number) => article(number, { ids: ['CVE-2024-3400'] }));
  assert.deepEqual(topicsOf(three), [
    {
      slug: 'cve-2024-3400',
      kind: 'vulnerability',
      name: 'CVE-2024-3400',
      aliases: [],
      articles: 3,
      publishers: 3,
      first: '2024-05-01',
      last: '2024-05-01',
      related: [],
    },
  ]);
  assert.deepEqual(topicsOf(three.slice(1)), []);
  assert.deepEqual(topicsOf(three.map((one) => ({ ...one, publisher: 'source-0' }))), []);
});

test('findTopics() files a tag under the name that it is another writing of, and gives others a topic of their own', () => {
  const articles = [
    article(0, { names: ['Microsoft'] }),
    article(1, { tags: ['微软', 'Field notes'] }),
    article(2, { tags: ['microsoft', 'field notes'] }),
    article(3, { tags: ['Field Notes'] }),
  ];
  assert.deepEqual(
    topicsOf(articles).map(({ slug, kind, articles: count }) => [slug, kind, count]),
    [
      ['field-notes', 'phrase', 3],
      ['microsoft', 'vendor', 3],
    ],
  );
});

test('findTopics() files the id that is given as a tag with those that are read', () => {
  const articles = [0, 1, 2].map((number) =>
    article(number, number === 1 ? { tags: ['cve-2024-3400'] } : { ids: ['CVE-2024-3400'] }),
  );
  assert.deepEqual(
    topicsOf(articles).map(({ slug, articles: count }) => [slug, count]),
    [['cve-2024-3400', 3]],
  );
});

test('findTopics() calls a topic as the Chinese titles do', () => {
  const titled = (title: string, name: string) => range(3, (number) => article(number, { title, names: [name] }));
  assert.equal(topicsOf(titled('微软回应', 'Microsoft'))[0]?.chinese, '微软');
  assert.equal(topicsOf(titled('CrowdStrike 回应', 'CrowdStrike'))[0]?.chinese, undefined);
});

test('findTopics() leaves out a name that half the archive is about, but no theme', () => {
  const articles = range(400, (number) => article(number, number % 2 ? { names: ['US'], themes: ['Ransomware'] } : {}));
  assert.deepEqual(
    topicsOf(articles).map(({ slug }) => slug),
    ['ransomware'],
  );
});

test('findTopics() gives a name without Latin letters a short hash for a slug', () => {
  const [topic] = topicsOf(range(3, (number) => article(number, { tags: ['读者来信'] })));
  assert.match(topic?.slug ?? '', /^[a-z0-9]{8}$/);
});

test('findTopics() names the topics that go with one, the nearest first', () => {
  const articles = [
    ...range(3, (number) => article(number, { names: ['LockBit', 'FBI'] })),
    ...range(2, (number) => article(number + 3, { names: ['LockBit', 'Boeing'] })),
    ...range(9, (number) => article(number + 5, { names: ['Boeing'] })),
  ];
  assert.deepEqual(topicsOf(articles).find(({ slug }) => slug === 'lockbit')?.related, ['fbi', 'boeing']);
});
