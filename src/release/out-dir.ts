/**
 * The folder that is served. A build makes its release beside it and takes its place only when it is whole; what it was
 * before stays until then. A marker file says that the folder is ours, and which release it holds.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

import type { Environment } from '../environment.ts';

const MARKER = '.zhaibao';

/** Names beside OUT_DIR: the release in the making, and the one that is being replaced. */
function besides(outDir: string): { next: string; old: string } {
  const stem = join(dirname(outDir), `.${basename(outDir)}`);
  return { next: `${stem}.next`, old: `${stem}.old` };
}

/** Throws when a build must not write there: a folder of somebody else's, or one that overlaps the articles. */
export function assertOutDir({ outDir, contentDir }: Pick<Environment, 'outDir' | 'contentDir'>): void {
  if (isWithin(outDir, contentDir) || isWithin(contentDir, outDir)) {
    throw new Error(
      `OUT_DIR is "${outDir}", which overlaps CONTENT_DIR ("${contentDir}"), expected a folder apart from the articles`,
    );
  }
  const stats = lstatSync(outDir, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory() && !stats.isSymbolicLink()) {
    throw new Error(`OUT_DIR is "${outDir}", which is a file, expected a folder`);
  }
  if (existsSync(outDir) && readdirSync(outDir).length > 0 && standingRelease(outDir) === undefined) {
    throw new Error(
      `OUT_DIR is "${outDir}", which holds files that no build of ours made, expected an empty folder or a site built before`,
    );
  }
}

/** The release that stands in OUT_DIR, by its marker. */
export function standingRelease(outDir: string): string | undefined {
  const marker = join(outDir, MARKER);
  return existsSync(marker) ? readFileSync(marker, 'utf8').trim() : undefined;
}

/** Undoes what a killed build left, and names the folder for the next release, which is not there yet. */
export function prepareRelease(outDir: string): string {
  const { next, old } = besides(outDir);
  if (!existsSync(outDir) && existsSync(old)) renameSync(old, outDir);
  rmSync(old, { recursive: true, force: true });
  discardRelease(outDir);
  mkdirSync(dirname(next), { recursive: true });
  return next;
}

/** Removes an unfinished release. */
export function discardRelease(outDir: string): void {
  rmSync(besides(outDir).next, { recursive: true, force: true });
}

/**
 * Puts the finished release in the place of the standing site: by two renames, or by one where OUT_DIR is a link, which
 * then points at a folder beside it that is named for the release.
 */
export function publishRelease(outDir: string, release: string): void {
  const { next, old } = besides(outDir);
  writeFileSync(join(next, MARKER), `${release}\n`);
  const isLink = lstatSync(outDir, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink) return switchLink(outDir, `${join(dirname(outDir), basename(outDir))}-${release}`);
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(next, outDir);
  rmSync(old, { recursive: true, force: true });
}

function switchLink(outDir: string, home: string): void {
  const { next, old } = besides(outDir);
  const previous = resolve(dirname(outDir), readlinkSync(outDir));
  if (previous === home) renameSync(home, old);
  renameSync(next, home);
  symlinkSync(relative(dirname(outDir), home), next);
  renameSync(next, outDir);
  for (const gone of [old, ...(previous === home ? [] : [previous])]) rmSync(gone, { recursive: true, force: true });
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && !path.startsWith('/'));
}
