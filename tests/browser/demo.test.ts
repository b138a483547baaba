/** The demo as a reader meets it: built once under a base path, served, opened in Chromium. */
import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

import { startServer } from '../../src/commands/static-server.ts';
import type { RunningServer } from '../../src/commands/static-server.ts';
import { ensureChromium } from '../../tools/find-chromium.ts';
import { TestSite } from '../build/site-build.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Chromium's own talk with its makers is of no use to a test, and fails where there is no network. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync', '--disable-background-networking'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const site = new TestSite();
let server: RunningServer;
let browser: Browser;

before(async () => {
  const variables = { CONTENT_DIR: 'content/articles', SITE_URL: 'https://news.example', BASE_PATH: 'news' };
  const built = await site.run('build', { variables });
  assert.equal(built.code, 0, built.stderr);
  server = await startServer({ siteDir: site.out, basePath: '/news/', port: 0 });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
});

after(async () => {
  await browser.close();
  await server.close();
  site.remove();
});

/** Opens a page of the site; what the console says and what asks for other hosts is gathered. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route(
    (url) => !url.href.startsWith(server.url),
    (route) => {
      if (route.request().resourceType() !== 'image') complaints.push(`asked for ${route.request().url()}`);
      return route.abort('blockedbyclient');
    },
  );
  await page.goto(server.url + path);
  return { page, complaints };
}

/** The page of the article with this title, by way of the archive's newest issues. */
function articleCalled(title: string): string {
  const issues = [...site.files()]
    .filter(([name]) => /^digest\/.*index\.json$/.test(name))
    .map(([name]) => site.read(name));
  const stories = issues.flatMap(
    (json) => (JSON.parse(json) as { stories: { title: string; articles: { path: string }[] }[] }).stories,
  );
  const path = stories.find((story) => story.title.startsWith(title))?.articles[0]?.path;
  assert.ok(path, `no article is called ${title}`);
  return path.slice('/news/'.length);
}

describe('every kind of page', () => {
  const kinds = ['', 'digest/2024-05-17/', 'sources/', 'archive/', 'search/?q=漏洞', '404.html'];
  const titles = ['联合国开了', 'Patch Tuesday', '克隆一个仓库', '进了 KEV 清单'];
  for (const width of [320, 390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible, silent and no wider than ${width} px, ${colorScheme}`, async () => {
        for (const path of [...kinds, ...titles.map(articleCalled)]) {
          const { page, complaints } = await open(path, { colorScheme, viewport: { width, height: 800 } });
          if (path.startsWith('search'))
            await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
          await page.evaluate(AXE);
          const found = await page.evaluate(async (rules) => {
            // axe.min.js has put it there.
            const { axe } = globalThis as unknown as {
              axe: { run: (root: Document, options: object) => Promise<AxeResult> };
            };
            return (await axe.run(document, { runOnly: rules })).violations.map((violation) => violation.id);
          }, RULES);
          assert.deepEqual(found, [], path);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            `${path} is too wide`,
          );
          assert.deepEqual(complaints, [], path);
          await page.context().close();
        }
      });
    }
  }
});

describe('search', () => {
  test('finds articles and headlines by what is typed, and marks it', async () => {
    const { page } = await open('search/');
    await page.getByRole('searchbox').fill('圆桌会');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    const first = page.locator('[data-search-result]').first();
    assert.match(await first.innerText(), /联合国开了第一次网络能力建设高级别圆桌会/);
    assert.ok((await first.locator('mark').allInnerTexts()).includes('圆桌会'));
    assert.match(page.url(), /q=%E5%9C%86%E6%A1%8C%E4%BC%9A/);
    await first.getByRole('link').first().click();
    await page.waitForSelector('[data-article-body]');
    await page.goBack();
    await page.waitForSelector('[data-search-result]');
    assert.equal(await page.getByRole('searchbox').inputValue(), '圆桌会');
    await page.context().close();
  });

  test('says so when nothing is found, and when the index cannot be reached', async () => {
    const { page } = await open('search/?q=zzzz不存在的词');
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    assert.equal(await page.locator('[data-search-count]').first().getAttribute('data-search-count'), '0');
    await page.context().close();

    renameSync(join(site.out, 'search-index'), join(site.folder, 'search-index'));
    const broken = await open('search/?q=漏洞');
    const retry = broken.page.locator('[data-search-retry]');
    await retry.waitFor({ state: 'visible' });
    renameSync(join(site.folder, 'search-index'), join(site.out, 'search-index'));
    await retry.click();
    await broken.page.waitForSelector('[data-search-result]');
    await broken.page.context().close();
  });
});

describe('the contents of an article', () => {
  test('stand beside the text of a wide screen and follow it, and are closed on a phone', async () => {
    const path = articleCalled('Patch Tuesday');
    const wide = await open(path, { viewport: { width: 1280, height: 700 }, javaScriptEnabled: false });
    const contents = wide.page.getByRole('navigation', { name: '目录' });
    const last = contents.getByRole('link').last();
    const heading = wide.page.getByRole('heading', { name: await last.innerText(), exact: true });
    await last.click();
    await expectInView(heading);
    await expectInView(last);
    await wide.page.context().close();

    const phone = await open(path, { viewport: { width: 390, height: 700 }, javaScriptEnabled: false });
    const link = phone.page.getByRole('navigation', { name: '目录' }).getByRole('link').first();
    assert.equal(await link.isVisible(), false);
    await phone.page.getByText('目录', { exact: true }).click();
    assert.equal(await link.isVisible(), true);
    await phone.page.context().close();
  });
});

describe('without script', () => {
  test('issues and articles read well, and the search page names other ways', async () => {
    const off = { javaScriptEnabled: false };
    const issue = await open('digest/2024-05-17/', off);
    await issue.page
      .getByRole('link', { name: /联合国开了/ })
      .first()
      .click();
    assert.match(await issue.page.locator('[data-article-body]').innerText(), /单打独斗不行。/);
    await issue.page.context().close();
    const search = await open('search/', off);
    assert.ok(await search.page.getByRole('main').getByRole('link').count());
    await search.page.context().close();
  });
});

async function expectInView(locator: Locator): Promise<void> {
  const box = await locator.boundingBox();
  const height = locator.page().viewportSize()?.height ?? 0;
  assert.ok(box && box.y >= 0 && box.y + box.height <= height, `${JSON.stringify(box)} is not in view`);
}

interface AxeResult {
  readonly violations: readonly { readonly id: string }[];
}
