import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysBetween, isoWeek, weekdayIndex, weekOf, weeksOfMonth } from '../../src/calendar.ts';

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

test('isoWeek() names the week by the year that its Thursday is in', () => {
  assert.equal(isoWeek('2024-05-17'), '2024-W20');
  assert.equal(isoWeek('2024-01-01'), '2024-W01');
  assert.equal(isoWeek('2024-12-30'), '2025-W01');
  assert.equal(isoWeek('2021-01-03'), '2020-W53');
});

test('daysBetween() counts over months and leap days', () => {
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  assert.equal(daysBetween('2024-05-17', '2024-05-17'), 0);
});
