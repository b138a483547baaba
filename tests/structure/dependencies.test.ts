import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readProjectFile } from './source-files.ts';

const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'MIT AND Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/** Copyleft for its own files alone: fit for a tool that the site does not carry. */
const PERMISSIVE_FOR_TOOLS = [...PERMISSIVE, 'MPL-2.0'];

const { dependencies, devDependencies } = readJson('package.json') as Manifest; // npm checked it

test('every direct dependency has its reason in ARCHITECTURE.md', () => {
  const text = readProjectFile('ARCHITECTURE.md');
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  assert.deepEqual(
    names.filter((name) => !text.includes(`\`${name}\``)),
    [],
  );
});

test('every direct dependency has a permissive licence', () => {
  const refused = [
    ...Object.keys(dependencies).filter((name) => !PERMISSIVE.includes(licenceOf(name))),
    ...Object.keys(devDependencies).filter((name) => !PERMISSIVE_FOR_TOOLS.includes(licenceOf(name))),
  ];
  assert.deepEqual(
    refused.map((name) => `${name}: ${licenceOf(name)}`),
    [],
  );
});

test('package-lock.json holds the optional packages of every platform, without which npm ci refuses it', () => {
  const { packages } = readJson('package-lock.json') as Lockfile; // npm wrote it
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .map(([name, wanted]) => ({ name, wanted, found: lockedVersion(packages, { name, place }) }))
      .filter(({ wanted, found }) => (/^\d/.test(wanted) ? found !== wanted : found === undefined)),
  );
  assert.deepEqual(missing, []);
});

/** The version of a package that another finds as Node does: in its own node_modules, then in those around it. */
function lockedVersion(packages: Lockfile['packages'], { name, place }: Search): string | undefined {
  const own = packages[`${place ? `${place}/` : ''}node_modules/${name}`];
  if (own || place === '') return own?.version;
  return lockedVersion(packages, { name, place: place.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '') });
}

function licenceOf(name: string): string {
  const { license = 'none' } = readJson(`node_modules/${name}/package.json`) as { license?: string }; // npm's form
  return license;
}

function readJson(path: string): unknown {
  return JSON.parse(readProjectFile(path));
}

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

interface Lockfile {
  readonly packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Record<string, string>;
}

interface Search {
  readonly name: string;
  /** Where the package that looks for it lies. */
  readonly place: string;
}
