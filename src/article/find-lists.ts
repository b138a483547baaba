/** Lists that are typed as paragraphs, or as lines of one, each with a bullet or the next number. */
import type { Element, ElementContent, Root } from 'hast';
import { inlineText, isElement, isLine, OBJECT } from './inline-text.ts';

const BULLET = /^[•●○◦▪■□◆◇➤►▶➢✓✔☑※◎·][ \t\u3000]*(?=\S)/;

/** How items are numbered; a year or an amount is no number of an item. */
const NUMBERS: readonly RegExp[] = [/^[（(](\d{1,2})[）)][ \t]*(?=\S)/, /^(\d{1,2})(?:、|．|[.)）](?!\d))[ \t]*(?=\S)/];

/** With the space after it, in UTF-16 units. */
const LONGEST_MARKER = 16;

/** How many blocks below a list may hold its next item. */
const LOOKED_AHEAD = 60;

/** Two items or more in a row become a list; numbers must begin at 1 and go on nowhere else. Only top-level paragraphs. */
export function findLists(tree: Root): Root {
  const blocks = tree.children.filter((node) => node.type !== 'doctype').flatMap(withListedLines);
  const children: ElementContent[] = [];
  let at = 0;
  while (at < blocks.length) {
    const items = itemsFrom(blocks, at);
    const block = blocks[at];
    if (items && block) children.push(listOf(items));
    else if (block) children.push(block);
    at = items?.end ?? at + 1;
  }
  return { type: 'root', children };
}

/** Lines of one paragraph that all begin with a bullet, as paragraphs of their own. */
function withListedLines(node: ElementContent): readonly ElementContent[] {
  if (!isElement(node, 'p') || !node.children.some((child) => isElement(child, 'br') || hasBreak(child))) return [node];
  const lines = splitLines(node.children);
  const marked = lines.map((line) => BULLET.test(textOf(line)));
  const first = marked.indexOf(true);
  if (first < 0 || lines.length - first < 2 || !marked.slice(first).every(Boolean)) return [node];
  const before = lines.slice(0, first);
  const lead: Element[] = before.length > 0 ? [{ ...node, children: before.flatMap(joinedByBreak) }] : [];
  return [...lead, ...lines.slice(first).map((children) => paragraph(children))];
}

function joinedByBreak(line: ElementContent[], index: number): readonly ElementContent[] {
  return index === 0 ? line : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...line];
}

function hasBreak(child: ElementContent): boolean {
  return child.type === 'text' && /\n[ \t]*[^\s\p{L}\p{N}]/u.test(child.value);
}

function splitLines(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([]);
    else if (child.type === 'text') {
      const [first = '', ...others] = child.value.split(/\n(?=[ \t]*[^\s\p{L}\p{N}])/u);
      const line = lines.at(-1) ?? [];
      const value = line.length === 0 ? first.trimStart() : first;
      if (value !== '') line.push({ ...child, value });
      for (const value of others) lines.push([{ type: 'text', value }]);
    } else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => textOf(line) !== '');
}

function itemsFrom(blocks: readonly ElementContent[], start: number): Items | undefined {
  for (const pattern of [BULLET, ...NUMBERS]) {
    const isBulleted = pattern === BULLET;
    const paragraphs: Element[] = [];
    let end = start;
    for (let at = start; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block?.type === 'text' && block.value.trim() === '') continue;
      const marker = block && markerOf(block, pattern);
      if (!marker || !isElement(block, 'p')) break;
      if (!isBulleted && Number(marker[1]) !== paragraphs.length + 1) break;
      paragraphs.push(block);
      end = at + 1;
    }
    if (paragraphs.length < 2) continue;
    const below = isBulleted ? [] : blocks.slice(end, end + LOOKED_AHEAD);
    const goesOn = below.some((block) => Number(markerOf(block, pattern)?.[1]) === paragraphs.length + 1);
    if (!goesOn) return { paragraphs, pattern, end };
  }
  return undefined;
}

function markerOf(block: ElementContent, pattern: RegExp): RegExpExecArray | undefined {
  const first = isElement(block, 'p') ? block.children[0] : undefined;
  if (!isElement(block, 'p') || first?.type !== 'text') return undefined;
  // What follows the first text is an item's text too.
  const start = first.value.trimStart().slice(0, LONGEST_MARKER) + (block.children.length > 1 ? OBJECT : '');
  const marker = pattern.exec(start);
  return marker && isLine(block) ? marker : undefined;
}

function listOf({ paragraphs, pattern }: Items): Element {
  const children = paragraphs.map((item): Element => ({
    ...item,
    tagName: 'li',
    children: withoutMarker(item, pattern),
  }));
  return { type: 'element', tagName: pattern === BULLET ? 'ul' : 'ol', properties: {}, children };
}

function withoutMarker(item: Element, pattern: RegExp): ElementContent[] {
  const [first, ...rest] = item.children;
  const marker = markerOf(item, pattern)?.[0].trimEnd() ?? '';
  if (first?.type !== 'text') return item.children;
  return [{ ...first, value: first.value.trimStart().slice(marker.length).trimStart() }, ...rest];
}

function textOf(line: readonly ElementContent[]): string {
  return line.map(inlineText).join('').trim();
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children };
}

interface Items {
  readonly paragraphs: readonly Element[];
  readonly pattern: RegExp;
  /** Index of the block after the last one. */
  readonly end: number;
}
