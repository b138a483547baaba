/** The furniture of an account among the text of its articles. */
import { isText, type ChromeRule, type CleaningContext, type PageBlock } from './chrome-rule.ts';
import { isPicture, matches } from './edges.ts';
import { isSection, recursAsFurniture } from './wechat-edges.ts';
import { LEGAL_HEADING } from './wechat-headings.ts';
import {
  ANNOUNCEMENT,
  AT_TOP,
  CODE_CAPTION,
  CREDITS,
  LEGAL_NOTICE,
  PROMOTION,
  REQUEST,
  SALES,
  WARNING,
} from './wechat-lines.ts';

/** Characters of a paragraph that asks for something. */
const LONGEST_PROMOTION = 400;

/** Pictures that the account's articles share, lines with a request, and the slogans beside those. */
export const promotion: ChromeRule = {
  id: 'wechat-promotion',
  find: ({ blocks, context }) => {
    const requests = new Set(blocks.flatMap((block, index) => (isRequest(block, context) ? [index] : [])));
    for (const index of requests)
      for (const beside of [index - 1, index + 1]) if (isSlogan(blocks[beside])) requests.add(beside);
    return blocks.filter((block, index) => {
      if (!isPicture(block)) return requests.has(index);
      const caption = blocks[index - 1];
      return (
        block.recurs === 'often' ||
        (caption !== undefined && isRequest(caption, context) && CODE_CAPTION.test(caption.plain))
      );
    });
  },
};

/** What lawyers ask for, with its heading. */
export const legalNotice: ChromeRule = {
  id: 'wechat-notice',
  find: ({ blocks }) =>
    blocks.filter(({ plain }, index) =>
      LEGAL_NOTICE.test(LEGAL_HEADING.test(plain) ? (blocks[index + 1]?.plain ?? '') : plain),
    ),
};

function isRequest(block: PageBlock, { title }: CleaningContext): boolean {
  const { recurs, plain } = block;
  if (REQUEST.test(plain) || (SALES.test(plain) && !WARNING.test(plain))) return true;
  if (recurs === undefined || plain.length > LONGEST_PROMOTION || isSection(block)) return false;
  if (recurs === 'often' && matches(block, AT_TOP)) return true;
  return PROMOTION.test(plain) && !WARNING.test(plain) && !ANNOUNCEMENT.test(title);
}

/** A line that the account's articles share and that is no heading. */
function isSlogan(block: PageBlock | undefined): boolean {
  if (block?.recurs !== 'often' || !recursAsFurniture(block)) return false;
  return !isText(block) && !isSection(block) && !matches(block, CREDITS) && !block.plain.endsWith(':');
}
