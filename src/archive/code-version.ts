/**
 * Versions of our own code, by its bytes: what a changed line makes anew. Astro's content store misses such changes
 * (withastro/astro#13028), so the store and the pages are keyed by these.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { contentHash } from './content-hash.ts';

const SOURCE = join(import.meta.dirname, '..');
const LOCKFILE = join(SOURCE, '../package-lock.json');

/** Version of all that makes an article of a file: the code that `read-article.ts` imports, and its packages. */
export function pipelineVersion(): string {
  return versionOf('article/read-article.ts');
}

/** Version of a file of `src` with all that it imports, ours and packages. */
export function versionOf(entry: string): string {
  const files = importedBy(entry);
  return contentHash(...contents(files), ...packageVersions(files));
}

/** Version of all that makes a page of an article: every source file, the configuration, and all packages. */
export function templateVersion(): string {
  const public_ = filesUnder('../public');
  return contentHash(...contents([...filesUnder('.'), ...public_, '../astro.config.mjs', '../package-lock.json']));
}

/** A file and all files of ours that it imports, sorted. */
function importedBy(entry: string): string[] {
  const files = new Set([entry]);
  for (const file of files) {
    for (const [, specifier = ''] of read(file).matchAll(/from '(\.[^']+)'/g))
      files.add(join(dirname(file), specifier));
  }
  return [...files].toSorted();
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)))
    .toSorted();
}

function contents(files: readonly string[]): string[] {
  return files.flatMap((file) => [file, read(file)]);
}

function read(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8');
}

/** `name@version` of every package that the files import, and of all that those depend on, from the lockfile. */
function packageVersions(files: readonly string[]): string[] {
  const source = files.map(read).join('\n');
  const names = [...source.matchAll(/from '((?:@[\w.-]+\/)?[\w-][\w.-]*)/g)].map(([, name = '']) => name);
  // The lockfile is npm's and checked in: its shape is known.
  const { packages } = JSON.parse(readFileSync(LOCKFILE, 'utf8')) as Lockfile;
  const copies = Map.groupBy(Object.entries(packages), ([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
  const versions = new Set<string>();
  const seen = new Set<string>();
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const [, { version, dependencies }] of copies.get(name) ?? []) {
      versions.add(`${name}@${version}`);
      names.push(...Object.keys(dependencies ?? {}));
    }
  }
  return [...versions].toSorted();
}

interface Lockfile {
  packages: Record<string, { version: string; dependencies?: Record<string, string> }>;
}
