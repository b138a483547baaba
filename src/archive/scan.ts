/** Finds the files of the content folder: any depth, any name, in an order that every machine agrees on. */
import { lstatSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';

export interface ScannedFile {
  /** Relative to the content folder, with `/` between folders. */
  readonly path: string;
  readonly size: number;
  /** Modification time in ms. */
  readonly modified: number;
}

export interface Scan {
  /** Markdown files, sorted by path. */
  readonly markdown: readonly ScannedFile[];
  /** Number of files that are not Markdown, and of links, which are not followed: they may lead out of the folder. */
  readonly others: number;
}

/**
 * Lists a folder. Folders whose name begins with a dot (`.git`) are passed over; files may begin with one (`.NET 8.md`).
 * Throws when the folder is missing or is not a folder.
 */
export function scan(contentDir: string): Scan {
  const files = [...walk(contentDir, '')];
  const markdown = files.filter(({ entry }) => entry.isFile() && /\.(md|markdown)$/i.test(entry.name));
  return {
    markdown: markdown.map(({ path }) => ({ path, ...stamp(join(contentDir, path)) })).toSorted(byPath),
    others: files.length - markdown.length,
  };
}

/** Everything in a folder that is not a folder. */
function* walk(contentDir: string, folder: string): Generator<{ path: string; entry: Dirent }> {
  for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) yield { path, entry };
    else if (!entry.name.startsWith('.')) yield* walk(contentDir, path);
  }
}

/** A file that vanished since its folder was listed gets an impossible stamp; reading it then says what is wrong. */
function stamp(file: string): { size: number; modified: number } {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return { size: stats?.size ?? -1, modified: stats?.mtimeMs ?? -1 };
}

function byPath(a: ScannedFile, b: ScannedFile): number {
  return a.path < b.path ? -1 : 1;
}
