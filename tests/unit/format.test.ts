import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dateInWords,
  dateWithWeekday,
  dayInWords,
  dayOfMonth,
  monthInWords,
  monthName,
  number,
  percent,
  plural,
  shorten,
  shortMonth,
  shortWeekday,
  weekday,
  weekInWords,
} from '../../src/format.ts';

test('dates are written in the words of the language', () => {
  assert.equal(dateInWords('2024-05-07', 'zh-CN'), '2024年5月7日');
  assert.equal(dateInWords('2024-05-07', 'en'), 'May 7, 2024');
  assert.equal(dayInWords('2024-05-07', 'zh-CN'), '5月7日');
  assert.equal(dayInWords('2024-05-07', 'en'), 'May 7');
  assert.equal(monthName('2024-05', 'zh-CN'), '五月');
  assert.equal(monthName('2024-05', 'en'), 'May');
  assert.equal(monthInWords('2024-05', 'zh-CN'), '2024年5月');
  assert.equal(monthInWords('2024-05', 'en'), 'May 2024');
  assert.equal(weekInWords('2024-W05', 'zh-CN'), '2024年第5周');
  assert.equal(weekInWords('2024-W20', 'en'), 'Week 20, 2024');
  assert.equal(shortMonth('2024-09', 'zh-CN'), '9月');
  assert.equal(shortMonth('2024-09', 'en'), 'Sep');
  assert.equal(percent(0.0425, 'en'), '4.3%');
  assert.equal(dayOfMonth('2024-05-07'), '7');
});

test('weekdays are written in the words of the language', () => {
  assert.equal(weekday('2024-05-17', 'zh-CN'), '星期五');
  assert.equal(weekday('2024-05-17', 'en'), 'Friday');
  assert.equal(dateWithWeekday('2024-05-17', 'zh-CN'), '2024年5月17日 星期五');
  assert.equal(dateWithWeekday('2024-05-17', 'en'), 'Friday, May 17, 2024');
  assert.equal(shortWeekday('2024-05-17', 'zh-CN'), '五');
  assert.equal(shortWeekday('2024-05-17', 'en'), 'Fri');
});

test('dateInWords() writes the same day whatever the zone of the machine', (context) => {
  const zone = process.env['TZ'];
  context.after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  for (const other of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai']) {
    process.env['TZ'] = other;
    assert.equal(dateInWords('2024-01-01', 'zh-CN'), '2024年1月1日');
    assert.equal(weekday('2024-01-01', 'zh-CN'), '星期一');
  }
});

test('plural() puts the noun into the form that the count asks for', () => {
  const article = { one: 'article', other: 'articles', language: 'en' } as const;
  assert.equal(plural(0, article), '0 articles');
  assert.equal(plural(1, article), '1 article');
  assert.equal(plural(1234, article), '1,234 articles');
  assert.equal(number(50439, 'zh-CN'), '50,439');
});

test('shorten() cuts between characters, never inside one', () => {
  assert.equal(shorten('摘报', 2), '摘报');
  assert.equal(shorten('一二三四', 3), '一二…');
  assert.equal(shorten('𠮷𠮷𠮷', 2), '𠮷…');
  assert.equal(shorten('two words', 5), 'two…');
});
