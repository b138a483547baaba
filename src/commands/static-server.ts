/** A small web server for a finished site, as a static host would serve it: for `npm start` and for browser tests. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';

import sirv from 'sirv';

export interface ServerOptions {
  /** Folder of the finished site. */
  readonly siteDir: string;
  /** The path that the site lives under, with a slash at both ends. */
  readonly basePath: string;
  /** The port to listen on; 0 for any free one. */
  readonly port: number;
}

export interface RunningServer {
  /** Address of the site's front page, closing slash included. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a site to this machine alone. Rejects with EADDRINUSE where the port is taken. */
export async function startServer({ siteDir, basePath, port }: ServerOptions): Promise<RunningServer> {
  const site: Site = { dir: siteDir, base: basePath };
  const serveFile = sirv(siteDir, { dev: true, etag: true, extensions: [] });
  const server = createServer((request, response) => {
    answer(site, { request, response, serveFile }).catch((error: unknown) => response.destroy(asError(error)));
  });
  const listening = await listen(server, port);
  return { url: `http://localhost:${listening}${basePath}`, close: () => close(server) };
}

async function answer(site: Site, { request, response, serveFile }: Exchange): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendEmpty(response, 405);
  const url = parseUrl(request.url);
  if (!url) return sendEmpty(response, 400);
  if (`${url.pathname}/` === site.base) return redirect(response, site.base + url.search);
  const path = url.pathname.startsWith(site.base) ? url.pathname.slice(site.base.length - 1) : undefined;
  if (path === undefined) return sendNotFound(site, { request, response });

  if (await lacksSlash(site, path)) return redirect(response, `${url.pathname}/${url.search}`);
  request.url = path.endsWith('/') ? `${path}index.html` : path;
  serveFile(request, response, () => sendNotFound(site, { request, response }));
}

/** The address asked for, its path normalised and free of doubled slashes, with which a redirect could leave the site. */
function parseUrl(rawUrl = '/'): URL | undefined {
  const url = URL.parse(rawUrl.replace(/^\/+/, '/'), 'http://localhost');
  if (url) url.pathname = url.pathname.replaceAll(/\/{2,}/g, '/');
  return url ?? undefined;
}

/** Whether a path names a folder without the slash that closes it. */
async function lacksSlash(site: Site, path: string): Promise<boolean> {
  if (path.endsWith('/') || path.includes('%')) return false;
  const found = await stat(join(site.dir, path)).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

function sendEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'cache-control': 'no-store' }).end();
}

async function sendNotFound(site: Site, { request, response }: Pick<Exchange, 'request' | 'response'>): Promise<void> {
  const page = await readFile(join(site.dir, '404.html')).catch(() => Buffer.from('Not found'));
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'content-length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

interface Site {
  readonly dir: string;
  readonly base: string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly serveFile: ReturnType<typeof sirv>;
}
