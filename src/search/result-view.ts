/** Shows results as nodes of text. Runs in the browser. */
import { href } from '../urls.ts';
import { excerptOf, stretchesOf } from './excerpt.ts';
import type { Stretch } from './excerpt.ts';
import { makeElement } from './make-element.ts';
import { wordsToMark } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchRecord } from './search-record.ts';
import { searchWords } from './search-words.ts';

/** An article: its title, where and when it appeared, and an excerpt. */
export function resultItem(record: SearchRecord, query: SearchQuery): HTMLLIElement {
  const words = wordsToMark(query);
  return makeElement('li', {
    attributes: { 'data-search-result': '', lang: record.lang },
    children: [
      makeElement('h3', { children: [link(recordUrl(record, query), stretchesOf(record.title, words))] }),
      meta(record),
      makeElement('p', {
        attributes: { 'data-search-excerpt': '' },
        children: nodesOf(excerptOf(record.text, words)),
      }),
    ],
  });
}

/** A headline, which has no page: its title leads to the original. */
export function headlineItem(record: SearchRecord, query: SearchQuery): HTMLLIElement {
  const original = link(recordUrl(record, query), stretchesOf(record.title, wordsToMark(query)));
  leaveSite(original);
  return makeElement('li', {
    attributes: { 'data-search-headline': '', lang: record.lang },
    children: [original, meta(record)],
  });
}

/** A result as an option of a listbox, in two lines. */
export function resultOption(record: SearchRecord, query: SearchQuery): HTMLAnchorElement {
  const option = link(recordUrl(record, query), []);
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.tabIndex = -1; // the box keeps the focus
  option.lang = record.lang;
  if (record.state === 'headline') leaveSite(option);
  const title = makeElement('span', { className: 'option-title' });
  title.append(...nodesOf(stretchesOf(record.title, wordsToMark(query))));
  option.append(title, makeElement('span', { className: 'option-meta', children: metaOf(record) }));
  return option;
}

/** An article's page, which marks what was searched; a headline's original, if its address is one that a link may have. */
function recordUrl(record: SearchRecord, query: SearchQuery): string | undefined {
  if (record.state === 'headline') return /^https?:\/\//i.test(record.url) ? record.url : undefined;
  const marks = wordsToMark(query).length > 0 ? `?q=${encodeURIComponent(query.text)}` : '';
  return href(record.url) + marks;
}

function leaveSite(anchor: HTMLAnchorElement): void {
  anchor.rel = 'noopener noreferrer external';
  anchor.classList.add('external');
}

function meta(record: SearchRecord): HTMLParagraphElement {
  return makeElement('p', { attributes: { 'data-search-meta': '' }, children: metaOf(record) });
}

function metaOf({ source, date, state }: SearchRecord): (Node | string)[] {
  const note = state === 'truncated' ? [' · ', searchWords().truncated] : [];
  return [source, ' · ', makeElement('time', { text: date, attributes: { datetime: date } }), ...note];
}

function link(url: string | undefined, stretches: readonly Stretch[]): HTMLAnchorElement {
  const anchor = makeElement('a', { children: nodesOf(stretches) });
  if (url !== undefined) anchor.href = url;
  return anchor;
}

function nodesOf(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, hit }) => (hit ? makeElement('mark', { text }) : text));
}
