/** Small HTML trees, written out. */
import type { Element, ElementContent } from 'hast';

/** An element without attributes; strings are its text. */
export function h(tagName: string, ...children: readonly (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties: {},
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
