/** What any capture may hold that is not the article: the title again, the cover, pictures that were never loaded. */
import { letterKey } from '../block-text.ts';
import { beforeText, isHeading, isLinks, isStub, isText } from './chrome-rule.ts';
import type { ChromeRule, CleaningContext, PageBlock } from './chrome-rule.ts';

/** Blocks from the top among which the title is looked for. */
const HEAD = 12;
/** Characters of what a line that begins with the title may add to it: the name of the site. */
const LONGEST_SUFFIX = 60;

/** Of a title, the part that a heading must repeat, and the fewest letters of it. */
const TITLE_SHARE = 0.6;
const SHORTEST_PART = 10;
/** Of a page's text, the part that may stand above its title. */
const MOST_ABOVE = 0.25;

/** Characters of a way to the page, and of the arrows in it. */
const LONGEST_TRAIL = 400;
const MOST_MARKS = 16;

/** What stands over a list of contents. */
const CONTENTS =
  /^[\s\p{P}\p{S}]*(?:目录|文章目录|本文目录|内容目录|toc|(?:table of )?contents?|on this page|in this (?:article|post|report)|jump to(?: section)?|index|sommario|indice(?: dei contenuti| degli argomenti)?|inhalt(?:sverzeichnis)?|sommaire|toggle)[\s\p{P}\p{S}]*$/iu;

export const generalRules: readonly ChromeRule[] = [
  {
    id: 'page-top',
    find: ({ blocks, context }) => {
      const title = titleOf(context);
      // With the title's commas in it, it may look like text.
      return blocks.slice(0, beforeText(blocks).length + 1).filter(title.isTrail);
    },
  },
  {
    // Above the page's own title are its menus.
    id: 'page-top',
    find: ({ blocks, context }) => {
      const title = titleOf(context);
      const top = beforeText(blocks);
      const line = top.some((block) => isLinks(block) && block.linked > 0) ? top.findLastIndex(title.is) : -1;
      const end = Math.max(titleHeading(blocks, title), line, 0);
      const hasArticle = blocks.slice(end + 1).some((block) => block.pictures.length > 0 || !isLinks(block));
      return hasArticle ? blocks.slice(0, end).filter((block) => !title.is(block)) : [];
    },
  },
  {
    id: 'title-again',
    find: ({ blocks, context }) => {
      const title = titleOf(context);
      return [...blocks.slice(0, HEAD).filter(title.is), ...beforeText(blocks).filter(title.isMostOf)];
    },
  },
  {
    id: 'cover',
    find: ({ blocks }) => blocks.filter(({ text }) => /^\s{0,3}!\[cover_image\]\([^()]*\)\s*$/.test(text)),
  },
  {
    id: 'empty-picture',
    find: ({ blocks }) =>
      blocks.filter((block) => block.plain === '' && block.pictures.length > 0 && block.pictures.every(isStub)),
  },
  { id: 'empty', find: ({ blocks }) => blocks.filter(isEmpty) },
  { id: 'page-contents', find: ({ blocks }) => contents(blocks) },
];

/** The last heading with the title above most of the text; above it may stand the author's card. */
function titleHeading(blocks: readonly PageBlock[], title: Title): number {
  const texts = blocks.map((block) => (isText(block) && !block.recurs ? block.plain.length : 0));
  const most = MOST_ABOVE * texts.reduce((sum, each) => sum + each, 0);
  let [last, above] = [-1, 0];
  for (const [index, block] of blocks.entries()) {
    if (above > most) break;
    if (isHeading(block) && (title.is(block) || title.isMostOf(block))) last = index;
    above += texts[index] ?? 0;
  }
  return last;
}

interface Title {
  /** The title, perhaps with the site's name behind it; or a heading that links to the article itself. */
  readonly is: (block: PageBlock) => boolean;
  /** A heading without what the feed adds to the title, or with more: the name of the site, a date, a rubric. */
  readonly isMostOf: (block: PageBlock) => boolean;
  /** The way to the page: links to the rubrics that it lies in, and the title. */
  readonly isTrail: (block: PageBlock) => boolean;
}

function titleOf({ title, url }: CleaningContext): Title {
  const wanted = letterKey(title);
  const longest = 2 * (title.length + LONGEST_SUFFIX);
  return {
    is: (block) => {
      const { plain, text } = block;
      if (isHeading(block) && wanted !== '' && text.includes(`](${url})`)) return true;
      if (plain.length > longest || isLead(block, title)) return false;
      const key = letterKey(plain);
      if (wanted === '' || !key.startsWith(wanted)) return wanted === '' && key === '' && isHeading(block);
      const suffix = plain.slice(title.length - 1);
      return key === wanted || (suffix.length <= LONGEST_SUFFIX && /^.?\s?[-–—|_]/.test(suffix));
    },
    isMostOf: (block) => {
      if (!isHeading(block) || block.plain.length > longest) return false;
      const key = letterKey(block.plain);
      const [shorter, longer] = key.length < wanted.length ? [key, wanted] : [wanted, key];
      return (
        shorter.length >= SHORTEST_PART && shorter.length >= TITLE_SHARE * longer.length && longer.includes(shorter)
      );
    },
    isTrail: (block) => {
      const { plain, linked } = block;
      if (linked === 0 || wanted.length < SHORTEST_PART || isHeading(block) || plain.length > LONGEST_TRAIL)
        return false;
      const marks = plain.length - linked - title.length;
      return letterKey(plain).endsWith(wanted) && marks >= -MOST_MARKS && marks <= MOST_MARKS;
    },
  };
}

/** The title as the first sentence of the text. */
function isLead(block: PageBlock, title: string): boolean {
  return !isHeading(block) && /[。.]$/.test(block.plain) && !/[。.]$/.test(title);
}

/** Links to places on the page: its list of contents, and the ways back to it. */
function isInPage(block: PageBlock): boolean {
  const { text, plain, linked, pictures } = block;
  return (
    !isHeading(block) &&
    pictures.length === 0 &&
    linked >= 0.8 * plain.length &&
    linked > 0 &&
    !/\]\((?!#)/.test(text) &&
    !text.includes('<http')
  );
}

/** The lists, and the labels over them. */
function contents(blocks: readonly PageBlock[]): PageBlock[] {
  const isLabel = (index: number): boolean => CONTENTS.test(blocks[index]?.plain ?? '');
  return blocks.flatMap((block, index) => {
    if (!isInPage(block)) return [];
    const labels = isLabel(index - 1) ? (isLabel(index - 2) ? 2 : 1) : 0;
    return blocks.slice(index - labels, index + 1);
  });
}

/**
 * Nothing to see: an empty heading, a link without a text, invisible characters. A rule between two parts is not empty,
 * nor is a brace: code is torn into such blocks.
 */
function isEmpty({ plain, pictures, text }: PageBlock): boolean {
  const isMark = /^(?![()[\]{}])[\p{P}\p{Sm}\p{Sk}]?$/u.test(plain);
  return isMark && pictures.length === 0 && !/^\s*([-*_])\s*(\1\s*){2,}$/.test(text) && !/^\s*(?:```|~~~|<)/.test(text);
}
