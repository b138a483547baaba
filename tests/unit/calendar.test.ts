import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, weekdayIndex, weekOf, weeksOfMonth } from '../../src/calendar.ts';

test('addDays() crosses months, years and leap days', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2024-12-31', 1), '2025-01-01');
  assert.equal(addDays('2024-03-01', -1), '2024-02-29');
});

test('weekOf() gives Monday to Sunday', () => {
  assert.equal(weekdayIndex('2024-05-13'), 0);
  assert.equal(weekdayIndex('2024-05-19'), 6);
  assert.deepEqual(weekOf('2024-05-19').at(0), '2024-05-13');
  assert.deepEqual(weekOf('2025-01-01'), [
    '2024-12-30',
    '2024-12-31',
    '2025-01-01',
    '2025-01-02',
    '2025-01-03',
    '2025-01-04',
    '2025-01-05',
  ]);
});

test('weeksOfMonth() holds every day of the month once, and no other', () => {
  for (const [month, days, weeks] of [
    ['2024-05', 31, 5],
    ['2023-02', 28, 5],
    ['2027-02', 28, 4],
    ['2024-12', 31, 6],
  ] as const) {
    const dates = weeksOfMonth(month)
      .flat()
      .filter((date) => date !== undefined);
    assert.equal(dates.length, days);
    assert.ok(dates.every((date) => date.startsWith(month)));
    assert.equal(weeksOfMonth(month).length, weeks);
  }
});
