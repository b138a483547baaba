/** Transforms of a tree that nothing has checked yet; what they write is untrusted too. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { mapElements } from './map-elements.ts';

/**
 * Lazy pictures get their real source, placeholders go, and no link stands within another, where HTML cannot hold it.
 * `&#13;` becomes what a browser's parser will make of it once it is written out.
 */
export function prepareHtml(unsafeTree: Root): Root {
  const prepared = mapElements(unsafeTree, (element) => {
    if (element.tagName === 'img') return preparePicture(element);
    const children = element.children.map(withLineFeeds);
    return [{ ...element, children: element.tagName === 'a' ? children.flatMap(withoutLinks) : children }];
  });
  return { ...prepared, children: prepared.children.map(withLineFeeds) };
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
