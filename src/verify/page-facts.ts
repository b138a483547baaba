/** What one page of a finished site says of itself, and what is wrong with it. Pure: bytes in, facts out. */
import { html as markup, parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

import { contentSecurityPolicy } from '../content-security-policy.ts';

type Element = DefaultTreeAdapterMap['element'];
type ParentNode = DefaultTreeAdapterMap['parentNode'];

export interface PageFacts {
  /** Ids that a fragment can name. */
  readonly ids: readonly string[];
  /** Addresses of this site that it refers to, as they stand in it; each once. */
  readonly references: readonly string[];
  /** Each says what is wrong and what was expected. */
  readonly problems: readonly string[];
}

export interface PageContext {
  /** The page's address on the site, `/news/articles/2024/05/17-3fa9c2d1/`. */
  readonly address: string;
  /** The path that the site lives under, with a slash at both ends. */
  readonly base: string;
  /** Undefined where the site has none: then no page has a canonical address. */
  readonly origin: string | undefined;
}

/** Attributes that refer to something, and the elements whose reference may leave the site. */
const REFERRING = ['href', 'src', 'poster', 'action', 'formaction', 'data', 'cite'] as const;
const MAY_LEAVE = new Set(['a', 'area', 'img', 'q', 'blockquote', 'del', 'ins']);
/** Of links in the head, those that nothing is fetched for. */
const UNFETCHED = new Set(['canonical', 'alternate', 'author', 'license']);
/** Scripts that are data. */
const DATA_SCRIPTS = new Set(['application/ld+json', 'application/json']);

/** Reads a page. */
export function pageFacts(html: string, context: PageContext): PageFacts {
  const elements = [...elementsOf(parse(html))];
  const references = elements.flatMap((element) => referencesOf(element));
  const local = references.filter(({ url }) => isLocal(url, context));
  return {
    ids: elements.flatMap((element) => attribute(element, 'id') ?? []),
    references: [...new Set(local.map(({ url }) => url))],
    problems: [
      ...elements.flatMap(inlineCode),
      ...references.filter((reference) => leavesUnasked(reference, context)).map(foreignReference),
      ...policyProblems(elements),
      ...headProblems(elements, context),
    ],
  };
}

function* elementsOf(node: ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf('content' in child ? child.content : child);
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function referencesOf(element: Element): Reference[] {
  const named = REFERRING.flatMap((name) => attribute(element, name) ?? []);
  const set = (attribute(element, 'srcset') ?? '').split(',').flatMap((entry) => entry.trim().split(/\s+/)[0] || []);
  return [...named, ...set].map((url) => ({ element, url }));
}

/** A reference without a scheme or host, or to what lies under the site's own. */
function isLocal(url: string, { base, origin }: PageContext): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) || (origin !== undefined && url.startsWith(origin + base));
}

function leavesUnasked({ element, url }: Reference, context: PageContext): boolean {
  if (isLocal(url, context)) return false;
  if (!/^(?:https?:|mailto:|\/\/)/i.test(url)) return true;
  const isUnfetched = element.tagName === 'link' && UNFETCHED.has(attribute(element, 'rel') ?? '');
  return !MAY_LEAVE.has(element.tagName) && !isUnfetched;
}

function foreignReference({ element, url }: Reference): string {
  return `<${element.tagName}> refers to "${url.slice(0, 100)}", expected an address of the site`;
}

function inlineCode(element: Element): string[] {
  const { tagName, attrs } = element;
  const isCode =
    tagName === 'script' && !attribute(element, 'src') && !DATA_SCRIPTS.has(attribute(element, 'type') ?? '');
  return [
    ...(isCode ? ['it has a script of its own, expected scripts in files'] : []),
    ...(tagName === 'style' ? ['it has a style of its own, expected styles in files'] : []),
    ...attrs
      .filter(({ name }) => name === 'style' || name.startsWith('on'))
      .map(({ name }) => `<${tagName}> has the attribute ${name}, expected none: the policy forbids it`),
  ];
}

/** The policy must be known before anything is fetched. */
function policyProblems(elements: readonly Element[]): string[] {
  const policies = elements.filter((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  const first = elements.findIndex(({ tagName }) => ['link', 'script', 'style', 'img'].includes(tagName));
  const isFirst = policies[0] !== undefined && (first === -1 || elements.indexOf(policies[0]) < first);
  const isRight = policies.length === 1 && attribute(policies[0] ?? fail(), 'content') === contentSecurityPolicy;
  return isRight && isFirst
    ? []
    : ['its Content-Security-Policy is not the one of the site, before all that it governs'];
}

function headProblems(elements: readonly Element[], { address, origin }: PageContext): string[] {
  // Parts of a drawing have titles of their own.
  const html = elements.filter(({ namespaceURI }) => namespaceURI === markup.NS.HTML);
  const all = (name: string) => html.filter(({ tagName }) => tagName === name);
  const meta = (name: string) => all('meta').filter((element) => attribute(element, 'name') === name);
  const canonical = all('link').filter((element) => attribute(element, 'rel') === 'canonical');
  const isIndexed = !meta('robots').some((element) => attribute(element, 'content')?.includes('noindex'));
  const expected = origin !== undefined && isIndexed ? [origin + address] : [];
  const found = canonical.map((element) => attribute(element, 'href') ?? '');
  return [
    ...counted('title', all('title')),
    ...counted('h1', all('h1')),
    ...counted('description', meta('description')),
    ...(attribute(all('html')[0] ?? fail(), 'lang') ? [] : ['<html> has no lang, expected the language of the page']),
    ...(found.join() === expected.join()
      ? []
      : [`its canonical address is "${found.join()}", expected "${expected.join()}"`]),
  ];
}

function counted(name: string, found: readonly Element[]): string[] {
  const texts = found.map((element) => attribute(element, 'content') ?? textOf(element));
  return texts.length === 1 && texts[0]?.trim() ? [] : [`it has ${texts.length} of "${name}", expected one with text`];
}

function textOf(node: ParentNode): string {
  return node.childNodes
    .map((child) => ('childNodes' in child ? textOf(child) : 'value' in child ? child.value : ''))
    .join('');
}

interface Reference {
  readonly element: Element;
  readonly url: string;
}

/** The parser makes an html element for every document, and a list of one has a first. */
function fail(): never {
  throw new Error('A parsed page lacks what every page has');
}
