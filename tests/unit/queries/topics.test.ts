import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { newestOfTopic, topicPages, topicsByKind, topicsOfArticles } from '../../../src/queries/topics.ts';
import { makeRecord, makeStore } from '../../fixtures/small-archive.ts';
import { fillStories, fillTopic } from '../../fixtures/small-digest.ts';

const beacon = { slug: 'beacon', name: 'Beacon' };
const [first, second, third, fourth] = ['2024/05/16-a1', '2024/05/17-a2', '2024/05/18-a3', '2024/06/20-a4'] as const;

function storeWithTopics(context: TestContext) {
  const { store } = makeStore(context, [
    makeRecord({ id: first }),
    makeRecord({ id: second, publisher: beacon }),
    makeRecord({ id: third }),
    makeRecord({ id: fourth, publisher: beacon }),
  ]);
  fillStories(store, [[second, first], [third], [fourth]]);
  fillTopic(store, { slug: 'lockbit', related: ['boeing', 'gone'] }, [first, third]);
  fillTopic(store, { slug: 'boeing', kind: 'vendor', chinese: '波音' }, [third, fourth]);
  fillTopic(store, { slug: 'akira', last: '2024-05-16' }, [first]);
  return store;
}

test('topicPages() lists each story once, newest first, with all who told it', (context) => {
  const pages = [...topicPages(storeWithTopics(context), 200)];
  const page = pages.find(({ topic }) => topic.slug === 'lockbit');
  assert.deepEqual(
    page?.items.map(({ article, date, publishers }) => [article.id, date, publishers.map(({ slug }) => slug)]),
    [
      [third, '2024-05-18', ['lookout']],
      [second, '2024-05-16', ['lookout', 'beacon']],
    ],
  );
  assert.deepEqual(page.related, [{ slug: 'boeing', kind: 'vendor', name: 'boeing', chinese: '波音' }]);
  assert.deepEqual(page.publishers, [{ slug: 'lookout', name: '瞭望', articles: 2 }]);
});

test('topicPages() goes on at the next page', (context) => {
  const pages = [...topicPages(storeWithTopics(context), 1)].filter(({ topic }) => topic.slug === 'boeing');
  assert.deepEqual(
    pages.map(({ page, pages: count, items }) => [page, count, items.map(({ article }) => article.id)]),
    [
      [1, 2, [fourth]],
      [2, 2, [third]],
    ],
  );
});

test('topicsByKind() puts the kinds in their order, and what is written about of late first', (context) => {
  assert.deepEqual(
    topicsByKind(storeWithTopics(context)).map(({ kind, topics }) => [kind, topics.map(({ slug }) => slug)]),
    [
      ['vendor', ['boeing']],
      ['malware', ['lockbit', 'akira']],
    ],
  );
});

test('topicsOfArticles() names what an article is about, vendors before malware', (context) => {
  const topics = topicsOfArticles(storeWithTopics(context));
  assert.deepEqual(
    topics.get(third)?.map(({ slug }) => slug),
    ['boeing', 'lockbit'],
  );
  assert.equal(topics.get(second), undefined);
});

test('newestOfTopic() gives a feed the telling that stands for each story', (context) => {
  const entries = newestOfTopic(storeWithTopics(context), { slug: 'lockbit', limit: 50 });
  assert.deepEqual(
    entries.map(({ id }) => id),
    [third, second],
  );
});
