/** Reddit: the post stands between its title and the button to share it; an invitation and other posts follow. */
import { blocksThatSay, everythingFrom, type ChromeFamily, type PageBlock } from './chrome-rule.ts';

/** Under the picture of a link, the link once more, in two blocks: its host, and a button. */
const LINK_CARD = [/^\[(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}$/i, /^(?:打开|Open)$/];

/** Under a long post: the button that unfolds it. */
const UNFOLD = /^(?:阅读更多内容|Read more)$/;

export const reddit: ChromeFamily = {
  name: 'reddit',
  covers: ({ publisherKey }) => /^host:(?:[\w-]+\.)?reddit\.com$/.test(publisherKey),
  format: [
    everythingFrom('reddit-foot', /^(?:Share|共享|分享)$/),
    { id: 'reddit-head', find: ({ blocks }) => head(blocks) },
    blocksThatSay('reddit-label', [...LINK_CARD, UNFOLD]),
  ],
  furniture: [],
};

/** From the capture's own title to the post's, the next heading of that level. */
function head(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const title = blocks.findIndex(({ text }, index) => index > 0 && text.startsWith('# '));
  return /^(?:Skip to main content|跳到主要内容)/.test(blocks[1]?.plain ?? '') ? blocks.slice(0, title + 1) : [];
}
