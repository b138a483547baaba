/**
 * Which pages of a route must be rendered. The build names the release it makes and the one whose files stand; a page
 * that shows the same as there is noted as kept, for the build to take over, and Astro does not hear of it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../archive/content-hash.ts';
import { openStore } from '../archive/store.ts';
import { href, origin } from '../urls.ts';

/** A page that a route can make. */
export interface PageEntry<Params, Props> {
  readonly params: Params;
  /** All that the page shows, as plain JSON: it is rendered again when these change, or the templates. */
  readonly props: Props;
  /** Its file in OUT_DIR. */
  readonly file: string;
}

/** The entries that must be rendered; all of them where no release is being made, as in development. */
export function changedPages<Params, Props>(
  entries: Iterable<PageEntry<Params, Props>>,
): { params: Params; props: Props }[] {
  const release = process.env['ZHAIBAO_RELEASE'];
  if (!release) return [...entries].map(({ params, props }) => ({ params, props }));

  const store = openStore(process.env['CACHE_DIR'] ?? '.cache');
  const keyOf = store.prepare('SELECT key FROM pages WHERE release = ? AND path = ?');
  const note = store.prepare('INSERT OR REPLACE INTO pages (release, path, key, kept) VALUES (?, ?, ?, ?)');
  const previous = process.env['ZHAIBAO_PREVIOUS'] ?? '';
  const standing = process.env['ZHAIBAO_STANDING_DIR'];
  const changed: { params: Params; props: Props }[] = [];
  try {
    store.exec('BEGIN IMMEDIATE');
    for (const { params, props, file } of entries) {
      const key = pageKey(props);
      const stands =
        keyOf.get(previous, file)?.['key'] === key && standing !== undefined && existsSync(join(standing, file));
      note.run(release, file, key, Number(stands));
      if (!stands) changed.push({ params, props });
    }
    store.exec('COMMIT');
  } finally {
    store.close(); // rolls back what an error left open
  }
  return changed;
}

/** Hash of all that makes a page: what it shows, the templates, and where the site lives. */
function pageKey(props: unknown): string {
  const place = [process.env['ZHAIBAO_TEMPLATE_HASH'] ?? '', href(''), origin ?? ''];
  return contentHash(JSON.stringify([place, props]));
}
