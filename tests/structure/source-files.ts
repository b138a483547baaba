/** The project's own files as the structure tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The files below a folder of the project whose name ends so, in a stable order; fixtures are data and left out. */
export function sourceFiles(folder: string, ...endings: readonly string[]): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll(sep, '/')))
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.startsWith('tests/fixtures/'))
    .toSorted()
    .map((path) => ({ path, text: readProjectFile(path) }));
}

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** What a file imports: paths of the project relative to its root, packages by name. */
export function importsOf(file: SourceFile): readonly string[] {
  return scriptsOf(file)
    .flatMap((script) => ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName))
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file.path), name) : name));
}

/** The imports of what an .astro file sends to the browser. */
export function browserImportsOf(file: SourceFile): readonly string[] {
  const [, ...scripts] = scriptsOf(file);
  return scripts.flatMap((text) => importsOf({ path: file.path.replace(/\.astro$/, '.ts'), text }));
}

/** The statements of a TypeScript file. */
export function statementsOf({ path, text }: SourceFile): readonly ts.Statement[] {
  return [...ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements];
}

/** The code of a file: the whole of a .ts file, of an .astro file its frontmatter and then its scripts. */
function scriptsOf({ path, text }: SourceFile): readonly string[] {
  if (!path.endsWith('.astro')) return [text];
  const frontmatter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontmatter, ...[...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script)];
}
