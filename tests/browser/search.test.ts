/** Search as a reader uses it from any page, and on the article that it leads to. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { axeViolations, DemoSite } from './demo-site.ts';
import { cutIndex, done, openDialog } from './search-steps.ts';

const demo = new DemoSite();

before(async () => {
  await demo.start();
  await cutIndex(demo);
});
after(() => demo.stop());

describe('the search dialog', () => {
  test('leads by keyboard alone from any page to an article with its hits marked', async () => {
    const { page, complaints } = await demo.open('digest/2024-05-17/');
    await openDialog(page);
    await page.keyboard.type('圆桌会');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.marks-bar');
    assert.match(await page.locator('h1').innerText(), /圆桌会/);
    assert.match(page.url(), /\/articles\/.*\?q=/);
    const status = page.locator('.marks-bar [role=status]');
    const [, count = ''] = /^第 1 处，共 (\d+) 处$/.exec(await status.innerText()) ?? [];
    const marked = await page.evaluate(() => [...(CSS.highlights.get('search-hits') ?? [])].map(String));
    assert.equal(marked.length, Number(count));
    assert.deepEqual(new Set(marked), new Set(['圆桌会']));
    assert.ok(marked.length > 1);
    await page.keyboard.press('n');
    assert.match(await status.innerText(), /^第 2 处/);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    assert.equal(await status.innerText(), `第 ${count} 处，共 ${count} 处`);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.marks-bar').count(), 0);
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    assert.doesNotMatch(page.url(), /\?/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('is a combobox with its listbox to a screen reader', async () => {
    const { page } = await demo.open('');
    await openDialog(page);
    await page.keyboard.type('圆桌会');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    const tree = await page.locator('dialog').ariaSnapshot();
    assert.match(tree, /dialog "搜索全部文章"/);
    assert.match(tree, /combobox "搜索文章" \[expanded\].*: 圆桌会/);
    assert.match(tree, /status: \d+ 篇文章，\d+ 条标题/);
    assert.match(tree, /listbox "搜索结果":\s+- group "文章":\s+- option "联合国开了.*" \[selected\]/);
    const box = page.getByRole('combobox');
    const option = page.locator('[role=option][aria-selected=true]');
    assert.equal(await box.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
    assert.equal(await box.getAttribute('aria-controls'), await page.getByRole('listbox').getAttribute('id'));
    assert.ok(await box.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('ArrowUp');
    assert.equal(await box.getAttribute('aria-activedescendant'), null);
    await page.context().close();
  });

  test('opens with Ctrl-K and from the menu, closes with Escape, and gives the focus back', async () => {
    const { page } = await demo.open('sources/');
    const link = page.locator('[data-search-link]');
    await page.waitForFunction(() => document.querySelector('[data-search-link]')?.ariaKeyShortcuts);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    await link.click();
    await page.waitForSelector('dialog[open]');
    await page.getByRole('button', { name: '关闭' }).click();
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    await page.context().close();
  });

  test('takes what is typed to the search page, and remembers it until told to forget', async () => {
    const { page } = await demo.open('');
    await openDialog(page);
    await page.keyboard.type('漏洞');
    await page.keyboard.press('Enter');
    await done(page);
    assert.equal(await page.getByRole('searchbox').inputValue(), '漏洞');
    await page.goBack();
    await openDialog(page);
    await page.getByRole('combobox').fill('');
    const recent = page.getByRole('button', { name: '漏洞', exact: true });
    await recent.click();
    await page.waitForSelector('[role=option]');
    await page.getByRole('combobox').fill('');
    await page.getByRole('button', { name: '去掉“漏洞”' }).click();
    assert.equal(await recent.count(), 0);
    assert.equal(await page.evaluate(() => localStorage.getItem('recent-searches')), '[]');
    await page.context().close();
  });

  test('lets a reader turn single-key shortcuts off, by keyboard, and keeps Ctrl-K', async () => {
    const { page } = await demo.open('sources/');
    await openDialog(page);
    const keys = page.getByRole('checkbox', { name: '单键快捷键' });
    for (let tabs = 0; tabs < 10 && !(await keys.evaluate((box) => box === document.activeElement)); tabs += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await keys.isChecked(), false);
    await page.keyboard.press('Escape');
    await page.goto(page.url().replace('sources/', `${demo.articleCalled('联合国开了')}?q=圆桌会`));
    await page.waitForSelector('.marks-bar');
    const status = page.locator('.marks-bar [role=status]');
    await page.keyboard.press('n');
    await page.keyboard.press('/');
    assert.match(await status.innerText(), /^第 1 处/);
    assert.ok(await page.getByRole('button', { name: '下一处', exact: true }).isVisible());
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open]');
    await keys.check();
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    await page.keyboard.press('n');
    await page.waitForFunction(
      () => document.querySelector('.marks-bar [role=status]')?.textContent.startsWith('第 2 处') === true,
    );
    await page.context().close();
  });

  test('is not loaded, nor anything of the index, before it is wanted', async () => {
    const { page } = await demo.open(demo.articleCalled('联合国开了'));
    await page.waitForLoadState('networkidle');
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /\.js$|search-index/.test(name)),
      );
    const before = await loaded();
    assert.deepEqual(
      before.filter((name) => /dialog|marks|search-index/.test(name)),
      [],
    );
    await page.locator('[data-search-link]').hover();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('search-index/')),
    );
    await page.context().close();
  });
});

describe('search in every light', () => {
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible at ${width} px, ${colorScheme}`, async () => {
        const options = { colorScheme, viewport: { width, height: 800 } };
        const { page, complaints } = await demo.open('search/?q=漏洞&lang=zh-CN&from=2024-05-01', options);
        await done(page);
        await page.evaluate(() => document.querySelector('[data-search-filters]')?.setAttribute('open', ''));
        assert.deepEqual(await axeViolations(page), [], 'results, filters open');
        await page.goto(page.url().replace(/\?.*/, '?q=zzzz不存在的词&source=x'));
        await done(page);
        assert.deepEqual(await axeViolations(page), [], 'nothing found');
        await page.goto(page.url().replace(/search.*/, 'sources/'));
        await openDialog(page);
        await page.keyboard.type('圆桌会');
        await page.waitForSelector('[role=option]');
        await page.keyboard.press('ArrowDown');
        assert.deepEqual(await axeViolations(page), [], 'dialog');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.marks-bar');
        assert.deepEqual(await axeViolations(page), [], 'marks');
        await openDialog(page);
        assert.deepEqual(await axeViolations(page), [], 'recent searches');
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(complaints, []);
        await page.context().close();
      });
    }
  }
});

test('without script, the search link of the menu leads to the search page', async () => {
  const { page } = await demo.open('sources/', { javaScriptEnabled: false });
  await page.locator('[data-search-link]').click();
  assert.match(page.url(), /\/search\/$/);
  assert.ok(await page.getByRole('main').getByRole('link', { name: '往期' }).isVisible());
  await page.context().close();
});
