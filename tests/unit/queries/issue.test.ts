import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editions, issueOfDay, newestEdition } from '../../../src/queries/issue.ts';
import { makeRecord, makeStore } from '../../fixtures/small-archive.ts';

const lookout = { slug: 'lookout', name: '瞭望' };
const beacon = { slug: 'beacon', name: 'Beacon' };
const anvil = { slug: 'anvil', name: 'Anvil' };

test('issueOfDay() puts publishers with most articles first, then by name, and the longest article of each first', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', publisher: anvil }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', publisher: lookout, minutes: 2 }),
    makeRecord({ id: '2024/05/17-aaaaaaa4', publisher: lookout, minutes: 9 }),
    makeRecord({ id: '2024/05/16-aaaaaaa5', publisher: beacon }),
  ]);
  const issue = issueOfDay(store, '2024-05-17');
  assert.deepEqual(
    issue.articles.map((group) => group.publisher.slug),
    ['lookout', 'anvil', 'beacon'],
  );
  assert.deepEqual(
    issue.articles[0]?.entries.map((entry) => entry.minutes),
    [9, 2],
  );
});

test('issueOfDay() keeps headlines apart, with their reason', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', state: 'truncated' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', state: 'headline', reason: 'deleted', minutes: 0, summary: '' }),
  ]);
  const issue = issueOfDay(store, '2024-05-17');
  assert.deepEqual(
    issue.articles.flatMap((group) => group.entries.map((entry) => entry.id)),
    ['2024/05/17-aaaaaaa1'],
  );
  assert.deepEqual(
    issue.headlines.flatMap((group) => group.entries.map((entry) => entry.reason)),
    ['deleted'],
  );
});

test('editions() link each issue to those before and after, over days without one', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/13-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2' }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', state: 'headline', reason: 'captcha' }),
    makeRecord({ id: '2024/06/01-aaaaaaa4' }),
  ]);
  const [first, second, third] = [...editions(store)];
  assert.deepEqual([first?.previous, first?.next], [undefined, '2024-05-17']);
  assert.deepEqual([second?.previous, second?.next], ['2024-05-13', '2024-06-01']);
  assert.deepEqual(second?.week.slice(0, 5), [
    { date: '2024-05-13', articles: 1, headlines: 0 },
    { date: '2024-05-14' },
    { date: '2024-05-15' },
    { date: '2024-05-16' },
    { date: '2024-05-17', articles: 1, headlines: 1 },
  ]);
  assert.deepEqual(newestEdition(store), third);
});

test('newestEdition() of an empty archive is nothing', (context) => {
  const { store } = makeStore(context, []);
  assert.equal(newestEdition(store), undefined);
  assert.deepEqual([...editions(store)], []);
});
