/** The demo, built once under a base path, served, and opened in Chromium: what the browser tests share. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { startServer } from '../../src/commands/static-server.ts';
import type { RunningServer } from '../../src/commands/static-server.ts';
import { ensureChromium } from '../../tools/find-chromium.ts';
import { TestSite } from '../build/site-build.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Chromium's own talk with its makers is of no use to a test, and fails where there is no network. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync', '--disable-background-networking'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export class DemoSite {
  readonly site = new TestSite();
  #running: { readonly browser: Browser; readonly server: RunningServer } | undefined;

  async start(): Promise<void> {
    const variables = { CONTENT_DIR: 'content/articles', SITE_URL: 'https://news.example', BASE_PATH: 'news' };
    const built = await this.site.run('build', { variables });
    assert.equal(built.code, 0, built.stderr);
    const server = await startServer({ siteDir: this.site.out, basePath: '/news/', port: 0 });
    this.#running = { browser: await chromium.launch({ executablePath: ensureChromium(), args: FLAGS }), server };
  }

  async stop(): Promise<void> {
    await this.#running?.browser.close();
    await this.#running?.server.close();
    this.site.remove();
  }

  get #started(): { readonly browser: Browser; readonly server: RunningServer } {
    assert.ok(this.#running, 'the demo has not been started');
    return this.#running;
  }

  /** Opens a page of the site; what the console says and what asks for other hosts is gathered. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const {
      browser,
      server: { url },
    } = this.#started;
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
      ({ href }) => !href.startsWith(url),
      (route) => {
        if (route.request().resourceType() !== 'image') complaints.push(`asked for ${route.request().url()}`);
        return route.abort('blockedbyclient');
      },
    );
    await page.goto(url + path);
    return { page, complaints };
  }

  /** The page of the article with this title, by way of the archive's newest issues. */
  articleCalled(title: string): string {
    const issues = [...this.site.files()]
      .filter(([name]) => /^digest\/.*index\.json$/.test(name))
      .map(([name]) => this.site.read(name));
    const stories = issues.flatMap(
      (json) => (JSON.parse(json) as { stories: { title: string; articles: { path: string }[] }[] }).stories,
    );
    const path = stories.find((story) => story.title.startsWith(title))?.articles[0]?.path;
    assert.ok(path, `no article is called ${title}`);
    return path.slice('/news/'.length);
  }
}

/** What axe finds wrong with a page as it stands. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    // axe.min.js has put it there.
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeResult> };
    };
    return (await axe.run(document, { runOnly: rules })).violations.map((violation) => violation.id);
  }, RULES);
}

interface AxeResult {
  readonly violations: readonly { readonly id: string }[];
}
