/** `npm run build`: from the content folder to the finished site. The steps, in order. */
import type { DatabaseSync } from 'node:sqlite';

import { buildArchive } from '../archive/build-archive.ts';
import type { Archive } from '../archive/build-archive.ts';
import { templateVersion } from '../archive/code-version.ts';
import { contentHash } from '../archive/content-hash.ts';
import { openStore } from '../archive/store.ts';
import { buildDigest } from '../digest/build-digest.ts';
import { soundEditor } from '../editor/editor.ts';
import { readEnvironment } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { lockBuild } from '../release/build-lock.ts';
import { writeHostFiles } from '../release/host-files.ts';
import { assertOutDir, discardRelease, prepareRelease, publishRelease, standingRelease } from '../release/out-dir.ts';
import { forgetOtherReleases, forgetRelease, linkKeptPages, releaseStands } from '../release/pages-ledger.ts';
import { assertNoGreatLoss, rememberContent } from '../release/publish-guard.ts';
import { renderPages } from '../release/render-pages.ts';
import { makeReport, writeReport } from '../release/report.ts';
import { buildShards } from '../search/build-shards.ts';
import { linkShards } from '../search/link-shards.ts';
import type { Shard } from '../search/plan-shards.ts';
import { summaryLines } from './build-summary.ts';
import { EXIT, runCommand } from './command-line.ts';
import { count, startStage } from './progress.ts';

const USAGE = `
Usage: npm run build -- [--allow-loss]

Builds the site of CONTENT_DIR (default content/articles) into OUT_DIR (default dist).
What is unchanged since the last build comes out of CACHE_DIR (default .cache) and OUT_DIR.

  SITE_URL   origin of the site; without one, feeds and sitemap are left out
  BASE_PATH  the path it lives under

  --allow-loss  replaces the site even where more than a tenth of its articles would be gone

Exit code: 0 built (problems of the content are listed by "npm run check"), 1 failed and the site
stands as it was, 2 wrong usage, 75 another build is running.
`;

await runCommand({
  usage: USAGE,
  options: { 'allow-loss': { type: 'boolean' } },
  async run({ values }) {
    const environment = readEnvironment();
    assertOutDir(environment);
    const unlock = lockBuild(environment.cacheDir);
    const store = openStore(environment.cacheDir);
    try {
      const archive = await readContent(environment, store);
      const template = templateVersion();
      const digest = buildDigest(store);
      const release = contentHash(archive.hash, digest, template, environment.siteUrl ?? '', environment.basePath);
      const standing = standingRelease(environment.outDir);
      if (standing !== release || !releaseStands(store, { release, folder: environment.outDir })) {
        const previous = standing === release ? '' : (standing ?? '');
        const allowLoss = values['allow-loss'] === true;
        await makeRelease(environment, { store, release, previous, template, allowLoss });
      }
      const report = makeReport(archive, { release, store, ...environment });
      writeReport(report, environment.cacheDir);
      for (const line of summaryLines(report, environment)) process.stdout.write(`${line}\n`);
      return EXIT.ok;
    } finally {
      store.close();
      unlock();
    }
  },
});

async function readContent(environment: Environment, store: DatabaseSync): Promise<Archive> {
  const editor = soundEditor(environment.editorDir);
  const stage = startStage('Articles', { screen: process.stderr });
  const archive = await buildArchive({ environment, editor, store, onProgress: stage.update });
  stage.end(`${count(archive.files)} files, ${count(archive.read)} of them new or changed`);
  if (archive.tally.articles + archive.tally.headlines > 0) return archive;
  throw new Error(
    `CONTENT_DIR is "${environment.contentDir}", which holds no articles, expected one at least ("npm run new" writes one)`,
  );
}

/** Makes the release beside the standing site, and puts it in its place when it is whole. */
async function makeRelease(environment: Environment, options: ReleaseOptions): Promise<void> {
  const { store, release } = options;
  const { outDir, cacheDir } = environment;
  const folder = prepareRelease(outDir);
  forgetRelease(store, release);
  try {
    const rendering = renderAll(environment, { ...options, folder });
    const [shards] = await Promise.all([indexAll(cacheDir, rendering), rendering]);
    linkShards(shards, { cacheDir, outDir: folder });
    writeHostFiles(folder);
    if (!options.allowLoss) assertNoGreatLoss(store, { ...options, ...environment });
    publishRelease(outDir, release);
    rememberContent(store, environment.contentDir);
    forgetOtherReleases(store, release);
  } catch (error) {
    discardRelease(outDir);
    throw error;
  }
}

async function renderAll(environment: Environment, options: ReleaseOptions & { folder: string }): Promise<void> {
  const { store, release, folder } = options;
  const stage = startStage('Pages', { screen: process.stderr });
  await renderPages({ folder, variables: variablesOf(environment, options), onPage: stage.update });
  const { rendered, kept } = linkKeptPages(store, { release, from: environment.outDir, to: folder });
  stage.end(`${count(rendered)} rendered, ${count(kept)} unchanged`);
}

/** Builds what search needs: the shard of a new article beside the pages, many shards when these are done. */
async function indexAll(cacheDir: string, rendering: Promise<void>): Promise<readonly Shard[]> {
  // A failure to render is for makeRelease() to tell.
  const started = rendering.then(
    () => startStage('Search', { screen: process.stderr }),
    () => undefined,
  );
  const { shards, built } = await buildShards({
    cacheDir,
    roomForTwo: started,
    onShard: (ready, total) => void started.then((stage) => stage?.update(ready, total)),
  });
  (await started)?.end(`${count(built)} shards built, ${count(shards.length - built)} unchanged`);
  return shards;
}

/** What `queries/` and `astro.config.mjs` read in Astro's process. */
function variablesOf(
  { cacheDir, basePath, siteUrl = '', outDir }: Environment,
  { release, previous, template }: Omit<ReleaseOptions, 'store' | 'allowLoss'>,
): Record<string, string> {
  return {
    CACHE_DIR: cacheDir,
    BASE_PATH: basePath,
    SITE_URL: siteUrl,
    ZHAIBAO_RELEASE: release,
    ZHAIBAO_PREVIOUS: previous,
    ZHAIBAO_STANDING_DIR: outDir,
    ZHAIBAO_TEMPLATE_HASH: template,
  };
}

interface ReleaseOptions {
  readonly store: DatabaseSync;
  readonly release: string;
  /** The release whose pages may be taken over; empty for none. */
  readonly previous: string;
  /** Version of all that makes a page of an article. */
  readonly template: string;
  /** Whether articles that are gone are no reason to keep the standing site. */
  readonly allowLoss: boolean;
}
