import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveCalendar } from '../../../src/queries/archive-calendar.ts';

test('archiveCalendar() shows months with an issue only, the newest first', () => {
  const day = (date: string) => ({ date, articles: 1, headlines: 0 });
  const years = archiveCalendar([day('2023-12-31'), day('2024-03-01'), day('2024-05-16'), day('2024-05-17')]);
  assert.deepEqual(
    years.map(({ year, months }) => [year, months.map(({ month }) => month)]),
    [
      ['2024', ['2024-05', '2024-03']],
      ['2023', ['2023-12']],
    ],
  );
  const may = years[0]?.months[0]?.weeks ?? [];
  assert.deepEqual(may[2]?.days.slice(3, 6), [day('2024-05-16'), day('2024-05-17'), { date: '2024-05-18' }]);
  assert.deepEqual(may[0]?.days.slice(0, 2), [undefined, undefined]);
  assert.deepEqual([may[0].name, may[2].name], [undefined, '2024-W20']);
});
