/** FreeBuf: long menus above; below, the tags, a notice, and the list of contents at the very end. */
import { blocksThatSay, everythingTo, isHeading, type ChromeFamily, type PageBlock } from './chrome-rule.ts';

/** The notice under each article. */
const NOTICE = /^本文为 ?.{0,40}独立观点/;

/** Under the date: where the author lives, and that the article is the author's own. */
const ABOUT_THE_AUTHOR = [/^所属地 \S{1,12}$/, /^本文由.{0,40}创作,已纳入「FreeBuf原创奖励计划」/];

export const freebuf: ChromeFamily = {
  name: 'freebuf',
  covers: ({ publisherKey }) => publisherKey === 'host:freebuf.com',
  format: [
    everythingTo('freebuf-head', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    { id: 'freebuf-foot', find: ({ blocks }) => foot(blocks) },
    blocksThatSay('freebuf-head', ABOUT_THE_AUTHOR),
  ],
  furniture: [],
};

/** The notice with all that follows it, and the line of tags above it, which is a heading by its mark. */
function foot(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const notice = blocks.findIndex(({ plain }) => NOTICE.test(plain));
  const tags = blocks[notice - 1];
  return notice < 0 ? [] : blocks.slice(tags && isHeading(tags) ? notice - 1 : notice);
}
