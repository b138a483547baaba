/** What any capture may hold that is not the article: the title again, the cover, pictures that were never loaded. */
import { letterKey } from '../block-text.ts';
import { beforeText, isHeading, isLinks, isStub } from './chrome-rule.ts';
import type { ChromeRule, CleaningContext, PageBlock } from './chrome-rule.ts';

/** Blocks from the top among which the title is looked for. */
const HEAD = 12;
/** Characters of what a line that begins with the title may add to it: the name of the site. */
const LONGEST_SUFFIX = 60;

/** What stands over a list of contents. */
const CONTENTS =
  /^[\s\p{P}\p{S}]*(?:目录|文章目录|本文目录|内容目录|toc|(?:table of )?contents?|on this page|in this (?:article|post|report)|jump to(?: section)?|index|sommario|indice(?: dei contenuti)?|inhalt(?:sverzeichnis)?|sommaire|toggle)[\s\p{P}\p{S}]*$/iu;

export const generalRules: readonly ChromeRule[] = [
  {
    // Above the page's own title are its menus.
    id: 'page-top',
    find: ({ blocks, context }) => {
      const top = beforeText(blocks);
      const title = top.findLastIndex((block) => isHeading(block) && isTitle(block, context));
      const line = top.some((block) => isLinks(block) && block.linked > 0)
        ? top.findLastIndex((block) => isTitle(block, context))
        : -1;
      return top.slice(0, Math.max(title, line, 0)).filter((block) => !isTitle(block, context));
    },
  },
  {
    id: 'title-again',
    find: ({ blocks, context }) => blocks.slice(0, HEAD).filter((block) => isTitle(block, context)),
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
  { id: 'page-contents', find: ({ blocks }) => blocks.filter(isInPage).flatMap((list) => withLabel(list, blocks)) },
];

/** The title, perhaps with the site's name behind it; or a heading that links to the article itself. */
function isTitle(block: PageBlock, { title, url }: CleaningContext): boolean {
  const [key, wanted] = [letterKey(block.plain), letterKey(title)];
  if (isHeading(block) && (wanted === '' ? key === '' : block.text.includes(`](${url})`))) return true;
  if (wanted === '' || !key.startsWith(wanted)) return false;
  const suffix = block.plain.slice(title.length - 1);
  return key === wanted || (suffix.length <= LONGEST_SUFFIX && /^.?\s?[-–—|_]/.test(suffix));
}

/** Links to places on the page: its list of contents, and the ways back to it. */
function isInPage({ text, plain, linked, pictures }: PageBlock): boolean {
  return (
    pictures.length === 0 &&
    linked >= 0.8 * plain.length &&
    linked > 0 &&
    !/\]\((?!#)/.test(text) &&
    !text.includes('<http')
  );
}

function withLabel(list: PageBlock, blocks: readonly PageBlock[]): PageBlock[] {
  const label = blocks[blocks.indexOf(list) - 1];
  return label && CONTENTS.test(label.plain) ? [label, list] : [list];
}

/** Nothing to see: an empty heading, a link without a text, invisible characters. A rule between two parts is not empty. */
function isEmpty({ plain, pictures, text }: PageBlock): boolean {
  const isMark = plain === '' || /^[-–—|·•/:>×]$/.test(plain);
  return isMark && pictures.length === 0 && !/^\s*([-*_])\s*(\1\s*){2,}$/.test(text) && !/^\s*(?:```|~~~|<)/.test(text);
}
