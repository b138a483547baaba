/** Search as a reader uses it on its page. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { DemoSite } from './demo-site.ts';
import { cutIndex, done, RESULT } from './search-steps.ts';

const demo = new DemoSite();

before(async () => {
  await demo.start();
  await cutIndex(demo);
});
after(() => demo.stop());

describe('the search page', () => {
  test('keeps filters and order in the address, where back and forward find them', async () => {
    const { page } = await demo.open('search/?q=漏洞');
    await done(page);
    const all = await page.locator('[data-search-count]').getAttribute('data-search-count');
    await page.getByRole('link', { name: '按日期' }).click();
    await done(page);
    assert.match(page.url(), /[?&]sort=date/);
    const dates = await page.locator(`${RESULT} time`).allInnerTexts();
    assert.deepEqual(dates, dates.toSorted().toReversed());
    await page.getByLabel('从').fill('2024-05-17');
    await page.getByRole('button', { name: '确定' }).click();
    await done(page);
    assert.match(page.url(), /from=2024-05-17/);
    const fewer = await page.locator('[data-search-count]').getAttribute('data-search-count');
    assert.ok(Number(fewer) > 0 && Number(fewer) < Number(all));
    assert.ok((await page.locator(`${RESULT} time`).allInnerTexts()).every((date) => date >= '2024-05-17'));
    const shared = await demo.open(page.url().split('/news/')[1] ?? '');
    await done(shared.page);
    assert.equal(await shared.page.locator('[data-search-count]').getAttribute('data-search-count'), fewer);
    await shared.page.context().close();

    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('from='));
    await page.waitForSelector(`[data-search-count="${all}"]`, { state: 'attached' });
    assert.equal(await page.getByLabel('从').inputValue(), '');
    await page.goForward();
    await page.waitForSelector(`[data-search-count="${fewer}"]`, { state: 'attached' });
    await page.getByRole('link', { name: '去掉“时间 2024-05-17 起”' }).click();
    await page.waitForSelector(`[data-search-count="${all}"]`, { state: 'attached' });
    assert.doesNotMatch(page.url(), /from=/);
    assert.match(page.url(), /sort=date/);
    await page.context().close();
  });

  test('shows what the newest shard holds, and moves nothing that the reader is at when older ones follow', async () => {
    const { page, complaints } = await demo.open('');
    const volumes = await page.evaluate(async () => {
      const list: unknown = await (await fetch('search-index/volumes.json')).json();
      return list as { folder: string }[]; // `linkShards()` wrote it
    });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(
      ({ pathname }) => volumes.slice(1).some(({ folder }) => pathname.includes(`/${folder}/`)),
      async (route) => {
        await held;
        await route.continue();
      },
    );
    await page.goto(`${page.url()}search/?q=安全`);
    await page.waitForSelector('[data-search-state="some"]', { state: 'attached' });
    const status = page.locator('[data-search-status]');
    assert.match(await status.innerText(), /^目前 \d+ 篇文章，\d+ 条标题，仍在查找…$/);
    const soFar = Number(await status.getAttribute('data-search-count'));
    assert.ok(soFar > 0 && soFar < 10);
    const last = page.locator(RESULT).nth(soFar - 1);
    await last.hover();
    const places = () =>
      page
        .locator(RESULT)
        .evaluateAll((items) =>
          items.map((item) => [item.querySelector('a')?.href, Math.round(item.getBoundingClientRect().top)] as const),
        );
    const before = await places();
    release();
    await done(page);
    assert.deepEqual((await places()).slice(0, soFar), before);
    assert.match(await status.innerText(), /^\d+ 篇文章，\d+ 条标题$/);
    assert.ok(Number(await status.getAttribute('data-search-count')) > soFar);
    assert.ok((await places()).length > soFar);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('tells a screen reader what was found, and where', async () => {
    const { page } = await demo.open('search/?q=圆桌会');
    await done(page);
    const tree = await page.getByRole('main').ariaSnapshot();
    assert.match(tree, /searchbox "搜索文章": 圆桌会/);
    assert.match(tree, /status: \d+ 篇文章/);
    assert.match(tree, /heading "文章" \[level=2\]/);
    assert.match(tree, /listitem:\s+- heading "联合国开了.*" \[level=3\]:\s+- link "联合国开了/);
    await page.context().close();
  });

  test('takes the focus into its box with /, and searches what an input method has finished', async () => {
    const { page } = await demo.open('search/');
    await page.waitForSelector('search-page[data-search-state]');
    await page.keyboard.press('/');
    assert.ok(await page.getByRole('searchbox').evaluate((box) => box === document.activeElement));
    await page.getByRole('searchbox').evaluate((box: HTMLInputElement) => {
      box.value = 'lou';
      box.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    await page.waitForTimeout(400);
    assert.doesNotMatch(page.url(), /q=/);
    await page.getByRole('searchbox').evaluate((box: HTMLInputElement) => {
      box.value = '漏洞';
      box.dispatchEvent(new CompositionEvent('compositionend'));
    });
    await page.waitForSelector(RESULT);
    await page.context().close();
  });
});
