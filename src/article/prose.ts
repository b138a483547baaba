/** The running text of a finished tree, passage by passage: what a summary is picked from and the language told by. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { visibleText } from './visible-text.ts';

/** A paragraph, or what of one stands between hard line breaks; or an item of a list. */
export interface Passage {
  /** On one line. */
  readonly text: string;
  readonly kind: 'paragraph' | 'item';
  /** The heading it stands under, on one line; empty before the first. */
  readonly heading: string;
  /** How much of the text is links, 0 to 1. */
  readonly linked: number;
  /** The block before it is a picture, so that a short passage is likely its caption. */
  readonly afterPicture: boolean;
}

/** Elements that hold no running text, with all that is in them. */
const NOT_PROSE: ReadonlySet<string> = new Set(['table', 'pre', 'figcaption', 'summary', 'section']);

/** Elements that passages are looked for in. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'div',
  'blockquote',
  'details',
  'figure',
  'ul',
  'ol',
  'dl',
  'li',
  'dd',
]);

const HEADING = /^h[1-6]$/;

const CJK_BREAK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？”）》])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}“（《])/gu;

/** All passages in order. Headings, captions, tables, code and footnotes are none. */
export function proseOf(tree: Root): readonly Passage[] {
  const passages: Passage[] = [];
  const place: Place = { heading: '', afterPicture: false };
  walk(tree, { passages, place, kind: 'paragraph' });
  return passages;
}

function walk(parent: Root | Element, into: Walk): void {
  let inline: ElementContent[] = [];
  const flush = (): void => {
    addPassages(inline, into);
    inline = [];
  };
  for (const child of parent.children) {
    if (child.type === 'element' && isBlock(child)) {
      flush();
      enter(child, into);
    } else if (child.type !== 'doctype') inline.push(child);
  }
  flush();
}

function isBlock({ tagName }: Element): boolean {
  return (
    tagName === 'p' || tagName === 'hr' || HEADING.test(tagName) || NOT_PROSE.has(tagName) || CONTAINERS.has(tagName)
  );
}

function enter(block: Element, into: Walk): void {
  if (HEADING.test(block.tagName)) into.place.heading = toLine(visibleText(block));
  else if (block.tagName === 'p') addPassages(block.children, into);
  else if (CONTAINERS.has(block.tagName)) walk(block, { ...into, kind: isItem(block) ? 'item' : into.kind });
  if (block.tagName !== 'p' && !CONTAINERS.has(block.tagName)) into.place.afterPicture = false;
}

function isItem({ tagName }: Element): boolean {
  return tagName === 'li' || tagName === 'dd';
}

function addPassages(inline: readonly ElementContent[], { passages, place, kind }: Walk): void {
  for (const line of splitAtBreaks(inline)) {
    const text = toLine(line.map(visibleText).join(''));
    if (text !== '') {
      const linked = toLine(line.map(linkedText).join('')).length / text.length;
      passages.push({ text, kind, heading: place.heading, linked, afterPicture: place.afterPicture });
    }
    if (text !== '' || line.some(holdsPicture)) place.afterPicture = text === '';
  }
}

function splitAtBreaks(inline: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of inline) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function linkedText(node: Nodes): string {
  if (node.type !== 'element') return '';
  return node.tagName === 'a' ? visibleText(node) : node.children.map(linkedText).join('');
}

function holdsPicture(node: Nodes): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture));
}

/** Lines of a paragraph that is Chinese or Japanese go on without a space. */
function toLine(text: string): string {
  return text
    .replaceAll(/\s+/g, (white) => (white.includes('\n') ? '\n' : ' '))
    .replaceAll(CJK_BREAK, '')
    .replaceAll('\n', ' ')
    .trim();
}

interface Walk {
  readonly passages: Passage[];
  readonly place: Place;
  readonly kind: Passage['kind'];
}

interface Place {
  heading: string;
  afterPicture: boolean;
}
