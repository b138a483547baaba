/** The shape of a rule that finds a page's own furniture among the blocks of a capture, and the ways to make one. */
import { width } from '../block-text.ts';
import type { BlockText } from '../block-text.ts';
import type { Block } from '../article.ts';
import type { RecurringBlocks } from '../recurrence.ts';

/** What the file says of itself, as far as cleaning uses it. */
export interface CleaningContext {
  readonly title: string;
  readonly url: string;
  /** `wechat:<__biz>` or `host:<host>`. */
  readonly publisherKey: string;
  /** The feed. */
  readonly source: string;
  /** What its publisher's other articles have taught; absent where there are none. */
  readonly recurring?: RecurringBlocks;
}

/** A block that no rule has dropped yet. */
export interface PageBlock extends Block, BlockText {
  /** How the block recurs in its publisher's articles. */
  readonly recurs: keyof RecurringBlocks | undefined;
}

export interface Page {
  readonly blocks: readonly PageBlock[];
  readonly context: CleaningContext;
}

export interface ChromeRule {
  /** What a reader of `explain` sees: `wechat-tail`. */
  readonly id: string;
  /** The blocks to drop, among those that earlier rules left. */
  readonly find: (page: Page) => readonly PageBlock[];
}

/** The rules for the pages of one site, or of the sites that one program makes. */
export interface ChromeFamily {
  readonly name: string;
  readonly covers: (context: CleaningContext) => boolean;
  /** In order. What they drop is certainly not the article: they may leave nothing. */
  readonly format: readonly ChromeRule[];
  /** In order, after `format`. They judge by wording and place: one that would leave nothing does not count. */
  readonly furniture: readonly ChromeRule[];
  /** The publisher's name as the page shows it. */
  readonly publisherName?: (page: Page) => string | undefined;
}

/** Drops each block whose plain text matches one of the patterns. */
export function blocksThatSay(id: string, patterns: readonly RegExp[]): ChromeRule {
  return { id, find: ({ blocks }) => blocks.filter(({ plain }) => patterns.some((pattern) => pattern.test(plain))) };
}

/** Drops everything from the first block that matches on. */
export function everythingFrom(id: string, pattern: RegExp): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const start = blocks.findIndex(({ plain }) => pattern.test(plain));
      return start < 0 ? [] : blocks.slice(start);
    },
  };
}

/** Drops everything up to the first block that matches, and that block. */
export function everythingTo(id: string, pattern: RegExp): ChromeRule {
  return {
    id,
    find: ({ blocks }) => blocks.slice(0, blocks.findIndex(({ plain }) => pattern.test(plain)) + 1),
  };
}

/** Characters of a caption, a name or a notice; what is longer between two of them is somebody's text. */
const LONGEST_CAPTION = 60;

/**
 * Drops the stretch from the first block that matches to the last, and the pictures behind it, but not the text that
 * stands among them.
 */
export function stretchOf(id: string, pattern: RegExp): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const start = blocks.findIndex(({ plain }) => pattern.test(plain));
      const end = blocks.findLastIndex(({ plain }) => pattern.test(plain));
      const text = blocks.findIndex(({ plain }, index) => index > end && plain !== '');
      const stretch = start < 0 ? [] : blocks.slice(start, text < 0 ? blocks.length : text);
      return stretch.filter(({ plain }) => plain.length <= LONGEST_CAPTION);
    },
  };
}

/**
 * Drops a heading that matches, with the links and pictures that follow it, wherever it stands; `lead` is a sentence
 * that may stand between them.
 */
export function linksUnder(id: string, heading: RegExp, lead?: RegExp): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const lists: PageBlock[][] = [];
      for (let start = 0; start < blocks.length; start += 1) {
        if (!heading.test(blocks[start]?.plain ?? '')) continue;
        const end = endOfLinks(blocks, lead?.test(blocks[start + 1]?.plain ?? '') ? start + 2 : start + 1);
        const list = blocks.slice(start, end);
        if (list.slice(1).some((each) => each.linked > 0 || each.pictures.length > 0)) lists.push(list);
        start = end - 1;
      }
      return lists.flat();
    },
  };
}

function endOfLinks(blocks: readonly PageBlock[], start: number): number {
  let end = start;
  for (let block = blocks[end]; block && isLinks(block); block = blocks[end]) end += 1;
  return end;
}

/** A link alone on its line, perhaps an item; or the beginning of one, with as much of a title as links have. */
const LINK_LINE = /^\s*(?:[-*+] |\d+[.)] )?\[(?:.+\]\(\S+|[^\]]{0,120})$/;

/** Nothing but links, pictures and rules between them; or a table that holds links. */
export function isLinks({ plain, linked, text }: PageBlock): boolean {
  if (!/\p{L}/u.test(plain) || linked >= 0.6 * plain.length || (linked > 0 && text.startsWith('|'))) return true;
  // A link whose text has brackets of its own counts nothing as `linked`, nor does one that ends in another block.
  return text.split('\n').every((line) => line.trim() === '' || LINK_LINE.test(line));
}

/** Width from which a block with a sentence in it is text that somebody wrote for this article. */
const SHORTEST_TEXT = 80;

/** A paragraph of sentences, as far as a block alone can tell. */
export function isText(block: PageBlock): boolean {
  const { plain, linked } = block;
  if (isHeading(block) || width(plain) < SHORTEST_TEXT || linked >= 0.5 * plain.length) return false;
  return /[,。!?;:]|\.(?:\s|$|["'”’)\]])/.test(plain);
}

/** What was found of an attack, such as `hxxp://lamps[.]example`: as short as a slogan, and what the article is about. */
const INDICATOR = /^(?:hxxps?:\/\/|[^\s[\]]{1,100}\[(?:\.|:|dot|at)\]|[\da-f]{32,64}(?!\w))/i;

/** An indicator of compromise that no other page of the publisher has. */
export function isIndicator({ plain, recurs }: PageBlock): boolean {
  return recurs === undefined && INDICATOR.test(plain);
}

/** A heading by its mark; one that is only bold is not. */
export function isHeading({ text }: PageBlock): boolean {
  return /^\s{0,3}#/.test(text);
}

/** No target, or the stub of a lazily loaded picture. */
export function isStub(target: string): boolean {
  return target === '' || target.startsWith('data:');
}

/** What two articles may both show: a listing, a table of figures. */
export function isCodeOrTable({ text, linked }: PageBlock): boolean {
  return linked === 0 && /^\s*(?:```|~~~|\|)/.test(text);
}

/** The blocks above the first paragraph that no other article of the publisher has. */
export function beforeText(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const text = blocks.findIndex((block) => isText(block) && !block.recurs);
  return text < 0 ? blocks : blocks.slice(0, text);
}
