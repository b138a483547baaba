import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planShards } from '../../../src/search/plan-shards.ts';
import type { PlannedRecord } from '../../../src/search/plan-shards.ts';

const limits = { records: 10, bytes: 1000 };

function record(date: string, number: number, bytes = 10): PlannedRecord {
  const id = `${date}-${String(number).padStart(3, '0')}`;
  return { id, date, headline: number % 2 === 1, bytes, digest: `digest of ${id}` };
}

function day(date: string, count: number): PlannedRecord[] {
  return Array.from({ length: count }, (_, number) => record(date, number));
}

const archive = [...day('2024-05-01', 4), ...day('2024-05-02', 5), ...day('2024-05-03', 6), ...day('2024-05-04', 3)];

function spans(records: readonly PlannedRecord[]): string[] {
  return planShards(records, '', limits).map(({ first, last }) => `${first.id}..${last.id}`);
}

test('planShards() fills shards with whole days, from the oldest on', () => {
  assert.deepEqual(spans(archive), ['2024-05-01-000..2024-05-02-004', '2024-05-03-000..2024-05-04-002']);
});

test('planShards() counts articles and headlines apart', () => {
  assert.deepEqual(
    planShards(archive, '', limits).map(({ articles, headlines }) => [articles, headlines]),
    [
      [5, 4],
      [5, 4],
    ],
  );
});

test('planShards() splits a day that no shard can hold', () => {
  assert.deepEqual(spans(day('2024-05-01', 23)), [
    '2024-05-01-000..2024-05-01-009',
    '2024-05-01-010..2024-05-01-019',
    '2024-05-01-020..2024-05-01-022',
  ]);
});

test('planShards() holds the bound of bytes, and gives an article beyond it a shard of its own', () => {
  const records = [
    record('2024-05-01', 0, 600),
    record('2024-05-02', 0, 600),
    record('2024-05-03', 0, 5000),
    record('2024-05-04', 0, 1),
  ];
  assert.equal(spans(records).length, 4);
});

test('planShards() changes one key when an article is added to a shard with room', () => {
  const before = planShards(archive, '', limits).map(({ key }) => key);
  const after = planShards([...archive, record('2024-05-04', 3)], '', limits).map(({ key }) => key);
  assert.equal(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
});

test('planShards() changes a key with what is in the shard, and all keys with what makes them', () => {
  const before = planShards(archive, '', limits);
  const [first, ...others] = archive;
  assert.ok(first);
  const edited = planShards([{ ...first, digest: 'another' }, ...others], '', limits);
  assert.notEqual(edited[0]?.key, before[0]?.key);
  assert.equal(edited[1]?.key, before[1]?.key);
  const remade = planShards(archive, 'another maker', limits);
  assert.ok(remade.every(({ key }, index) => key !== before[index]?.key));
});

test('planShards() has no shard for an empty archive', () => {
  assert.deepEqual(planShards([], ''), []);
});
