/** Transforms of a tree that nothing has checked yet; what they write is untrusted too. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { mapElements } from './map-elements.ts';

/** Lazy pictures get their real source, placeholders go, and no link stands within another, where HTML cannot hold it. */
export function prepareHtml(unsafeTree: Root): Root {
  return mapElements(unsafeTree, (element) => {
    if (element.tagName === 'img') return preparePicture(element);
    if (element.tagName === 'a') return [{ ...element, children: element.children.flatMap(withoutLinks) }];
    return [element];
  });
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
