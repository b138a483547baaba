/** Makes a sanitised tree sound: headings in steps, lists of items only, and all that scrolls within reach of the keyboard. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { site } from '../site.ts';
import { mapElements } from './map-elements.ts';
import { visibleText } from './visible-text.ts';

/** Names for assistive technology only; never visible, so never searched. */
const LABELS = {
  'zh-CN': { table: '表格', footnotes: '脚注', back: '返回正文', task: '任务' },
  en: { table: 'Table', footnotes: 'Footnotes', back: 'Back to the text', task: 'Task' },
}[site.language];

/** Elements that may stand only in certain others, and the one that is put around strays. */
const HOMES: Readonly<Record<string, { readonly in: readonly string[]; readonly wrap: string }>> = {
  li: { in: ['ul', 'ol'], wrap: 'ul' },
  dt: { in: ['dl'], wrap: 'dl' },
  dd: { in: ['dl'], wrap: 'dl' },
};

/** Element → what becomes of it. */
const REPAIRS: Readonly<Record<string, (element: Element) => readonly ElementContent[]>> = {
  a: (link) => [dataOf(link, 'dataFootnoteBackref') ? withProperties(link, { ariaLabel: LABELS.back }) : link],
  details: (details) => [
    details.children.some((child) => isElement(child, ['summary']))
      ? details
      : { ...details, tagName: 'div', properties: idOf(details) },
  ],
  dl: (list) => [withItems(list, { allowed: ['dt', 'dd', 'div'], item: 'dd' })],
  li: (item) => [withNamedTask(item)],
  ol: (list) => [withItems(list, { allowed: ['li'], item: 'li' })],
  pre: (pre) => [withProperties({ ...pre, children: withoutLeadingBreak(pre.children) }, { tabIndex: 0 })],
  section: (section) => [
    dataOf(section, 'dataFootnotes') ? withProperties(section, { ariaLabel: LABELS.footnotes }) : section,
  ],
  table: (table) => [scrollable(table)],
  th: (cell) => [visibleText(cell).trim() === '' ? withoutHeading(cell) : cell],
  ul: (list) => [withItems(list, { allowed: ['li'], item: 'li' })],
};

/** The body begins at h2, below the page's own h1; no heading is empty, and none leaves out a level. */
export function repairStructure(tree: Root): Root {
  const nextLevel = headingLevels();
  const repaired = mapElements(tree, (element) => {
    const homed: Element = { ...element, children: withHomes(element.children, element.tagName) };
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level) return repairHeading(homed, { level: Number(level), nextLevel });
    return REPAIRS[element.tagName]?.(homed) ?? [homed];
  });
  return {
    ...repaired,
    children: withHomes(
      repaired.children.filter((node) => node.type !== 'doctype'),
      'root',
    ),
  };
}

/** An empty heading cell names no column: it is a cell like any other. */
function withoutHeading({ properties: { scope: _, ...properties }, ...cell }: Element): Element {
  return { ...cell, tagName: 'td', properties };
}

function repairHeading(
  heading: Element,
  { level, nextLevel }: { level: number; nextLevel: (level: number) => number },
): readonly ElementContent[] {
  if (visibleText(heading).trim() !== '') return [{ ...heading, tagName: `h${nextLevel(level)}` }];
  const isNeeded = heading.properties.id !== undefined || heading.children.some((child) => child.type === 'element');
  return isNeeded ? [{ ...heading, tagName: 'div' }] : [];
}

/** Level of the next heading by how many of the headings before it stand above it. */
function headingLevels(): (level: number) => number {
  let above: readonly number[] = [];
  return (level) => {
    above = [...above.filter((other) => other < level), level];
    return Math.min(above.length + 1, 6);
  };
}

/** Puts each run of stray items into a list of its own. */
function withHomes(children: readonly ElementContent[], parent: string): ElementContent[] {
  const homed: ElementContent[] = [];
  for (const child of children) {
    const home = child.type === 'element' ? HOMES[child.tagName] : undefined;
    const isDivInList = parent === 'div' && home?.wrap === 'dl';
    if (!home || home.in.includes(parent) || isDivInList) homed.push(child);
    else homed.push({ type: 'element', tagName: home.wrap, properties: {}, children: [child] });
  }
  return homed;
}

/** Puts what is no item of a list into one. */
function withItems(list: Element, { allowed, item }: { allowed: readonly string[]; item: string }): Element {
  const children = list.children.map((child): ElementContent => {
    const isBlank = child.type === 'text' && child.value.trim() === '';
    return isBlank || isElement(child, allowed)
      ? child
      : { type: 'element', tagName: item, properties: {}, children: [child] };
  });
  return { ...list, children };
}

/** The box of a task is named by its task. */
function withNamedTask(item: Element): Element {
  const name = visibleText(item).trim().split('\n', 1)[0]?.slice(0, 80).toWellFormed() || LABELS.task;
  const named = mapElements({ type: 'root', children: item.children }, (element) => [
    element.tagName === 'input' && !element.properties.ariaLabel
      ? withProperties(element, { ariaLabel: name })
      : element,
  ]);
  return { ...item, children: named.children.filter((node) => node.type !== 'doctype') };
}

/** A parser takes a line break right after `<pre>` away, so that writing it out again would not give the same tree. */
function withoutLeadingBreak(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return [...children];
  const value = first.value.replace(/^\n+/, '');
  return value === '' ? withoutLeadingBreak(rest) : [{ ...first, value }, ...rest];
}

/** Wide tables scroll in a box of their own, which the keyboard can reach. */
function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: LABELS.table },
    children: [table],
  };
}

function isElement(node: ElementContent, tagNames: readonly string[]): boolean {
  return node.type === 'element' && tagNames.includes(node.tagName);
}

function withProperties(element: Element, properties: Properties): Element {
  return { ...element, properties: { ...element.properties, ...properties } };
}

function dataOf(element: Element, property: string): boolean {
  return property in element.properties;
}

function idOf(element: Element): Properties {
  const { id } = element.properties;
  return id === undefined ? {} : { id };
}
