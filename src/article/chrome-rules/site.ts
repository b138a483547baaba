/**
 * Any site's page: its menus above the article, and under it what asks to share, to subscribe, to read on and to comment.
 * What recurs in the site's other articles is furniture; wording tells the rest.
 */
import { width } from '../block-text.ts';
import { byline } from './byline.ts';
import {
  beforeText,
  blocksThatSay,
  isCodeOrTable,
  isHeading,
  isIndicator,
  isLinks,
  isText,
  linksUnder,
  type ChromeFamily,
  type ChromeRule,
  type CleaningContext,
  type PageBlock,
} from './chrome-rule.ts';
import { edgeFurniture, matches } from './edges.ts';
import {
  isAd,
  isDigest,
  isMenu,
  isNeighbours,
  isReferences,
  isShareLinks,
  isTaxonomy,
  linksToAuthor,
} from './link-lists.ts';
import { AUTHOR, COMMENTS, CREDITS, FURNITURE, IN_THE_TEXT, PAGE_END, READ_ON } from './site-wording.ts';

/** Width from which a paragraph is more than the teaser of another article. */
const LONGEST_TEASER = 240;

/** Recurring blocks in a row, one of them a banner, that are a box. */
const SHORTEST_BOX = 3;

const AT_END = {
  furniture: FURNITURE,
  also: (block: PageBlock) => isTaxonomy(block) || isNeighbours(block),
  text: isReferences,
  stays: CREDITS,
  captions: /扫|码|长按|识别|关注|群|^by$/i,
};

const pageTop = edgeFurniture('page-top', 'top', { ...AT_END, also: isMenu, text: isDigest });

export const site: ChromeFamily = {
  name: 'site',
  covers: ({ url }) => !/^https?:\/\/(?:mp\.weixin\.qq\.com|github\.com)\//i.test(url),
  format: [],
  furniture: [
    {
      id: 'comments',
      find: ({ blocks }) => {
        const text = beforeText(blocks).length;
        const start = blocks.findIndex((block, index) => index > text && isComments(block));
        return start < 0 ? [] : blocks.slice(start);
      },
    },
    blocksThatSay('label', [IN_THE_TEXT]),
    { id: 'share', find: ({ blocks }) => blocks.filter(isShareLinks) },
    { id: 'ad', find: ({ blocks }) => blocks.filter(isAd) },
    linksUnder('read-on', READ_ON),
    { id: 'recurring', find: ({ blocks }) => banners(blocks) },
    afterArticle(),
    edgeFurniture('page-end', 'end', AT_END),
    pageTop,
    byline,
    // The names in a byline hide what stands above them.
    pageTop,
    {
      id: 'page-end',
      find: ({ blocks, context }) => blocks.slice(blocks.findLastIndex((block) => !isTitle(block, context)) + 1),
    },
    { id: 'rule', find: ({ blocks }) => looseRules(blocks) },
  ],
};

/** The heading of the comments, or of their form, to which the page links by this name. */
function isComments(block: PageBlock): boolean {
  return COMMENTS.test(block.plain) || (isHeading(block) && block.text.includes('#respond)'));
}

/** Drops what follows a line with which pages end, where nothing that follows reads like an article. */
function afterArticle(): ChromeRule {
  return {
    id: 'page-end',
    find: ({ blocks }) => {
      const text = blocks.findIndex((block) => isOwnText(block) || isDigest(block));
      const last = lastOfArticle(blocks);
      const start = blocks.findIndex(
        (block, index) => index > Math.max(text, last) && text >= 0 && matches(block, PAGE_END),
      );
      return start < 0 ? [] : blocks.slice(start).filter((block) => !matches(block, CREDITS));
    },
  };
}

/** The last block that reads like an article: a paragraph after another, or one too long for a teaser or a card. */
function lastOfArticle(blocks: readonly PageBlock[]): number {
  let [last, previous, inCard] = [-1, false, false];
  for (const [index, block] of blocks.entries()) {
    if (AUTHOR.test(block.plain) || linksToAuthor(block)) inCard = true;
    if (isOwnText(block)) {
      if (previous || (!inCard && width(block.plain) > LONGEST_TEASER)) last = index;
      previous = true;
    } else if ((isLinks(block) && block.plain !== '') || matches(block, PAGE_END)) previous = false;
  }
  return last;
}

function isOwnText(block: PageBlock): boolean {
  return (isText(block) && !block.recurs) || isIndicator(block) || /^\s*(?:```|~~~)/.test(block.text);
}

/** What recurs often and is no sentence of the text, and the slogans that stand with it. */
function banners(blocks: readonly PageBlock[]): PageBlock[] {
  const found: PageBlock[] = [];
  for (let start = 0, end = 0; start < blocks.length; start = end += 1) {
    for (let block = blocks[end]; block?.recurs === 'often' && !isCodeOrTable(block); block = blocks[end]) end += 1;
    const often = blocks.slice(start, end);
    // A heading at its end heads what follows.
    const box = often.slice(0, often.findLastIndex((block) => !isHeading(block)) + 1);
    const run = box.filter((block) => !matches(block, CREDITS));
    const links = run.filter(isBanner);
    found.push(...(links.length > 0 && run.length >= SHORTEST_BOX ? run : links));
  }
  return found;
}

/** A picture, or links; but not a heading that links to itself. */
function isBanner(block: PageBlock): boolean {
  const { plain, pictures, linked, targets } = block;
  if (isHeading(block) && targets.length > 0 && targets.every((target) => target.startsWith('#'))) return false;
  return (plain === '' && pictures.length > 0) || linked >= 0.6 * plain.length;
}

/** The title of another article of the site: with nothing below it, it heads nothing here. */
function isTitle(block: PageBlock, { url }: CleaningContext): boolean {
  const host = URL.parse(url)?.host;
  const links = block.targets.map((target) => URL.parse(target, url));
  return (
    !matches(block, CREDITS) &&
    /^\s{0,3}\[?#{1,6} /.test(block.text) &&
    isLinks(block) &&
    links.length > 0 &&
    links.every((link) => link?.host === host && !link?.hash)
  );
}

/** Rules that part nothing: at an edge, or after another. */
function looseRules(blocks: readonly PageBlock[]): PageBlock[] {
  const last = blocks.findLastIndex((block) => !isRule(block));
  return blocks.filter((block, index) => {
    const before = blocks[index - 1];
    return isRule(block) && (before === undefined || isRule(before) || index > last);
  });
}

function isRule({ text }: PageBlock): boolean {
  return /^\s{0,3}([-*_])(?:[ \t]*\1){2,}[ \t\r]*$/.test(text);
}
