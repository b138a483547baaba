/** `npm start`, after the build: serves the finished site on this machine until it is stopped. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type RunningServer, startServer } from './static-server.ts';

/** Ports that are tried in turn where PORT names none. */
const FIRST_PORT = 4321;
const LAST_PORT = 4420;

const siteDir = resolve(process.env.OUT_DIR ?? 'dist');
const basePath = withSlashes(process.env.BASE_PATH ?? '');

try {
  if (!existsSync(siteDir)) throw new Error(`"${siteDir}" does not exist, expected a finished site`);
  const server = await startOnFreePort(process.env.PORT);
  console.log(server.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
  console.error(`Cannot serve the site: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function startOnFreePort(wanted: string | undefined): Promise<RunningServer> {
  if (wanted) return startServer({ siteDir, basePath, port: Number(wanted) });
  for (let port = FIRST_PORT; ; port += 1) {
    try {
      return await startServer({ siteDir, basePath, port });
    } catch (error) {
      if (!isTaken(error) || port === LAST_PORT) throw error;
    }
  }
}

/** `news`, `/news` and `/news/` are the same: `/news/`. */
function withSlashes(path: string): string {
  const names = path.split('/').filter((name) => name !== '');
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
