/** `npm run dev`: the site with reload on save. Pages are rendered when they are asked for, from the same store as a build. */
import { watch } from 'node:fs';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';

import { buildArchive } from '../archive/build-archive.ts';
import { openStore } from '../archive/store.ts';
import { buildDigest } from '../digest/build-digest.ts';
import { readEnvironment } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { lockBuild } from '../release/build-lock.ts';
import { EXIT, runCommand } from './command-line.ts';
import { count, startStage } from './progress.ts';

const USAGE = `
Usage: npm run dev

Serves the site of CONTENT_DIR on http://localhost:4321/ (PORT sets another port) and reloads the page
when an article is saved. Search answers on a built site only: npm start.
`;

/** Editors save in several steps; one rebuild answers them all. */
const SETTLE_MS = 150;

await runCommand({
  usage: USAGE,
  async run() {
    const environment = readEnvironment();
    await readContent(environment);
    await dev({
      root: `${import.meta.dirname}/../..`,
      server: { port: Number(process.env['PORT'] ?? 4321) },
      integrations: [reloadOnSave(environment)],
    });
    return EXIT.ok;
  },
});

async function readContent(environment: Environment): Promise<void> {
  const unlock = lockBuild(environment.cacheDir);
  const store = openStore(environment.cacheDir);
  const stage = startStage('Articles', { screen: process.stderr });
  try {
    const archive = await buildArchive({ environment, store, onProgress: stage.update });
    buildDigest(store);
    stage.end(`${count(archive.files)} files, ${count(archive.read)} of them new or changed`);
  } finally {
    store.close();
    unlock();
  }
}

function reloadOnSave(environment: Environment): AstroIntegration {
  return {
    name: 'reload-on-save',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        const refresh = async (): Promise<void> => {
          await readContent(environment);
          server.ws.send({ type: 'full-reload' });
        };
        const settled = (): void => void refresh().catch((error: unknown) => logger.error(String(error)));
        watch(environment.contentDir, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(settled, SETTLE_MS);
        });
      },
    },
  };
}
