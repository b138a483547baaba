import assert from 'node:assert/strict';
import { test } from 'node:test';
import { risingTopics, sourceShares } from '../../../src/queries/trends.ts';
import { makeRecord, makeStore } from '../../fixtures/small-archive.ts';
import { fillStories, fillTopic } from '../../fixtures/small-digest.ts';

const beacon = { slug: 'beacon', name: 'Beacon' };

test('risingTopics() finds what the last seven days have more of than the weeks before', (context) => {
  const days = ['04/06', '04/13', '04/20', '05/26', '05/28', '05/31'];
  const ids = (name: string, dates: readonly string[]) => dates.map((date, index) => `2024/${date}-${name}${index}`);
  const [risen, steady] = [ids('r', days.slice(3)), ids('s', [...days, ...days.slice(0, 3)])];
  const { store } = makeStore(
    context,
    [...risen, ...steady].map((id) => makeRecord({ id })),
  );
  fillTopic(store, { slug: 'lockbit' }, risen);
  fillTopic(store, { slug: 'windows' }, steady.slice(0, 5));
  const rising = risingTopics(store);
  assert.deepEqual([rising?.from, rising?.to], ['2024-05-25', '2024-05-31']);
  assert.deepEqual(
    rising?.topics.map(({ topic, now, usual, weeks }) => [topic.slug, now, usual, weeks.length]),
    [['lockbit', 3, 0, 12]],
  );
});

test('risingTopics() has nothing to say of an empty archive', (context) => {
  assert.equal(risingTopics(makeStore(context, []).store), undefined);
});

test('sourceShares() counts as first who tells a shared story a day before all others', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/16-a1' }),
    makeRecord({ id: '2024/05/17-a2', publisher: beacon }),
    makeRecord({ id: '2024/05/18-a3' }),
    makeRecord({ id: '2024/05/18-a4', publisher: beacon }),
    makeRecord({ id: '2024/05/19-a5' }),
  ]);
  fillStories(store, [['2024/05/16-a1', '2024/05/17-a2'], ['2024/05/18-a3', '2024/05/18-a4'], ['2024/05/19-a5']]);
  assert.deepEqual(sourceShares(store), [
    { slug: 'lookout', name: '瞭望', articles: 3, share: 0.6, shared: 2, first: 1 },
    { slug: 'beacon', name: 'Beacon', articles: 2, share: 0.4, shared: 2, first: 0 },
  ]);
});
