/** The contents of an article: ids for its headings, and those that a list of contents names. */
import Slugger, { slug } from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { width } from './block-text.ts';
import { mapElements } from './map-elements.ts';
import { ID_PREFIX } from './sanitize-policy.ts';
import { visibleText } from './visible-text.ts';

export interface ContentsEntry {
  /** Of the heading, as it stands in the body. */
  readonly id: string;
  /** On one line. */
  readonly title: string;
  readonly level: 1 | 2;
}

/** With fewer headings there is nothing to find one's way in. */
const FEWEST = 3;

/** A list longer than this shows its first level alone, if that is enough to be one. */
const LONGEST = 40;

/** A heading wider than this is a paragraph that someone made large. */
const WIDEST = 160;

const LONGEST_ID = 80;

const HEADING = /^h[1-6]$/;

/**
 * Gives each heading an id that it has none of, made of its text as GitHub does, so that links into captured READMEs
 * find theirs. For a sanitised tree: the prefix keeps an id from standing for one of the site's.
 */
export function withHeadingIds(tree: Root): Root {
  const slugger = new Slugger();
  mapElements(tree, (element) => {
    const { id } = element.properties;
    if (typeof id === 'string' && id.startsWith(ID_PREFIX)) slugger.slug(id.slice(ID_PREFIX.length), true);
    return [element];
  });
  return mapElements(tree, (element) => {
    if (!HEADING.test(element.tagName) || element.properties.id !== undefined) return [element];
    const words = slug(lineOf(element).slice(0, LONGEST_ID).toWellFormed()) || 'section';
    return [{ ...element, properties: { ...element.properties, id: ID_PREFIX + slugger.slug(words) } }];
  });
}

/** The headings of the two highest levels of which there is more than one heading; none where they are too few to need it. */
export function tableOfContents(tree: Root): readonly ContentsEntry[] {
  const headings = headingsIn(tree);
  const levels = [...new Set(headings.map(({ level }) => level))].toSorted((one, other) => one - other);
  const top = levels.find((level) => headings.filter((heading) => heading.level === level).length > 1);
  if (top === undefined) return [];
  const second = levels.find((level) => level > top);
  const entries = headings.flatMap(({ id, title, level }): ContentsEntry[] =>
    level === top || level === second ? [{ id, title, level: level === top ? 1 : 2 }] : [],
  );
  const first = entries.filter(({ level }) => level === 1);
  const shown = entries.length > LONGEST && first.length >= FEWEST ? first : entries;
  return shown.length >= FEWEST ? shown : [];
}

function headingsIn(node: Nodes): { id: string; title: string; level: number }[] {
  if (!('children' in node)) return [];
  const { id } = node.type === 'element' ? node.properties : {};
  if (node.type === 'element' && HEADING.test(node.tagName) && typeof id === 'string') {
    const title = lineOf(node);
    return width(title) > WIDEST ? [] : [{ id, title, level: Number(node.tagName.slice(1)) }];
  }
  return node.children.flatMap(headingsIn);
}

function lineOf(heading: Element): string {
  return visibleText(heading).replaceAll(/\s+/g, ' ').trim();
}
