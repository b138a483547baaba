import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';

import ts from 'typescript';

import { readProjectFile, sourceFiles, statementsOf } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|mjs|css)$/;
const PASCAL_CASE = /^([A-Z][a-z0-9]*)+\.astro$/;

/** Names that say nothing of what a file does. */
const NAMELESS = /^(utils?|helpers?|common|misc|shared|types|index)\.ts$/;

/** Words of a comment that speaks of what the code was, or will be. Spelt in halves, for this file is read too. */
const HISTORY = new RegExp(`\\b(${['no lon' + 'ger', 'previ' + 'ously', 'TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`);
const COMMENT = /(?:^|\s)(?:\/\/|\/?\*|<!--).*/;

const folders = ['src', 'tests', 'tools'] as const;
const code = folders.flatMap((folder) => sourceFiles(folder, '.ts', '.mjs', '.css', '.astro'));
/** Pages are named after their addresses. */
const named = code.filter(({ path }) => !path.startsWith('src/pages/'));

test('files are named in kebab-case, Astro components in PascalCase', () => {
  const badly = named.filter(
    ({ path }) => !(path.endsWith('.astro') ? PASCAL_CASE : KEBAB_CASE).test(posix.basename(path)),
  );
  assert.deepEqual(pathsOf(badly), []);
});

test('no file is a catch-all', () => {
  assert.deepEqual(pathsOf(named.filter(({ path }) => NAMELESS.test(posix.basename(path)))), []);
});

test('every module opens with what it is for', () => {
  const modules = named.filter(({ path }) => /\.(ts|mjs)$/.test(path) && !path.endsWith('.test.ts'));
  assert.deepEqual(pathsOf(modules.filter(({ text }) => !/^(#!.*\n)?\/\*\*/.test(text))), []);
});

test('exported functions have a doc comment', () => {
  const modules = sourceFiles('src', '.ts').filter(({ path }) => !path.startsWith('src/pages/'));
  const bare = modules.flatMap((file) =>
    exportedFunctions(file)
      .filter(isBare)
      .map((node) => `${file.path}: ${node.name?.text}`),
  );
  assert.deepEqual(bare, []);
});

test('every key of the schema has a doc comment', () => {
  const bare = statementsOf({ path: 'src/schema.ts', text: readProjectFile('src/schema.ts') })
    .flatMap(schemaKeys)
    .filter(isBare);
  assert.deepEqual(
    bare.map((key) => key.name?.getText()),
    [],
  );
});

test('comments speak of the code as it is', () => {
  const violations = code.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (HISTORY.test(COMMENT.exec(line)?.[0] ?? '') ? [`${path}:${index + 1}`] : [])),
  );
  assert.deepEqual(violations, []);
});

function pathsOf(files: readonly SourceFile[]): readonly string[] {
  return files.map(({ path }) => path);
}

function exportedFunctions(file: SourceFile): readonly ts.FunctionDeclaration[] {
  return statementsOf(file)
    .filter(ts.isFunctionDeclaration)
    .filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
}

/** The keys of every `z.object({…})` and its kin below a node. */
function schemaKeys(node: ts.Node): readonly ts.ObjectLiteralElementLike[] {
  const isObject = ts.isCallExpression(node) && /\.\w*object$/i.test(node.expression.getText());
  const shape = isObject ? node.arguments[0] : undefined;
  const own = shape && ts.isObjectLiteralExpression(shape) ? [...shape.properties] : [];
  const below: ts.ObjectLiteralElementLike[] = [];
  node.forEachChild((child) => void below.push(...schemaKeys(child)));
  return [...own, ...below];
}

function isBare(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length === 0;
}
