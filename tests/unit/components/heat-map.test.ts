import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CELL, halfYears } from '../../../src/components/heat-map.ts';

test('halfYears() gives every day of a half year its place and shade', () => {
  const [half, ...others] = halfYears(
    new Map([
      ['2024-01-01', 1],
      ['2024-02-29', 80],
    ]),
    80,
  );
  assert.equal(others.length, 0);
  assert.equal(half?.cells.length, 182);
  assert.deepEqual(half.cells[0], { date: '2024-01-01', count: 1, x: 0, y: 0, shade: 1 });
  const leap = half.cells.find(({ date }) => date === '2024-02-29');
  assert.deepEqual(leap, { date: '2024-02-29', count: 80, x: 8 * CELL.step, y: 3 * CELL.step, shade: 4 });
  assert.ok(half.cells.every(({ date, shade }) => shade === 0 || date === '2024-01-01' || date === '2024-02-29'));
});

test('halfYears() puts the newest year first, and time runs on within it', () => {
  const days = ['2023-03-01', '2024-01-05', '2024-08-01'].map((date) => [date, 1] as const);
  assert.deepEqual(
    halfYears(new Map(days), 1).map(({ from }) => from),
    ['2024-01-01', '2024-07-01', '2023-01-01'],
  );
});
