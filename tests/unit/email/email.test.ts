import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

import type { RelatedNote } from '../../../src/archive/relate-notes.ts';
import { emailEdition } from '../../../src/email/edition.ts';
import type { EmailEdition } from '../../../src/email/edition.ts';
import { emailHtml } from '../../../src/email/email-html.ts';
import { emailText } from '../../../src/email/email-text.ts';
import { makeRecord, makeStore, tellTogether } from '../../fixtures/small-archive.ts';

type Element = DefaultTreeAdapterMap['element'];

const HOSTILE = '<img src=x onerror=alert(1)> & "引号" \u202Egnp.exe';
const beacon = { slug: 'beacon', name: 'Beacon <b>' };
const NOTE: RelatedNote = {
  safeHtml: '<p>先读<a href="https://a.example/2" rel="nofollow">这一篇</a>。</p>',
  text: '先读这一篇。',
  localLinks: [['https://a.example/2', '2024/05/17-aaaaaaa2']],
  pinned: [],
  hidden: [],
  order: [],
};

/** The edition of 17 May: a story told twice, others told once, an ad. */
function edition(
  context: TestContext,
  { site = true, note }: { site?: boolean; note?: RelatedNote } = {},
): EmailEdition {
  const records = Array.from({ length: 13 }, (_, index) =>
    makeRecord({ id: `2024/05/17-b${String(index).padStart(2, '0')}`, title: `第 ${index} 件事` }),
  );
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', title: HOSTILE, summary: HOSTILE, url: 'https://a.example/1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', title: '课程报名' }),
    ...records,
    makeRecord({ id: '2024/05/20-aaaaaaa4' }),
    makeRecord({ id: '2024/05/12-aaaaaaa5' }),
  ]);
  tellTogether(store, ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2']);
  tellTogether(store, ['2024/05/17-aaaaaaa3'], 'ad');
  if (note) store.prepare('INSERT INTO issue_notes (date, note) VALUES (?, ?)').run('2024-05-17', JSON.stringify(note));
  const pageAt = (path: string) => `https://news.example/news/${path}`;
  return emailEdition(store, { date: '2024-05-17', ...(site && { pageAt }) });
}

function elementsOf(html: string): Element[] {
  const walk = (node: DefaultTreeAdapterMap['node']): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parse(html));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

test('emailHtml() holds the lead, stories and briefs, each leading to its page', (context) => {
  const html = emailHtml(edition(context));
  const links = elementsOf(html).flatMap((element) => attribute(element, 'href') ?? []);
  assert.equal(links[0], 'https://news.example/news/digest/2024-05-17/');
  assert.equal(links[1], 'https://news.example/news/articles/2024/05/17-aaaaaaa1/');
  assert.ok(links.every((link) => link.startsWith('https://news.example/news/')));
  assert.match(html, /瞭望、Beacon &#x3C;b>/);
  assert.doesNotMatch(html, /\u202E/);
  assert.doesNotMatch(html, /课程报名/);
});

test('emailHtml() inlines its styles, and nothing of an article becomes markup', (context) => {
  const elements = elementsOf(emailHtml(edition(context)));
  assert.ok(elements.every(({ tagName }) => !['img', 'b', 'script', 'link'].includes(tagName)));
  for (const tag of ['td', 'h2', 'p', 'a'])
    assert.ok(
      elements.every((element) => element.tagName !== tag || attribute(element, 'style')),
      tag,
    );
  assert.equal(elements.filter((element) => attribute(element, 'width') === '600').length, 1);
});

test('emailText() has the same in lines, without characters that turn them', (context) => {
  const text = emailText(edition(context));
  assert.match(text, /^摘报 · 2024年5月17日 星期五\n16 篇\n\n■ <img src=x onerror=alert\(1\)> & "引号" gnp\.exe\n/);
  assert.match(text, /\n瞭望、Beacon <b>\nhttps:\/\/news\.example\/news\/articles\/2024\/05\/17-aaaaaaa1\/\n/);
  assert.match(text, /简讯\n\n· 第 \d+ 件事/);
  assert.match(text, /https:\/\/news\.example\/news\/digest\/2024-05-17\/\n$/);
});

test('an edition of a site without an address leads to the originals', (context) => {
  const { lead, page } = edition(context, { site: false });
  assert.equal(lead?.link, 'https://a.example/1');
  assert.equal(page, undefined);
});

test("an edition opens with the owner's introduction, its links leading to pages", (context) => {
  const made = edition(context, { note: NOTE });
  assert.match(emailHtml(made), /先读<a href="https:\/\/news\.example\/news\/articles\/2024\/05\/17-aaaaaaa2\/"/);
  assert.match(emailText(made), /16 篇\n\n先读这一篇。\n\n■/);
});

test('emailEdition() of a day without an issue names the nearest days', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/12-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2' }),
    makeRecord({ id: '2024/05/20-aaaaaaa3' }),
  ]);
  assert.throws(
    () => emailEdition(store, { date: '2024-05-18' }),
    /no issue of 2024-05-18.* 2024-05-17 and 2024-05-20$/,
  );
  assert.throws(() => emailEdition(store, { date: '2024-06-01' }), /no issue of 2024-06-01.* 2024-05-20$/);
});
