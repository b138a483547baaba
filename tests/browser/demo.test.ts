/** The demo as a reader meets it. */
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Locator, Route } from 'playwright-core';

import { axeViolations, DemoSite } from './demo-site.ts';

const demo = new DemoSite();

before(() => demo.start());
after(() => demo.stop());

describe('every kind of page', () => {
  const issues = ['', 'digest/2024-05-17/', 'digest/2024-W20/', 'digest/2024-05/'];
  const lists = ['sources/', 'topics/', 'topics/grandoreiro/', 'trends/', 'archive/'];
  const kinds = [...issues, ...lists, 'search/?q=漏洞', '404.html'];
  const titles = ['联合国开了', 'Patch Tuesday', '克隆一个仓库', '进了 KEV 清单'];
  for (const width of [320, 390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible, silent and no wider than ${width} px, ${colorScheme}`, async () => {
        for (const path of [...kinds, ...titles.map((title) => demo.articleCalled(title))]) {
          const { page, complaints } = await demo.open(path, { colorScheme, viewport: { width, height: 800 } });
          if (path.startsWith('search'))
            await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
          assert.deepEqual(await axeViolations(page), [], path);
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
    const { page } = await demo.open('search/');
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

  test('counts the values that occur, and keeps the chosen one in the address and beside the box', async () => {
    const { page } = await demo.open('search/?q=漏洞', { viewport: { width: 1280, height: 900 } });
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    const sources = page.locator('[data-filter=source] a');
    const [name = '', count = ''] = (await sources.first().innerText()).split(/\s(?=\d+$)/);
    await sources.first().click();
    await page.waitForSelector('.chips a');
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    assert.match(page.url(), /[?&]source=[\w-]+/);
    assert.equal(await page.locator('.chips').innerText(), `来源 ${name}`);
    assert.ok(await sources.first().evaluate((link) => link === document.activeElement && link.ariaCurrent === 'true'));
    const status = await page.locator('[data-search-status]').innerText();
    const found = (status.match(/\d+/g) ?? []).map(Number).reduce((sum, one) => sum + one, 0);
    assert.equal(found, Number(count));
    assert.ok((await sources.count()) > 1, 'the others can be chosen still');
    await sources.first().click();
    await page.waitForSelector('.chips', { state: 'hidden' });
    assert.doesNotMatch(page.url(), /source=/);
    await page.context().close();
  });

  test('says what is missing where nothing is found, and what finds something', async () => {
    const { page } = await demo.open('search/?q=圆桌会+zzzz不存在&lang=zh-CN');
    await page.getByText('没有文章含有：zzzz不存在').waitFor();
    await page.getByRole('link', { name: /^圆桌会 \d+$/ }).click();
    await page.waitForSelector('[data-search-result]');
    assert.match(page.url(), /lang=zh-CN/);
    await page.context().close();
  });

  test('says in which way the index cannot be had, and tries again', async () => {
    const answers = [
      ['没有搜索索引', (route: Route) => route.fulfill({ status: 404 })],
      ['读不出来', (route: Route) => route.fulfill({ body: '<!doctype html>' })],
      ['网络中断', (route: Route) => route.abort('connectionreset')],
    ] as const;
    for (const [sentence, answer] of answers) {
      const { page } = await demo.open('search/');
      await page.route('**/volumes.json', answer);
      await page.getByRole('searchbox').fill('漏洞');
      await page.getByRole('status').filter({ hasText: sentence }).waitFor();
      await page.unroute('**/volumes.json', answer);
      await page.getByRole('button', { name: '重试' }).click();
      await page.waitForSelector('[data-search-result]');
      await page.context().close();
    }
  });

  test('says so when nothing is found, and when the index cannot be reached', async () => {
    const { page } = await demo.open('search/?q=zzzz不存在的词');
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    assert.equal(await page.locator('[data-search-count]').first().getAttribute('data-search-count'), '0');
    await page.context().close();

    renameSync(join(demo.site.out, 'search-index'), join(demo.site.folder, 'search-index'));
    const broken = await demo.open('search/?q=漏洞');
    const retry = broken.page.locator('[data-search-retry]');
    await retry.waitFor({ state: 'visible' });
    renameSync(join(demo.site.folder, 'search-index'), join(demo.site.out, 'search-index'));
    await retry.click();
    await broken.page.waitForSelector('[data-search-result]');
    await broken.page.context().close();
  });
});

describe('an issue', () => {
  test('tells a story once, and names who else tells it', async () => {
    const { page } = await demo.open('digest/2024-05-17/');
    const lead = page.getByRole('article');
    await lead.getByRole('heading', { name: /BreachForums 再度易手/ }).waitFor();
    assert.match(await lead.innerText(), /另见 .*tripwire\.com/);
    assert.equal(await page.getByRole('heading', { name: /BreachForums/ }).count(), 1);
    await lead.getByRole('link', { name: '奇客Solidot' }).click();
    await page.getByRole('heading', { level: 1, name: /FBI 接管 BreachForums/ }).waitFor();
    await page.context().close();
  });

  test('of a day leads to those of its week and its month, and back', async () => {
    const { page } = await demo.open('digest/2024-05-17/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '2024年第20周' }).click();
    await page.getByRole('heading', { level: 1, name: /2024年第20周/ }).waitFor();
    await page.getByRole('link', { name: '2024年5月', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /2024年5月/ }).waitFor();
    await page.getByRole('link', { name: /^17 ?\d+$/ }).click();
    await page.getByRole('heading', { level: 1, name: /5月17日/ }).waitFor();
    await page.context().close();
  });

  test('keeps advertisements and what feeds say of themselves closed, for a reader to open', async () => {
    const { page } = await demo.open('digest/2024-05-17/');
    for (const [part, title] of [
      ['广告与活动', /CSOP2024/],
      ['代码动态', /4ra1n released/],
    ] as const) {
      const link = page.getByRole('link', { name: title });
      assert.equal(await link.isVisible(), false);
      await page.getByText(part).click();
      assert.equal(await link.isVisible(), true);
    }
    await page.context().close();
  });
});

describe('the contents of an article', () => {
  test('stand beside the text of a wide screen and follow it, and are closed on a phone', async () => {
    const path = demo.articleCalled('Patch Tuesday');
    const wide = await demo.open(path, { viewport: { width: 1280, height: 700 }, javaScriptEnabled: false });
    const contents = wide.page.getByRole('navigation', { name: '目录' });
    const last = contents.getByRole('link').last();
    const heading = wide.page.getByRole('heading', { name: await last.innerText(), exact: true });
    await last.click();
    await expectInView(heading);
    await expectInView(last);
    await wide.page.context().close();

    const phone = await demo.open(path, { viewport: { width: 390, height: 700 }, javaScriptEnabled: false });
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
    const issue = await demo.open('digest/2024-05-17/', off);
    await issue.page
      .getByRole('link', { name: /联合国开了/ })
      .first()
      .click();
    assert.match(await issue.page.locator('[data-article-body]').innerText(), /单打独斗不行。/);
    await issue.page.context().close();
    const search = await demo.open('search/', off);
    assert.ok(await search.page.getByRole('main').getByRole('link').count());
    await search.page.context().close();
  });
});

async function expectInView(locator: Locator): Promise<void> {
  const box = await locator.boundingBox();
  const height = locator.page().viewportSize()?.height ?? 0;
  assert.ok(box && box.y >= 0 && box.y + box.height <= height, `${JSON.stringify(box)} is not in view`);
}
