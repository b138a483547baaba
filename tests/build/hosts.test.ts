import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { headerRules } from '../../src/release/response-headers.ts';
import { captured, TestSite } from './site-build.ts';

const DOCS = join(import.meta.dirname, '../../docs/deploy');
const site = new TestSite();

before(async () => {
  const text = '港口的调度系统停摆了三天，原因是勒索软件，恢复用了一周。'.repeat(20);
  site.write({ 'one.md': captured(text, { title: '港口停摆' }) });
  const { code, stderr } = await site.run('build', { variables: { SITE_URL: 'https://news.example' } });
  assert.equal(code, 0, stderr);
});
after(() => site.remove());

test('_headers holds every rule, in lines that Cloudflare takes', () => {
  const lines = site.read('_headers').split('\n');
  assert.ok(lines.every((line) => line.length <= 2000));
  assert.ok(headerRules.length <= 100);
  assert.deepEqual(parseHeaders(lines), Object.fromEntries(headerRules.map(({ path, headers }) => [path, headers])));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(site.read('index.html'))?.[1];
  assert.ok(policy);
  assert.ok(lines.includes(`  Content-Security-Policy: ${policy.replaceAll('&#39;', "'")}; frame-ancestors 'none'`));
});

for (const file of ['nginx.conf', 'Caddyfile', 'vercel.json']) {
  test(`docs/deploy/${file} sends the headers of the site`, () => {
    const config = readFileSync(join(DOCS, file), 'utf8');
    const values = headerRules.flatMap(({ headers }) => Object.entries(headers)).flat();
    for (const text of values) assert.ok(config.includes(text), `it lacks ${text}`);
  });
}

const SERVERS: readonly Server[] = [
  {
    name: 'nginx',
    config: 'nginx.conf',
    start(config, folder) {
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      const main = join(folder, 'main.conf');
      const types = '/etc/nginx/mime.types';
      writeFileSync(main, `${user} events {} http { include ${types}; access_log off; ${config} }`);
      return spawn('nginx', ['-p', folder, '-c', main, '-g', `daemon off; pid ${folder}/pid; error_log stderr;`]);
    },
  },
  {
    name: 'caddy',
    config: 'Caddyfile',
    start(config, folder) {
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`);
      const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], { env });
    },
  },
];

for (const server of SERVERS) {
  const isHere = spawnSync(server.name, ['version']).error === undefined;
  test(
    `${server.name} serves the site by the configuration of docs/deploy`,
    { skip: !isHere && `${server.name} is not installed` },
    async (t) => {
      const folder = join(site.folder, server.name);
      mkdirSync(folder);
      const port = await freePort();
      const config = readFileSync(join(DOCS, server.config), 'utf8')
        .replaceAll('/srv/news/dist', site.out)
        .replaceAll('8080', String(port));
      const child = server.start(config, folder);
      let said = '';
      child.stderr?.setEncoding('utf8').on('data', (data: string) => (said += data));
      t.after(() => child.kill());
      const get = (path: string) => fetch(`http://localhost:${port}${path}`, { redirect: 'manual' });
      await reachable(
        () => get('/'),
        () => said,
      );

      const page = await get('/');
      assert.equal(page.status, 200);
      assert.match(page.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/i);
      for (const [name, value] of Object.entries(headerRules[0]?.headers ?? {}))
        assert.equal(page.headers.get(name), value, name);
      assert.equal(page.headers.get('cache-control'), 'no-cache');
      assert.ok(page.headers.get('etag') ?? page.headers.get('last-modified'));
      assert.match(page.headers.get('content-encoding') ?? '', /^(?:gzip|zstd)$/);
      assert.match(await page.text(), /港口停摆/);

      const missing = await get('/articles/nothing/');
      assert.equal(missing.status, 404);
      assert.match(await missing.text(), /此页不在/);
      assert.ok(missing.headers.get('content-security-policy'));

      const slashless = await get('/archive');
      assert.ok([301, 308].includes(slashless.status));
      assert.equal(new URL(slashless.headers.get('location') ?? '', `http://localhost:${port}`).pathname, '/archive/');

      for (const path of kept()) {
        const response = await get(`/${path}`);
        assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable', path);
      }
      assert.equal((await get('/search-index/shards.json')).headers.get('cache-control'), 'no-cache');
      const feed = await get('/feed.xml');
      assert.match(feed.headers.get('content-type') ?? '', /xml/);
      assert.equal(feed.headers.get('access-control-allow-origin'), '*');
      assert.equal(page.headers.get('access-control-allow-origin'), null);
      for (const path of ['/.zhaibao', '/_headers']) assert.equal((await get(path)).status, 404, path);
    },
  );
}

/** One of each kind of file whose name tells its content. */
function kept(): string[] {
  const names = [...site.files().keys()];
  return [/^_astro\/.+\.css$/, /^_astro\/.+\.js$/, /^search-index\/.+\.pack$/, /^search-index\/.+\.pf_index$/].map(
    (kind) => names.find((name) => kind.test(name)) ?? assert.fail(`no file is like ${kind}`),
  );
}

function parseHeaders(lines: readonly string[]): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let rule: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rule[name] = value;
    else if (line !== '') rules[line] = rule = {};
  }
  return rules;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : assert.fail('no port is free');
}

async function reachable(ask: () => Promise<Response>, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await ask().catch(() => undefined);
    if (response) return;
    await sleep(100);
  }
  assert.fail(`it does not answer: ${said()}`);
}

interface Server {
  readonly name: string;
  readonly config: string;
  /** Starts it with a configuration of docs/deploy, in a folder of its own. */
  readonly start: (config: string, folder: string) => ChildProcess;
}
