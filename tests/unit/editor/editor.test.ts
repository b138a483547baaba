import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import { formatProblem } from '../../../src/article/article-problem.ts';
import { readEditor, soundEditor } from '../../../src/editor/editor.ts';

/** A folder with these files, which goes with the test. */
function folderOf(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhaibao-editor-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function problemsOf(context: TestContext, files: Readonly<Record<string, string>>): string[] {
  return readEditor(folderOf(context, files)).problems.map(formatProblem);
}

test('readEditor() takes an absent folder, an empty one and files of comments for nothing said', (context) => {
  const empty = { takedowns: [], sources: new Map(), issues: [], knownProblems: [] };
  const folder = folderOf(context, { 'sources.yml': '# none yet\n\n', 'takedowns.txt': '# none yet\n' });
  assert.deepEqual(readEditor(folder), { editor: empty, problems: [] });
  assert.deepEqual(readEditor(join(folder, 'nowhere')), { editor: empty, problems: [] });
});

test('readEditor() reads every file of the folder', (context) => {
  const folder = folderOf(context, {
    'sources.yml': '瞭望:\n  weight: 2\n  mute: no\n  exclude: [招聘, 课程]\nlookout: { noindex: yes }\n',
    'takedowns.txt': 'https://www.news.example/1?utm_source=feed\n',
    'known-problems.txt': '2024/a.md: url\n',
    'issues/2024-05-17.md':
      '---\npinned:\n  - 2024/05/17-aaaaaaa1\n  - https://news.example/1\nhidden: [https://news.example/2]\n---\n\n今天只有一件事。\n',
    'issues/2024-05-18.md': '没有要排的，只有一句话。\n',
    'issues/notes.txt': 'not an issue',
  });
  const { editor, problems } = readEditor(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    [...editor.sources.values()],
    [
      { key: '瞭望', line: 1, weight: 2, mute: false, exclude: ['招聘', '课程'] },
      { key: 'lookout', line: 5, noindex: true },
    ],
  );
  assert.deepEqual(
    editor.takedowns.map(({ canonicalUrl }) => canonicalUrl),
    ['https://news.example/1'],
  );
  assert.deepEqual(editor.issues, [
    {
      date: '2024-05-17',
      file: 'issues/2024-05-17.md',
      introduction: '今天只有一件事。',
      pinned: [
        { line: 3, text: '2024/05/17-aaaaaaa1' },
        { line: 4, text: 'https://news.example/1' },
      ],
      hidden: [{ line: 5, text: 'https://news.example/2' }],
      order: [],
    },
    {
      date: '2024-05-18',
      file: 'issues/2024-05-18.md',
      introduction: '没有要排的，只有一句话。',
      pinned: [],
      hidden: [],
      order: [],
    },
  ]);
});

test('readEditor() names file, line, field, value and what is expected', (context) => {
  const sources = [
    '瞭望:',
    '  weight: heavy',
    '  mute: perhaps',
    '别处:',
    '  wieght: 2',
    '空的:',
    '满的:',
    '  weight: 11',
  ];
  assert.deepEqual(problemsOf(context, { 'sources.yml': sources.join('\n') }), [
    'sources.yml:2: weight "heavy": is not a number, expected a number from 0 to 10',
    'sources.yml:3: mute "perhaps": is neither true nor false, expected true or false',
    'sources.yml:5: wieght: is no key of a source, expected name, section, weight, mute, noindex, include, exclude',
    'sources.yml:6: 空的: has no keys, expected the keys of a source below its name',
    'sources.yml:8: weight "11": is too much, expected a number from 0 to 10',
  ]);
  assert.deepEqual(
    problemsOf(context, {
      'takedowns.txt': '# gone\nnews.example/1\n',
      'issues/2024-05-17.md': '---\npined: [a]\nhidden: one\n---\n',
      'issues/May 17.md': '',
    }),
    [
      'takedowns.txt:2: "news.example/1": is not a url, expected the address of an original',
      'issues/2024-05-17.md:3: hidden "one": is not a list, expected a list of urls or ids',
      'issues/2024-05-17.md:2: pined: is no key of an issue, expected pinned, hidden, order',
      'issues/May 17.md:1: is not named for a day, expected a file name such as 2024-05-17.md',
    ],
  );
});

test('soundEditor() refuses a folder with a fault, and names all of them', (context) => {
  const folder = folderOf(context, { 'sources.yml': '瞭望:\n  mute: [\n', 'takedowns.txt': 'nonsense\n' });
  assert.throws(
    () => soundEditor(folder),
    /Cannot read what stands in EDITOR_DIR[^]*takedowns\.txt:1: [^]*sources\.yml:\d+/,
  );
});
