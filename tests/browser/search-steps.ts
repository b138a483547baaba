/** What the tests of search do on the demo's pages. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { buildShards } from '../../src/search/build-shards.ts';
import { linkShards } from '../../src/search/link-shards.ts';
import type { DemoSite } from './demo-site.ts';

export const RESULT = '[data-search-result]';

/** Cuts the demo's index into several shards, as that of a large archive is. */
export async function cutIndex({ site }: DemoSite): Promise<void> {
  const { cache: cacheDir, out: outDir } = site;
  const { volumes } = await buildShards({ cacheDir, limits: { records: 8, bytes: 1_000_000 } });
  assert.ok(volumes.length > 2);
  rmSync(join(outDir, 'search-index'), { recursive: true });
  linkShards(volumes, { cacheDir, outDir });
}

/** Waits until every shard has answered. */
export async function done(page: Page): Promise<void> {
  await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
}

/** Opens the dialog by its key, once the page listens. */
export async function openDialog(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-search-link]')?.ariaKeyShortcuts);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
}
