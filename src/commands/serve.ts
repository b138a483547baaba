/** `npm start`, after the build: serves the finished site on this machine until it is stopped. */
import { existsSync } from 'node:fs';

import { readEnvironment } from '../environment.ts';
import { EXIT, runCommand } from './command-line.ts';
import { startServer } from './static-server.ts';
import type { RunningServer, ServerOptions } from './static-server.ts';

/** Ports that are tried in turn where PORT names none. */
const FIRST_PORT = 4321;
const LAST_PORT = 4420;

const USAGE = `
Usage: node src/commands/serve.ts

Serves the finished site in OUT_DIR (default dist) to this machine alone, under BASE_PATH, and
prints its address. PORT is the port; without it, the first free one from ${FIRST_PORT} on.
`;

await runCommand({
  usage: USAGE,
  async run() {
    const { outDir, basePath } = readEnvironment();
    if (!existsSync(outDir)) throw new Error(`OUT_DIR is "${outDir}", which does not exist, expected a built site`);
    const server = await startOnFreePort({ siteDir: outDir, basePath });
    process.stdout.write(`${server.url}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
    return EXIT.ok;
  },
});

async function startOnFreePort(site: Omit<ServerOptions, 'port'>): Promise<RunningServer> {
  const wanted = process.env['PORT'];
  if (wanted) return startServer({ ...site, port: Number(wanted) });
  for (let port = FIRST_PORT; ; port += 1) {
    try {
      return await startServer({ ...site, port });
    } catch (error) {
      if (!isTaken(error) || port === LAST_PORT) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
