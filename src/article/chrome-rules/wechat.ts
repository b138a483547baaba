/**
 * A WeChat article as its page is captured: title, cover, byline and account above; the page's own buttons below. Between
 * them the account's furniture: prompts to follow, codes to scan, lists of its other articles, disclaimers, offers.
 */
import { linksUnder, type ChromeFamily, type ChromeRule, type CleaningContext, type PageBlock } from './chrome-rule.ts';
import { isPicture, matches, picturesAfter, restAfter } from './edges.ts';
import { accountOf, wechatByline } from './wechat-byline.ts';
import { isSection, wechatEnd, wechatTop } from './wechat-edges.ts';
import { wechatButtons } from './wechat-page.ts';
import {
  ABOUT_SOMEBODY,
  ABOUT_US,
  ANNOUNCEMENT,
  AT_TOP,
  CODE_CAPTION,
  CREDITS,
  INTRODUCES,
  LEGAL_HEADING,
  LEGAL_NOTICE,
  OUR_OFFERS,
  PROMOTION,
  READ_ON,
  READ_ON_LEAD,
  REQUEST,
  SALES,
  TEMPLATE_LEFTOVERS,
  THE_END,
  TIP,
  WARNING,
} from './wechat-wording.ts';

const LONGEST_SLOGAN = 30;
/** Characters of a paragraph that asks for something. */
const LONGEST_PROMOTION = 400;

export const wechat: ChromeFamily = {
  name: 'wechat',
  covers: ({ url }) => /^https?:\/\/mp\.weixin\.qq\.com\//i.test(url),
  format: [
    wechatByline,
    ...wechatButtons,
    {
      id: 'wechat-template',
      find: ({ blocks }) => blocks.filter(({ plain }) => TEMPLATE_LEFTOVERS.test(plain)),
    },
  ],
  furniture: [
    linksUnder('wechat-read-on', READ_ON, READ_ON_LEAD),
    linksUnder('wechat-tip', TIP),
    restAfter('wechat-after-end', ({ plain }) => THE_END.test(plain), {
      stays: CREDITS,
      limits: { share: 0.5, characters: 3000 },
    }),
    restAfter('wechat-read-on', isListToTheEnd, { stays: CREDITS, limits: { share: 0.3, characters: 1500 } }),
    restAfter('wechat-read-on', ({ plain }) => READ_ON.test(plain), {
      stays: CREDITS,
      limits: { share: 0.15, characters: 300 },
    }),
    aboutUs(),
    restAfter('wechat-about-us', isIntroduced, { stays: CREDITS, limits: { share: 0.25, characters: 1500 } }),
    wechatEnd,
    wechatTop,
    recurringPromotion(),
    legalNotice(),
    picturesAfter('wechat-banner', CREDITS[0] ?? /^$/),
    { id: 'wechat-banner', find: ({ blocks }) => [...blocks.slice(0, 1), ...blocks.slice(-1)].filter(isAnimation) },
    {
      id: 'empty-section',
      find: ({ blocks }) =>
        blocks.filter((block, index) =>
          index === blocks.length - 1
            ? isShortHeading(block) || isCount(block)
            : isCountBefore(block, blocks[index + 1]),
        ),
    },
  ],
  publisherName: accountOf,
};

/** Banners and prompts in mid-article: pictures that the account's articles share, and lines with a request. */
function recurringPromotion(): ChromeRule {
  return {
    id: 'wechat-recurring',
    find: ({ blocks, context }) =>
      blocks.filter((block, index) => {
        if (isPicture(block)) return block.recurs === 'often' || isCodeUnder(blocks[index - 1], context);
        return isPromotion(block, context);
      }),
  };
}

function isPromotion(block: PageBlock, { title }: CleaningContext): boolean {
  const { recurs, plain } = block;
  if (REQUEST.test(plain) || (SALES.test(plain) && !WARNING.test(plain))) return true;
  if (recurs === undefined || plain.length > LONGEST_PROMOTION || isSection(block)) return false;
  if (recurs === 'often' && matches(block, AT_TOP)) return true;
  return !ANNOUNCEMENT.test(title) && PROMOTION.test(plain) && !WARNING.test(plain);
}

function isCodeUnder(caption: PageBlock | undefined, context: CleaningContext): boolean {
  return caption !== undefined && isPromotion(caption, context) && CODE_CAPTION.test(caption.plain);
}

/** What lawyers ask for, with its heading, among the text. */
function legalNotice(): ChromeRule {
  return {
    id: 'wechat-notice',
    find: ({ blocks }) =>
      blocks.filter(({ plain }, index) =>
        LEGAL_HEADING.test(plain) ? LEGAL_NOTICE.test(blocks[index + 1]?.plain ?? '') : LEGAL_NOTICE.test(plain),
      ),
  };
}

/** The account's other articles without links, and nothing behind them. */
function isListToTheEnd({ plain }: PageBlock, index: number, blocks: readonly PageBlock[]): boolean {
  return READ_ON.test(plain) && blocks.slice(index + 1).every((block) => !/[。;]/.test(block.plain));
}

/** The account's words about itself and what it sells, with all that follows them. */
function aboutUs(): ChromeRule {
  return {
    id: 'wechat-about-us',
    find: (page) => {
      const announces = ANNOUNCEMENT.test(page.context.title);
      return restAfter(
        'wechat-about-us',
        ({ plain, recurs }, index, blocks) =>
          ABOUT_US.test(plain) ||
          (!announces && OUR_OFFERS.test(plain)) ||
          ((recurs ?? blocks[index + 1]?.recurs) !== undefined && isIntroduced({ plain }, index, blocks)),
        { stays: CREDITS, limits: { share: 0.6, characters: 1500 } },
      ).find(page);
    },
  };
}

/** A heading about somebody who is introduced under it. */
function isIntroduced({ plain }: { plain: string }, index: number, blocks: readonly PageBlock[]): boolean {
  return ABOUT_SOMEBODY.test(plain) && INTRODUCES.test(blocks[index + 1]?.plain ?? '');
}

/** A moving picture at an edge, perhaps with a slogan, is a banner. */
function isAnimation({ plain, pictures }: PageBlock): boolean {
  return (
    plain.length <= LONGEST_SLOGAN &&
    pictures.length > 0 &&
    pictures.every((target) => /mmbiz_gif\/|wx_fmt=gif/.test(target))
  );
}

/** The number of a part. */
function isCount({ plain }: PageBlock): boolean {
  return /^0?\d$/.test(plain);
}

/** The number of a part of which nothing is left. */
function isCountBefore(block: PageBlock, next: PageBlock | undefined): boolean {
  return next !== undefined && isCount(block) && isCount(next) && Number(next.plain) === Number(block.plain) + 1;
}

/** Bold or a heading, with nothing below it. */
function isShortHeading({ text, plain }: PageBlock): boolean {
  return plain.length <= 16 && /^\s*(?:#{1,6} |\*\*[^*]+\*\*\s*$)/.test(text) && !/[。!?]$/.test(plain);
}
