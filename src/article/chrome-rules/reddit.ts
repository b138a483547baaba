/** Reddit: the post stands between its title and the button to share it; an invitation and other posts follow. */
import { everythingFrom, type ChromeFamily, type PageBlock } from './chrome-rule.ts';

export const reddit: ChromeFamily = {
  name: 'reddit',
  covers: ({ publisherKey }) => /^host:(?:[\w-]+\.)?reddit\.com$/.test(publisherKey),
  format: [
    everythingFrom('reddit-foot', /^(?:Share|共享|分享)$/),
    { id: 'reddit-head', find: ({ blocks }) => head(blocks) },
  ],
  furniture: [],
};

/** From the capture's own title to the post's, the next heading of that level. */
function head(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const title = blocks.findIndex(({ text }, index) => index > 0 && text.startsWith('# '));
  return /^(?:Skip to main content|跳到主要内容)/.test(blocks[1]?.plain ?? '') ? blocks.slice(0, title + 1) : [];
}
