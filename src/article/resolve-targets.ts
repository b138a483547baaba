/** Links and pictures of a sanitised tree: made absolute against the article's address, or taken out. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { linkAddress } from './link-address.ts';
import { mapElements } from './map-elements.ts';
import { ID_PREFIX, LINK_REL } from './sanitize-policy.ts';
import { visibleText } from './visible-text.ts';

const MAX_PICTURE_SIDE = 4096;

/** What editors write where an author wrote nothing: the name of a file, or that it is a picture. */
const WORDLESS =
  /^(?:[^\s/]{1,120}\.(?:png|jpe?g|gif|webp|bmp|svg|avif)|图片|图像|插图|图片描述|在这里插入图片描述|image|img|picture|photo|screenshot|untitled|(?:image|img|图片?)[ _-]?[\d_-]{1,20})$/i;

/** `url`: the article's own address. Every link that is left works, and every picture is https. */
export function resolveTargets(tree: Root, { url }: { url: string }): Root {
  const ids = new Set<string>();
  const unique = mapElements(tree, (element) => [withUniqueId(withoutEmptyClass(element), ids)]);
  return mapElements(unique, (element) => {
    if (element.tagName === 'a') return resolveLink(element, { url, ids });
    if (element.tagName === 'img') return resolvePicture(element, { url });
    return [element];
  });
}

/** The sanitiser leaves a list of classes of which it allowed none. */
function withoutEmptyClass(element: Element): Element {
  const { className, ...properties } = element.properties;
  return Array.isArray(className) && className.length === 0 ? { ...element, properties } : element;
}

/** The first element with an id keeps it. */
function withUniqueId(element: Element, seen: Set<string>): Element {
  const { id, ...properties } = element.properties;
  if (typeof id !== 'string') return element;
  if (seen.has(id) || /\s/.test(id)) return { ...element, properties };
  seen.add(id);
  return element;
}

function resolveLink(
  link: Element,
  { url, ids }: { url: string; ids: ReadonlySet<string> },
): readonly ElementContent[] {
  const { href: rawHref, ...properties } = link.properties;
  const href = typeof rawHref === 'string' ? resolveHref(rawHref, { url, ids }) : undefined;
  const isMarker = 'dataFootnoteBackref' in properties || 'dataFootnoteRef' in properties;
  const isEmpty = !isMarker && visibleText(link).trim() === '' && !hasPicture(link);
  if (href === undefined || isEmpty) {
    return properties.id === undefined ? link.children : [{ ...link, properties: { id: properties.id } }];
  }
  return [{ ...link, properties: { ...properties, href, ...linkName(link, href), ...relation(href) } }];
}

function resolveHref(rawHref: string, { url, ids }: { url: string; ids: ReadonlySet<string> }): string | undefined {
  if (rawHref.startsWith('#')) {
    const id = ID_PREFIX + rawHref.slice(1);
    const known = [rawHref.slice(1), id, decoded(id)].find((candidate) => ids.has(candidate));
    return known?.startsWith(ID_PREFIX) ? `#${known}` : undefined;
  }
  const target = URL.parse(rawHref, url);
  if (!target || target.username || target.password) return undefined;
  if (target.protocol === 'mailto:') return target.href;
  return ['http:', 'https:'].includes(target.protocol) ? resolvedAddress(target) : undefined;
}

/** What a redirector hides is untrusted as the link is. */
function resolvedAddress(link: URL): string | undefined {
  const target = linkAddress(link);
  return target.username || target.password ? undefined : target.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign
  }
}

function relation(href: string): Properties {
  return href.startsWith('#') ? {} : { rel: LINK_REL };
}

/** A link around nothing but pictures without words is named by where it leads. */
function linkName(link: Element, href: string): Properties {
  if (href.startsWith('#') || visibleText(link).trim() !== '' || hasPicture(link, { described: true })) return {};
  return { ariaLabel: new URL(href).host || href };
}

function hasPicture(element: Element, { described = false } = {}): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (child.tagName === 'img' ? !described || Boolean(child.properties.alt) : hasPicture(child, { described })),
  );
}

function resolvePicture(picture: Element, { url }: { url: string }): readonly ElementContent[] {
  const { src: rawSrc, alt: rawAlt, title: rawTitle, width, height, ...others } = picture.properties;
  const [alt = '', title] = new Set([rawAlt, rawTitle].map(description).filter((words) => words !== ''));
  const properties = { ...others, ...(title !== undefined && { title }) };
  const target = typeof rawSrc === 'string' && rawSrc.trim() !== '' ? URL.parse(rawSrc, url) : null;
  if (!target || !['http:', 'https:'].includes(target.protocol) || target.username || target.password) {
    return missingPicture(alt, properties);
  }
  target.protocol = 'https:';
  const safe: Properties = { src: target.href, alt, referrerPolicy: 'no-referrer', loading: 'lazy', decoding: 'async' };
  return [{ ...picture, properties: { ...properties, ...safe, ...side('width', width), ...side('height', height) } }];
}

/** What an author wrote to be read in a picture's place; of a picture with a title alone, that. */
function description(raw: Properties[string]): string {
  return typeof raw === 'string' && !WORDLESS.test(raw.trim()) ? raw.replaceAll('\r', ' ').trim() : '';
}

/** Its words, and its id, which a link may lead to. */
function missingPicture(alt: string, { id }: Properties): readonly ElementContent[] {
  if (alt.trim() === '' && id === undefined) return [];
  const properties: Properties = { className: ['img-missing'], ...(id === undefined ? {} : { id }) };
  return [{ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: alt }] }];
}

function side(name: string, value: Properties[string]): Properties {
  const pixels = Number(value);
  return Number.isInteger(pixels) && pixels >= 1 && pixels <= MAX_PICTURE_SIDE ? { [name]: pixels } : {};
}
