import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shard } from '../../../src/search/plan-shards.ts';
import { planVolumes } from '../../../src/search/plan-volumes.ts';

/** The first shards of an archive. */
function shardsOf(count: number): Shard[] {
  const record = { id: '2024/05/17-1', date: '2024-05-17', headline: false, bytes: 1, digest: '' };
  return Array.from({ length: count }, (_, number) => ({
    key: `shard ${number}`,
    first: record,
    last: record,
    articles: 1,
    headlines: 0,
  }));
}

function sizesFor(count: number): number[] {
  return planVolumes(shardsOf(count), 'code').map(({ shards }) => shards.length);
}

const cases = [
  [0, []],
  [1, [1]],
  [2, [1, 1]],
  [4, [1, 1, 1, 1]],
  [5, [4, 1]],
  [75, [64, 4, 4, 1, 1, 1]],
  [200, [64, 64, 64, 4, 1, 1, 1, 1]],
] as const;

for (const [count, sizes] of cases) {
  test(`planVolumes() binds ${count} shards to ${sizes.length} volumes, the newest on its own`, () => {
    assert.deepEqual(sizesFor(count), sizes);
  });
}

test('planVolumes() leaves the volumes of old shards as they are when shards are added', () => {
  const [before, after] = [20, 30].map((count) => planVolumes(shardsOf(count), 'code'));
  assert.deepEqual(before?.[0], after?.[0]);
  assert.deepEqual(
    after?.flatMap(({ shards }) => shards.toReversed()).map(({ key }) => key),
    shardsOf(30).map(({ key }) => key),
    'in order, each once',
  );
  assert.notEqual(planVolumes(shardsOf(1), 'other code')[0]?.key, planVolumes(shardsOf(1), 'code')[0]?.key);
});
