import assert from 'node:assert/strict';
import { test } from 'node:test';

import { browserImportsOf, importsOf, sourceFiles } from './source-files.ts';

const GROUND = 'src/*.ts';
const BROWSER = ['src/search/', 'src/reader/'];
const VIEWS = ['src/feeds/', 'src/components/', 'src/layouts/', 'src/styles/'];

/** What each part may import of the others. The first line that fits a file holds for it. */
const MAY_IMPORT: readonly (readonly [part: string, others: readonly string[]])[] = [
  ['src/search/tokens.ts', []],
  ['src/search/', [GROUND, 'src/article/', 'src/archive/', 'src/search/']],
  ['src/reader/', [GROUND, ...BROWSER]],
  ['src/article/', [GROUND, 'src/article/']],
  ['src/editor/', [GROUND, 'src/article/', 'src/editor/']],
  ['src/archive/', [GROUND, 'src/article/', 'src/editor/', 'src/archive/']],
  ['src/digest/', [GROUND, 'src/article/', 'src/archive/', 'src/digest/']],
  ['src/release/', [GROUND, 'src/article/', 'src/archive/', 'src/release/']],
  ['src/verify/', [GROUND, 'src/verify/']],
  [
    'src/commands/',
    [
      GROUND,
      'src/article/',
      'src/editor/',
      'src/archive/',
      'src/digest/',
      'src/queries/',
      'src/email/',
      'src/release/',
      'src/search/',
      'src/verify/',
      'src/commands/',
    ],
  ],
  ['src/email/', [GROUND, 'src/article/', 'src/queries/', 'src/feeds/', 'src/components/', 'src/email/']],
  ['src/queries/', [GROUND, 'src/article/', 'src/archive/', 'src/digest/', 'src/queries/']],
  ['src/pages/', [GROUND, 'src/article/', 'src/archive/', 'src/queries/', 'src/pages/', ...VIEWS, ...BROWSER]],
  ...VIEWS.map(
    (view) => [view, [GROUND, 'src/article/', 'src/archive/', 'src/queries/', ...VIEWS, ...BROWSER]] as const,
  ),
  [GROUND, [GROUND]],
];

/** Packages that reach for the disk, the network, other processes or Astro. */
const OUTSIDE_WORLD =
  /^(node:(fs|net|http|https|http2|dgram|dns|tls|child_process|worker_threads|cluster|sqlite)\b|(fs|net|http|https)$|astro\b)/;

const files = sourceFiles('src', '.ts', '.astro');

test('imports run one way', () => {
  const violations = files.flatMap((file) => {
    const allowed = MAY_IMPORT.find(([part]) => covers(part, file.path))?.[1];
    const imported = importsOf(file).filter((name) => name.startsWith('src/'));
    return imported
      .filter((name) => !allowed?.some((part) => covers(part, name)))
      .map((name) => `${file.path} → ${name}`);
  });
  assert.deepEqual(violations, []);
});

test('search/tokens imports nothing', () => {
  const tokens = files.filter(({ path }) => path === 'src/search/tokens.ts');
  assert.deepEqual(tokens.flatMap(importsOf), []);
});

test('article/ imports nothing of Astro, the file system or the network', () => {
  const article = files.filter(({ path }) => path.startsWith('src/article/'));
  const violations = article.flatMap((file) =>
    importsOf(file)
      .filter((name) => OUTSIDE_WORLD.test(name))
      .map((name) => `${file.path} → ${name}`),
  );
  assert.deepEqual(violations, []);
});

test('what the browser gets imports no module of Node', () => {
  const entries = files.filter(({ path }) => path.endsWith('.astro')).flatMap(browserImportsOf);
  const reader = files.filter(({ path }) => path.startsWith('src/reader/')).map(({ path }) => path);
  const violations = closure([...entries, ...reader]).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('node:'))
      .map((name) => `${file.path} → ${name}`),
  );
  assert.deepEqual(violations, []);
});

/** The files at these paths, and all of ours that they import, directly or not. */
function closure(paths: readonly string[]): typeof files {
  const reached = new Set(paths);
  for (const path of reached) {
    const file = files.find((candidate) => candidate.path === path);
    for (const name of file ? importsOf(file) : []) reached.add(name);
  }
  return files.filter(({ path }) => reached.has(path));
}

/** Whether a part is a path's own: a file, a folder, or the files that lie in `src` itself. */
function covers(part: string, path: string): boolean {
  return part === GROUND ? /^src\/[^/]+$/.test(path) : path.startsWith(part);
}
