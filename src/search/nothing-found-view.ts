/** What may help where nothing was found, or where the other characters find something. Runs in the browser. */
import { number } from '../format.ts';
import { href, paths } from '../urls.ts';
import { setFilters, withoutFilters, withParameters } from './filter-address.ts';
import { makeElement } from './make-element.ts';
import type { Help, Suggestion } from './query.ts';
import { fill, searchWords } from './search-words.ts';

/** More than these no one reads. */
const AT_MOST = 5;

/** Paragraphs of links; none for what has nothing to offer. */
export function helpParagraphs({ missing, spellings, fewer, sources }: Help, address: URL): HTMLElement[] {
  const words = searchWords();
  const lacking = fill(words.missing, { words: missing.join(words.listSeparator) });
  const without = makeElement('a', { text: words.withoutFilters });
  without.href = withoutFilters(address).href;
  return [
    ...(missing.length > 0 ? [makeElement('p', { text: lacking })] : []),
    ...paragraph(
      words.spellings,
      spellings.map((suggestion) => suggestionLink(suggestion, address)),
    ),
    ...paragraph(
      words.fewer,
      fewer.map((suggestion) => suggestionLink(suggestion, address)),
    ),
    ...paragraph(words.matchingSources, sources.map(sourceLink)),
    ...(setFilters(address).length > 0 ? [makeElement('p', { children: [without] })] : []),
  ];
}

/** The same in the other of traditional and simplified characters. */
export function otherScriptParagraph(suggestion: Suggestion, address: URL): HTMLElement[] {
  return paragraph(searchWords().otherScript, [suggestionLink(suggestion, address)]);
}

function paragraph(label: string, links: readonly HTMLElement[]): HTMLElement[] {
  if (links.length === 0) return [];
  const spaced = links.slice(0, AT_MOST).flatMap((anchor) => [' ', anchor]);
  return [makeElement('p', { children: [makeElement('span', { className: 'help-label', text: label }), ...spaced] })];
}

function suggestionLink({ text, count }: Suggestion, address: URL): HTMLElement {
  const anchor = makeElement('a', { children: [text, ' ', makeElement('small', { text: number(count) })] });
  const url = withParameters(address, {});
  url.searchParams.set('q', text);
  anchor.href = url.href;
  return anchor;
}

function sourceLink({ slug, name }: { readonly slug: string; readonly name: string }): HTMLElement {
  const anchor = makeElement('a', { text: name });
  anchor.href = href(paths.source(slug));
  return anchor;
}
