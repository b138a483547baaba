/** Which pages a release holds, and which of them it took over: written by `queries/changed-pages.ts`, read here. */
import { existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** Whether a release has its rows, and all of its pages stand in the folder. */
export function releaseStands(store: DatabaseSync, { release, folder }: { release: string; folder: string }): boolean {
  const paths = pagesOf(store, release);
  return paths.length > 0 && paths.every(({ path }) => existsSync(join(folder, path)));
}

/** Links the pages that a release takes over from the standing site into its folder; returns the two counts. */
export function linkKeptPages(
  store: DatabaseSync,
  { release, from, to }: { release: string; from: string; to: string },
): PageCounts {
  const pages = pagesOf(store, release);
  const kept = pages.filter((page) => page.kept);
  for (const { path } of kept) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    linkSync(join(from, path), join(to, path));
  }
  return { rendered: pages.length - kept.length, kept: kept.length };
}

/** Forgets the pages of a release that a build is about to make. */
export function forgetRelease(store: DatabaseSync, release: string): void {
  store.prepare('DELETE FROM pages WHERE release = ?').run(release);
}

/** Forgets all releases but the one that stands. */
export function forgetOtherReleases(store: DatabaseSync, release: string): void {
  store.prepare('DELETE FROM pages WHERE release <> ?').run(release);
}

function pagesOf(store: DatabaseSync, release: string): Page[] {
  // The columns are those of the query.
  return store.prepare('SELECT path, kept FROM pages WHERE release = ?').all(release) as unknown as Page[];
}

export interface PageCounts {
  readonly rendered: number;
  readonly kept: number;
}

interface Page {
  readonly path: string;
  readonly kept: number;
}
