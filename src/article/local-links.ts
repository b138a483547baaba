/**
 * Links from one article to another that may be here too: which addresses a body links to, found when it is read, and
 * the links that lead to our pages, put in when its page is rendered.
 */
import type { Nodes, Root } from 'hast';
import { canonicalUrl } from './canonical-url.ts';

/** A tag as `hast-util-to-html` writes it: attributes in double quotes, no `<` but a tag's in text. */
const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([a-z-]+)(?:="[^"]*")?/g;

/** The canonical urls that a body links to, each once, in their order. */
export function linkedUrls(tree: Root): readonly string[] {
  return [
    ...new Set(
      hrefsIn(tree)
        .filter((href) => /^https?:/.test(href))
        .map(canonicalUrl),
    ),
  ];
}

/**
 * Leads links of a body to our pages. `safeHtml` is as we wrote it; `pages` says by canonical url where a page is,
 * `name` what a link is called that had only its host for a name. Where the body stands outside of its page, `own` is
 * that page's address, for links to places within it.
 */
export function withLocalLinks(safeHtml: string, { pages, name, own }: LocalLinks): string {
  if (pages.size === 0 && own === undefined) return safeHtml;
  return safeHtml.replaceAll(TAG, (tag: string, tagName: string, attributes: string) => {
    const href = tagName === 'a' ? / href="([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (href === undefined) return tag;
    if (href.startsWith('#')) return own === undefined ? tag : tag.replace(` href="#`, ` href="${own}#`);
    const page = pages.get(canonicalUrl(unescapeValue(href)));
    if (page === undefined) return tag;
    return `<a${attributes.replaceAll(ATTRIBUTE, (attribute: string, key: string) => localAttributes({ page, name })[key] ?? attribute)}>`;
  });
}

function hrefsIn(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const { href } = node.type === 'element' ? node.properties : {};
  return [...(typeof href === 'string' ? [href] : []), ...node.children.flatMap(hrefsIn)];
}

/** What becomes of the attributes of a link that is here. */
function localAttributes({ page, name }: { page: string; name: string }): Readonly<Record<string, string>> {
  return { href: ` href="${page}"`, 'aria-label': ` aria-label="${name}"`, rel: '' };
}

/** Undoes what `hast-util-to-html` does to the value of an attribute. */
export function unescapeValue(value: string): string {
  return value.replaceAll(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

interface LocalLinks {
  readonly pages: ReadonlyMap<string, string>;
  readonly name: string;
  readonly own?: string;
}
