import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatProblem } from '../../../src/article/article-problem.ts';
import type { ArticleProblem } from '../../../src/article/article-problem.ts';
import { listedLines } from '../../../src/editor/editor-files.ts';
import { forgive } from '../../../src/editor/known-problems.ts';

function problem(file: string, said: Partial<ArticleProblem> = {}): ArticleProblem {
  const fault = {
    code: 'invalid-field',
    consequence: 'left-out',
    message: 'is not a date',
    expected: 'a day',
  } as const;
  return { ...fault, file, line: 5, ...said };
}

const dated = problem('2024/某源_标题: 一.md', { field: 'date', value: '2024-02-30' });
const coded = problem('b.md', { code: 'nul-byte', consequence: 'repaired' });
const hashed = problem('#头条\u202E.md', { field: 'url' });
const other = problem('c.md', { field: 'url' });

test('forgive() sets aside what a line names: as printed, by field, or by kind', () => {
  const text = [formatProblem(dated), 'b.md: nul-byte', formatProblem(hashed)].join('\n');
  const { problems, forgiven, idle } = forgive([dated, coded, hashed, other], listedLines(text));
  assert.deepEqual(problems, [other]);
  assert.equal(forgiven, 3);
  assert.deepEqual(idle, []);
  assert.deepEqual(forgive([dated], listedLines('2024/某源_标题: 一.md: date\n')).problems, []);
});

test('forgive() names the lines that forgive nothing, but no comment', () => {
  const { problems, idle } = forgive([other], listedLines('# known since 2023\r\n\r\nc.md: date\r\n'));
  assert.deepEqual(problems, [other]);
  assert.deepEqual(idle.map(formatProblem), [
    'known-problems.txt:3: "c.md: date": forgives nothing, expected a line that "npm run check" prints, or "FILE: field"',
  ]);
});
