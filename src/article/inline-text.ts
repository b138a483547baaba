/** What rules ask about the elements and characters within a line of text. */
import type { Element, ElementContent, Nodes } from 'hast';

/** Elements whose text stays as typed. */
export const VERBATIM: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp', 'tt']);

/** Elements within a line of text; all others begin a line of their own. */
export const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'b', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span'],
  ...['strike', 'strong', 'sub', 'sup', 'tt', 'u', 'var', 'wbr', 'img', 'br', 'input'],
]);

/** Stands for what has no text, or none that is looked at. */
export const OBJECT = '\uFFFC';

/** A Han or kana character, or punctuation that is written with them. */
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\uFF00-\uFF65“”‘’…—]/u;

export const HAN = /\p{Script=Han}/u;

/** The text of a line, with its line breaks; a picture or a box is one character that is no letter. */
export function inlineText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if (node.type === 'element' && (node.tagName === 'img' || node.tagName === 'input')) return OBJECT;
  return 'children' in node ? node.children.map(inlineText).join('') : '';
}

/** Whether an element holds nothing but a line of text. */
export function isLine(element: Element): boolean {
  return element.children.every((child) => child.type !== 'element' || INLINE.has(child.tagName));
}

/** Whether a node is an element of that name. */
export function isElement<Name extends string>(
  node: ElementContent | undefined,
  tagName: Name,
): node is Element & { tagName: Name } {
  return node?.type === 'element' && node.tagName === tagName;
}

/** Width in Latin letters: a Han character takes two. */
export function widthOf(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}\u3001-\u303F\uFF00-\uFF60]/gu)?.length ?? 0);
}
