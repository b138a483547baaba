import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articlePages, bodyOf } from '../../../src/queries/article-page.ts';
import { makeRecord, makeStore, tellTogether } from '../../fixtures/small-archive.ts';
import { fillRelated, fillTopic } from '../../fixtures/small-digest.ts';

test('articlePages() gives each article its neighbours in the order of the issue, and headlines no page', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', minutes: 1 }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', minutes: 9 }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', state: 'headline', reason: 'moved' }),
    makeRecord({ id: '2024/05/18-aaaaaaa4' }),
  ]);
  const pages = [...articlePages(store)].map(({ record, previous, next }) => [record.id, previous?.id, next?.id]);
  assert.deepEqual(pages, [
    ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2', undefined],
    ['2024/05/17-aaaaaaa2', undefined, '2024/05/17-aaaaaaa1'],
    ['2024/05/18-aaaaaaa4', undefined, undefined],
  ]);
});

test('articlePages() gives each article the other tellings of its story, oldest first', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/19-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2' }),
    makeRecord({ id: '2024/05/18-aaaaaaa3' }),
    makeRecord({ id: '2024/05/18-aaaaaaa4' }),
  ]);
  tellTogether(store, ['2024/05/19-aaaaaaa1', '2024/05/17-aaaaaaa2', '2024/05/18-aaaaaaa3']);
  const tellings = [...articlePages(store)].map(({ record, tellings: others }) => [
    record.id.slice(-1),
    others.map(({ id }) => id.slice(-1)).join(''),
  ]);
  assert.deepEqual(tellings, [
    ['2', '31'],
    ['3', '21'],
    ['4', ''],
    ['1', '23'],
  ]);
});

test('bodyOf() finds the body that the article shows, and nothing for a headline', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', state: 'headline', reason: 'moved' }),
  ]);
  assert.deepEqual(bodyOf(store, '2024/05/17-aaaaaaa1'), {
    contents: [],
    safeHtml: '<p>2024/05/17-aaaaaaa1</p>',
    removed: [],
  });
  assert.deepEqual(bodyOf(store, '2024/05/17-aaaaaaa2'), { contents: [], safeHtml: '', removed: [] });
});

test('articlePages() names what an article is about, and older articles that it calls to mind', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1' }),
    makeRecord({ id: '2024/06/18-aaaaaaa2' }),
  ]);
  fillTopic(store, { slug: 'lockbit' }, ['2024/06/18-aaaaaaa2']);
  fillRelated(store, '2024-06', { '2024/06/18-aaaaaaa2': ['2024/05/17-aaaaaaa1', '2024/05/01-gone'] });
  const [older, newer] = [...articlePages(store)];
  assert.deepEqual([older?.topics, older?.related], [[], []]);
  assert.deepEqual(newer?.topics, [{ slug: 'lockbit', kind: 'malware', name: 'lockbit' }]);
  assert.deepEqual(
    newer.related.map(({ id, title }) => [id, title]),
    [['2024/05/17-aaaaaaa1', '文章 2024/05/17-aaaaaaa1']],
  );
});
