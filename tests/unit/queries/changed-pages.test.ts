import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, test } from 'node:test';
import type { DatabaseSync } from 'node:sqlite';
import { changedPages } from '../../../src/queries/changed-pages.ts';
import { makeStore } from '../../fixtures/small-archive.ts';

const VARIABLES = ['CACHE_DIR', 'ZHAIBAO_RELEASE', 'ZHAIBAO_PREVIOUS', 'ZHAIBAO_STANDING_DIR', 'ZHAIBAO_TEMPLATE_HASH'];
const before = VARIABLES.map((name) => [name, process.env[name]] as const);

afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

test('changedPages() keeps a page that shows the same and gives back one that changed', (context) => {
  const { store, cacheDir } = makeStore(context, []);
  const standing = standingFiles(cacheDir, ['a/index.html', 'b/index.html']);
  release({ cacheDir, release: 'one', standing });
  assert.equal(changedPages([entry('a', '甲'), entry('b', '乙')]).length, 2);

  release({ cacheDir, release: 'two', previous: 'one', standing });
  assert.deepEqual(changedPages([entry('a', '甲'), entry('b', '乙，改')]), [
    { params: { id: 'b' }, props: { title: '乙，改' } },
  ]);
  assert.deepEqual(pagesOf(store, 'two'), [
    ['a/index.html', 1],
    ['b/index.html', 0],
  ]);
});

test('changedPages() renders a page anew when the templates change, or its file is gone', (context) => {
  const { cacheDir } = makeStore(context, []);
  const standing = standingFiles(cacheDir, ['a/index.html']);
  release({ cacheDir, release: 'one', standing });
  changedPages([entry('a', '甲')]);

  release({ cacheDir, release: 'two', previous: 'one', standing, templates: 'other' });
  assert.equal(changedPages([entry('a', '甲')]).length, 1);

  release({ cacheDir, release: 'three', previous: 'one', standing });
  assert.equal(changedPages([entry('a', '甲')]).length, 0);
  rmSync(join(standing, 'a'), { recursive: true });
  assert.equal(changedPages([entry('a', '甲')]).length, 1);
});

test('changedPages() takes nothing over from a release that is not the one before', (context) => {
  const { cacheDir } = makeStore(context, []);
  const standing = standingFiles(cacheDir, ['a/index.html']);
  release({ cacheDir, release: 'one', standing });
  changedPages([entry('a', '甲')]);
  release({ cacheDir, release: 'two', standing });
  assert.equal(changedPages([entry('a', '甲')]).length, 1);
});

test('changedPages() outside a release gives all pages back and notes none', (context) => {
  const { store, cacheDir } = makeStore(context, []);
  release({ cacheDir, release: '', standing: cacheDir });
  assert.equal(changedPages([entry('a', '甲')]).length, 1);
  assert.equal(store.prepare('SELECT count(*) AS pages FROM pages').get()?.['pages'], 0);
});

test('changedPages() notes nothing of a route that fails', (context) => {
  const { store, cacheDir } = makeStore(context, []);
  release({ cacheDir, release: 'one', standing: cacheDir });
  assert.throws(() => changedPages(failingAfter(entry('a', '甲'))), /out of articles/);
  assert.deepEqual(pagesOf(store, 'one'), []);
});

function* failingAfter(first: ReturnType<typeof entry>) {
  yield first;
  throw new Error('out of articles');
}

function entry(id: string, title: string) {
  return { params: { id }, props: { title }, file: `${id}/index.html` };
}

function standingFiles(cacheDir: string, files: readonly string[]): string {
  const folder = join(cacheDir, 'standing');
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

function release({ cacheDir, release, previous = '', standing, templates = 'templates' }: Release): void {
  Object.assign(process.env, {
    CACHE_DIR: cacheDir,
    ZHAIBAO_RELEASE: release,
    ZHAIBAO_PREVIOUS: previous,
    ZHAIBAO_STANDING_DIR: standing,
    ZHAIBAO_TEMPLATE_HASH: templates,
  });
}

function pagesOf(store: DatabaseSync, release: string) {
  return store
    .prepare('SELECT path, kept FROM pages WHERE release = ? ORDER BY path')
    .all(release)
    .map((row) => [row['path'], row['kept']]);
}

interface Release {
  readonly cacheDir: string;
  readonly release: string;
  readonly previous?: string;
  readonly standing: string;
  readonly templates?: string;
}
