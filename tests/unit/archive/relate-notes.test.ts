import assert from 'node:assert/strict';
import { test } from 'node:test';

import { relateNotes } from '../../../src/archive/relate-notes.ts';
import { formatProblem } from '../../../src/article/article-problem.ts';
import type { IssueNote } from '../../../src/editor/issue-notes.ts';
import { makeRecord } from '../../fixtures/small-archive.ts';

const records = [
  makeRecord({ id: '2024/05/17-aaaaaaa1', url: 'https://www.news.example/1' }),
  makeRecord({ id: '2024/05/17-aaaaaaa2', url: 'https://news.example/2', state: 'headline' }),
  makeRecord({ id: '2024/05/18-aaaaaaa3', url: 'https://news.example/3' }),
];
const archive = {
  entries: records.map((record) => ({ file: `${record.id}.md`, record })),
  ids: new Map(records.map(({ id }) => [`https://news.example/${id.slice(-1)}`, id])),
};

function note(said: Partial<IssueNote>): IssueNote {
  return {
    date: '2024-05-17',
    file: 'issues/2024-05-17.md',
    introduction: '',
    pinned: [],
    hidden: [],
    order: [],
    ...said,
  };
}

test('relateNotes() finds articles of the day by url and by id', () => {
  const { notes, idle } = relateNotes(
    [
      note({
        pinned: [{ line: 3, text: 'http://news.example/1?utm_source=feed' }],
        hidden: [{ line: 5, text: '2024/05/17-aaaaaaa2' }],
        order: [{ line: 7, text: 'https://news.example/3' }],
      }),
    ],
    archive,
  );
  const { pinned, hidden, order } = notes.get('2024-05-17') ?? {};
  assert.deepEqual([pinned, hidden, order], [['2024/05/17-aaaaaaa1'], ['2024/05/17-aaaaaaa2'], []]);
  assert.deepEqual(idle.map(formatProblem), [
    'issues/2024-05-17.md:7: "https://news.example/3": is no article of the day, expected url or id of an article of 2024-05-17',
  ]);
});

test('relateNotes() makes the introduction safe, and knows which of its links are here', () => {
  const introduction =
    '今天看[这一篇](https://news.example/1)，不看[那一条](https://news.example/2)。<script>alert(1)</script>';
  const safe = relateNotes([note({ introduction })], archive).notes.get('2024-05-17');
  assert.match(safe?.safeHtml ?? '', /^<p>今天看<a href="https:\/\/news\.example\/1" rel="nofollow/);
  assert.doesNotMatch(safe?.safeHtml ?? '', /<script/);
  assert.deepEqual(safe?.localLinks, [['https://news.example/1', '2024/05/17-aaaaaaa1']]);
});

test('relateNotes() tells of a note for a day without an issue', () => {
  const { notes, idle } = relateNotes([note({ date: '2024-05-20', file: 'issues/2024-05-20.md' })], archive);
  assert.equal(notes.size, 0);
  assert.deepEqual(idle.map(formatProblem), [
    'issues/2024-05-20.md:1: there is no issue of 2024-05-20, expected the day of an article',
  ]);
});
