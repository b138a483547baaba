/** Lines with which the text of a WeChat article is over: what follows them goes too, within limits. */
import type { ChromeRule, PageBlock } from './chrome-rule.ts';
import { restAfter } from './edges.ts';
import { ABOUT_SOMEBODY, ABOUT_US, INTRODUCES, OUR_OFFERS, READ_ON, THE_END } from './wechat-headings.ts';
import { ANNOUNCEMENT, CREDITS } from './wechat-lines.ts';

export const wechatEndings: readonly ChromeRule[] = [
  restAfter('wechat-after-end', ({ plain }) => THE_END.test(plain), {
    stays: CREDITS,
    limits: { share: 0.5, characters: 3000 },
  }),
  restAfter('wechat-read-on', isListToTheEnd, { stays: CREDITS, limits: { share: 0.3, characters: 1500 } }),
  restAfter('wechat-read-on', ({ plain }) => READ_ON.test(plain), {
    stays: CREDITS,
    limits: { share: 0.15, characters: 300 },
  }),
  {
    id: 'wechat-about-us',
    find: (page) => {
      const announces = ANNOUNCEMENT.test(page.context.title);
      return restAfter(
        'wechat-about-us',
        (block, index, blocks) =>
          ABOUT_US.test(block.plain) ||
          (!announces && OUR_OFFERS.test(block.plain)) ||
          ((block.recurs ?? blocks[index + 1]?.recurs) !== undefined && isIntroduced(block, index, blocks)),
        { stays: CREDITS, limits: { share: 0.6, characters: 1500 } },
      ).find(page);
    },
  },
  restAfter('wechat-about-us', isIntroduced, { stays: CREDITS, limits: { share: 0.25, characters: 1500 } }),
];

/** The account's other articles without links, and nothing behind them. */
function isListToTheEnd({ plain }: PageBlock, index: number, blocks: readonly PageBlock[]): boolean {
  return READ_ON.test(plain) && blocks.slice(index + 1).every((block) => !/[。;]/.test(block.plain));
}

/** A heading about somebody who is introduced under it. */
function isIntroduced({ plain }: PageBlock, index: number, blocks: readonly PageBlock[]): boolean {
  return ABOUT_SOMEBODY.test(plain) && INTRODUCES.test(blocks[index + 1]?.plain ?? '');
}
