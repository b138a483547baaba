/**
 * A WeChat article as its page is captured: title, cover, byline and account above; the page's own buttons below. Between
 * them the account's furniture: prompts to follow, codes to scan, lists of its other articles, disclaimers, offers. The
 * wording is in `wechat-headings.ts` and `wechat-lines.ts`.
 */
import { blocksThatSay, linksUnder, type ChromeFamily, type PageBlock } from './chrome-rule.ts';
import { picturesAfter } from './edges.ts';
import { accountOf, wechatByline } from './wechat-byline.ts';
import { wechatEnd, wechatTop } from './wechat-edges.ts';
import { wechatEndings } from './wechat-endings.ts';
import { READ_ON, READ_ON_LEAD, TEMPLATE_LEFTOVERS, TIP } from './wechat-headings.ts';
import { CREDITS } from './wechat-lines.ts';
import { legalNotice, promotion } from './wechat-middle.ts';
import { wechatButtons } from './wechat-page.ts';

const LONGEST_SLOGAN = 30;

export const wechat: ChromeFamily = {
  name: 'wechat',
  covers: ({ url }) => /^https?:\/\/mp\.weixin\.qq\.com\//i.test(url),
  format: [wechatByline, ...wechatButtons, blocksThatSay('wechat-template', [TEMPLATE_LEFTOVERS])],
  furniture: [
    linksUnder('wechat-read-on', READ_ON, READ_ON_LEAD),
    linksUnder('wechat-tip', TIP),
    ...wechatEndings,
    wechatEnd,
    wechatTop,
    promotion,
    legalNotice,
    picturesAfter('wechat-banner', CREDITS[0] ?? /^$/),
    { id: 'wechat-banner', find: ({ blocks }) => [...blocks.slice(0, 1), ...blocks.slice(-1)].filter(isAnimation) },
    {
      id: 'empty-section',
      find: ({ blocks }) => blocks.filter((block, index) => headsNothing(block, blocks[index + 1])),
    },
  ],
  publisherName: accountOf,
};

/** A moving picture at an edge, perhaps with a slogan, is a banner. */
function isAnimation({ plain, pictures }: PageBlock): boolean {
  return (
    plain.length <= LONGEST_SLOGAN &&
    pictures.length > 0 &&
    pictures.every((target) => /mmbiz_gif\/|wx_fmt=gif/.test(target))
  );
}

/** A heading or a part's number with nothing left below it. */
function headsNothing(block: PageBlock, next: PageBlock | undefined): boolean {
  if (next === undefined) return isShortHeading(block) || isCount(block);
  return isCount(block) && isCount(next) && Number(next.plain) === Number(block.plain) + 1;
}

/** The number of a part. */
function isCount({ plain }: PageBlock): boolean {
  return /^0?\d$/.test(plain);
}

/** Short and bold, or a heading. */
function isShortHeading({ text, plain }: PageBlock): boolean {
  return plain.length <= 16 && /^\s*(?:#{1,6} |\*\*[^*]+\*\*\s*$)/.test(text) && !/[。!?]$/.test(plain);
}
