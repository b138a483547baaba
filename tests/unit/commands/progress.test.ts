import assert from 'node:assert/strict';
import { test } from 'node:test';

import { count, duration, startStage } from '../../../src/commands/progress.ts';

function said(isTTY: boolean): string[] {
  const lines: string[] = [];
  let time = 0;
  const stage = startStage('Articles', {
    screen: { isTTY, columns: 80, write: (text) => lines.push(text) },
    now: () => time,
  });
  time = 6000;
  stage.update(1200, 50_439);
  stage.end('done');
  return lines;
}

test('startStage() says count, rate and time left in plain lines', () => {
  assert.deepEqual(said(false), ['Articles 1,200 of 50,439 · 200/s · 4 min 6 s left\n', 'Articles done · 6.0 s\n']);
});

test('startStage() rewrites one line on a terminal', () => {
  const lines = said(true);
  assert.ok(lines.every((line) => line.startsWith('\r\u001B[2K')));
  assert.equal(lines.filter((line) => line.endsWith('\n')).length, 1);
});

test('count() and duration() read the same on every machine', () => {
  assert.deepEqual([7, 1234, 143_500].map(count), ['7', '1,234', '143,500']);
  assert.deepEqual([400, 12_000, 125_000].map(duration), ['0.4 s', '12 s', '2 min 5 s']);
});
