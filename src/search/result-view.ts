/** Shows results as nodes of text. Runs in the browser. */
import { excerptOf, stretchesOf } from './excerpt.ts';
import type { Stretch } from './excerpt.ts';
import type { SearchRecord } from './search-record.ts';
import type { SearchWords } from './search-words.ts';

export interface ResultContext {
  /** Words of the query, folded. */
  readonly words: readonly string[];
  /** The site's base path, with `/` at both ends. */
  readonly base: string;
  readonly labels: SearchWords;
}

/** An article: its title, where and when it appeared, and an excerpt. */
export function resultItem(record: SearchRecord, { words, base, labels }: ResultContext): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['searchResult'] = '';
  item.lang = record.lang;
  const heading = document.createElement('h3');
  heading.append(link(base + record.url, stretchesOf(record.title, words)));
  const excerpt = document.createElement('p');
  excerpt.dataset['searchExcerpt'] = '';
  excerpt.append(...nodesOf(excerptOf(record.text, words)));
  item.append(heading, meta(record, record.state === 'truncated' ? labels.truncated : undefined), excerpt);
  return item;
}

/** A headline, which has no page: its title leads to the original. */
export function headlineItem(record: SearchRecord, { words }: ResultContext): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['searchHeadline'] = '';
  item.lang = record.lang;
  const original = link(/^https?:\/\//i.test(record.url) ? record.url : '', stretchesOf(record.title, words));
  original.rel = 'noopener noreferrer external';
  item.append(original, meta(record, undefined));
  return item;
}

function meta(record: SearchRecord, note: string | undefined): HTMLParagraphElement {
  const line = document.createElement('p');
  line.dataset['searchMeta'] = '';
  const date = document.createElement('time');
  date.dateTime = record.date;
  date.textContent = record.date;
  line.append(record.source, ' · ', date, ...(note === undefined ? [] : [' · ', note]));
  return line;
}

function link(url: string, stretches: readonly Stretch[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  if (url !== '') anchor.href = url;
  anchor.append(...nodesOf(stretches));
  return anchor;
}

function nodesOf(stretches: readonly Stretch[]): (string | HTMLElement)[] {
  return stretches.map(({ text, hit }) => {
    if (!hit) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
