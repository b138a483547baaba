/** Transforms of a tree that nothing has checked yet; what they write is untrusted too. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { mapElements } from './map-elements.ts';

/** Addresses of pictures. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)(?:[?#!]|$)|googleusercontent\.com\/img\//i;

/**
 * Lazy pictures get their real source, placeholders go or give way to the picture they link to, and no link stands within another, where HTML cannot hold it.
 * `&#13;` becomes what a browser's parser will make of it once it is written out.
 */
export function prepareHtml(unsafeTree: Root): Root {
  const prepared = mapElements(unsafeTree, (element) => {
    if (element.tagName === 'img') return preparePicture(element);
    const picture = linkedPicture(element);
    if (picture) return [picture];
    const children = element.children.map(withLineFeeds);
    return [{ ...element, children: element.tagName === 'a' ? children.flatMap(withoutLinks) : children }];
  });
  return { ...prepared, children: prepared.children.map(withLineFeeds) };
}

/** A link around nothing, to a picture: what is left of it once the stub of its picture is gone. */
function linkedPicture({ tagName, properties: { href }, children }: Element): Element | undefined {
  const isEmpty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  if (tagName !== 'a' || !isEmpty || typeof href !== 'string' || !PICTURE.test(href)) return undefined;
  return { type: 'element', tagName: 'img', properties: { src: href }, children: [] };
}

function withLineFeeds<Node extends RootContent>(node: Node): Node {
  return node.type === 'text' && node.value.includes('\r')
    ? { ...node, value: node.value.replaceAll(/\r\n?/g, '\n') }
    : node;
}

/** WeChat and others keep the picture in `data-src` until it is scrolled to; `data:` pictures are the stubs before it. */
function preparePicture(picture: Element): readonly ElementContent[] {
  if (!isMissing(picture.properties.src)) return [picture];
  const { dataSrc } = picture.properties;
  if (isMissing(dataSrc)) return picture.properties.src === undefined ? [picture] : [];
  return [{ ...picture, properties: { ...picture.properties, src: String(dataSrc) } }];
}

function isMissing(source: Properties[string]): boolean {
  return typeof source !== 'string' || /^\s*(?:data:|$)/i.test(source);
}

function withoutLinks(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withoutLinks);
  return node.tagName === 'a' ? children : [{ ...node, children }];
}
