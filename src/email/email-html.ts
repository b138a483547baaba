/**
 * The e-mail edition as HTML: one column of at most 600 px, in tables, which every mail program lays out alike, its
 * styles inlined. It is built as a tree of elements and text, so that nothing an article says becomes markup.
 */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import juice from 'juice';
import type { Element, ElementContent, Root } from 'hast';
import { withLocalLinks } from '../article/local-links.ts';
import { words } from '../components/interface-words.ts';
import { dateWithWeekday } from '../format.ts';
import { site } from '../site.ts';
import type { EmailEdition, EmailStory } from './edition.ts';
import { EMAIL_STYLES } from './email-styles.ts';
import { countsLine, moreLine, sourcesLine } from './email-text.ts';

/** A whole document. */
export function emailHtml(edition: EmailEdition): string {
  const { lead, stories, briefs, introduction, page } = edition;
  const rows = [
    row('head', [
      h('h1', page ? h('a', { href: page }, site.title) : site.title),
      h('p', { class: 'date' }, dateWithWeekday(edition.date)),
      h('p', { class: 'notes' }, countsLine(edition)),
    ]),
    ...(introduction ? [row('introduction', [introductionOf(introduction)])] : []),
    ...(lead ? [row('lead', storyOf(lead))] : []),
    ...stories.map((story) => row('story', storyOf(story))),
    ...(briefs.length > 0 ? [row('briefs', [h('h3', words.briefs), ...briefs.map(briefOf)])] : []),
    row('foot', [
      ...(edition.more > 0 ? [h('p', moreLine(edition))] : []),
      h('p', page ? h('a', { href: page }, words.readIssue) : site.description),
    ]),
  ];
  const html = toHtml(documentOf(edition, rows), { allowDangerousHtml: true });
  return `${juice(html, { preserveImportant: true, applyWidthAttributes: false })}\n`;
}

function documentOf({ date, lead }: EmailEdition, rows: readonly Element[]): Root {
  const column = h('table', { class: 'column', role: 'presentation', width: 600, cellSpacing: 0, cellPadding: 0 }, [
    h('tbody', [...rows]),
  ]);
  const sheet = h('table', { class: 'sheet', role: 'presentation', width: '100%', cellSpacing: 0, cellPadding: 0 }, [
    h('tbody', h('tr', h('td', { class: 'page' }, column))),
  ]);
  return h(null, [
    { type: 'doctype' },
    h('html', { lang: site.language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('title', `${site.title} · ${dateWithWeekday(date)}`),
        h('style', EMAIL_STYLES),
      ]),
      h('body', [h('div', { class: 'preview' }, lead?.title ?? ''), sheet]),
    ]),
  ]);
}

function row(name: string, content: readonly ElementContent[]): Element {
  return h('tr', h('td', { class: name }, [...content]));
}

function storyOf(story: EmailStory): Element[] {
  return [
    h('h2', { lang: story.lang }, h('a', { href: story.link }, story.title)),
    ...(story.summary ? [h('p', { lang: story.lang }, story.summary)] : []),
    h('p', { class: 'notes' }, sourcesLine(story)),
  ];
}

function briefOf(story: EmailStory): Element {
  return h('p', { lang: story.lang }, [
    h('a', { href: story.link }, story.title),
    ' ',
    h('span', { class: 'notes' }, sourcesLine(story)),
  ]);
}

/** It was sanitised as an article's body is; here its links become full addresses. */
function introductionOf({ safeHtml, pages }: NonNullable<EmailEdition['introduction']>): ElementContent {
  return { type: 'raw', value: withLocalLinks(safeHtml, { pages, name: words.articleHere }) };
}
