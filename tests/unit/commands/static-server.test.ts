import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startServer } from '../../../src/commands/static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
const siteDir = join(folder, 'release');
mkdirSync(join(siteDir, 'archive'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'not part of the site');
writeFileSync(join(siteDir, 'index.html'), '<h1>摘报</h1>');
writeFileSync(join(siteDir, 'archive', 'index.html'), '<h1>Archive</h1>');
writeFileSync(join(siteDir, '404.html'), '<h1>Nothing here</h1>');
writeFileSync(join(siteDir, 'feed.json'), '{}');
symlinkSync(siteDir, join(folder, 'dist'));

const server = await startServer({ siteDir: join(folder, 'dist'), basePath: '/news/', port: 0 });
const origin = new URL(server.url).origin;
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A response to a path sent as it stands; `fetch` would normalise it first. */
function get(path: string, method = 'GET'): Promise<{ status: number; headers: NodeJS.Dict<unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: new URL(origin).port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (data: string) => (text += data));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject).end();
  });
}

test('startServer() gives the address of the front page with the base path and a closing slash', async () => {
  assert.match(server.url, /^http:\/\/localhost:\d+\/news\/$/);
  const response = await get('/news/');
  assert.equal(response.status, 200);
  assert.equal(response.text, '<h1>摘报</h1>');
  assert.equal(response.headers['content-type'], 'text/html;charset=utf-8');
});

test('startServer() redirects a folder to its closing slash, query kept', async () => {
  assert.deepEqual(await location('/news/archive?page=2'), [308, '/news/archive/?page=2']);
  assert.deepEqual(await location('/news'), [308, '/news/']);
});

test('startServer() never redirects to another site', async () => {
  assert.deepEqual(await location('//news//archive'), [308, '/news/archive/']);
  assert.equal((await get('//example.org/..')).status, 404);
});

test('startServer() answers an unknown path with the 404 page', async () => {
  for (const path of ['/news/nothing', '/news/archive/nothing/', '/', '/newsletter/', '/news/feed.json/']) {
    const response = await get(path);
    assert.deepEqual([path, response.status, response.text], [path, 404, '<h1>Nothing here</h1>']);
  }
});

test('startServer() gives out nothing beside the site', async () => {
  const paths = ['/news/../secret.txt', '/news/%2e%2e/secret.txt', '/news/..%2fsecret.txt', '/news/..\\secret.txt'];
  for (const path of [...paths, '/news/%2e%2e%2fsecret.txt', '/news/%252e%252e/secret.txt', '/news/%00']) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('startServer() answers malformed requests', async () => {
  assert.equal((await get('/news/%')).status, 404);
  assert.equal((await get('/news/', 'POST')).status, 405);
  const head = await get('/news/', 'HEAD');
  assert.deepEqual([head.status, head.text], [200, '']);
});

async function location(path: string): Promise<[number, unknown]> {
  const { status, headers } = await get(path);
  return [status, headers.location];
}
