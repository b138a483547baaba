/** Solidot: a paragraph or two and their source, between menus above and a saying, another one each time, below. */
import type { ChromeFamily, PageBlock } from './chrome-rule.ts';

/** Over a story; the front page, which some addresses lead to, does not have it. */
const READERS = /^本文已被查看 ?\d+ ?次$/;
const BYLINE = /发表于 ?\d{4}年\d{1,2}月\d{1,2}日/;
/** Which department a story is from: a joke of the site's, the title of a book. */
const DEPARTMENT = /^来自.{1,60}$/;

/** The links that every page ends with. */
const FOOTER = /^首页 ?至顶网 ?往日文章/;
/** An empty paragraph with a byte order mark, which ends the text. */
const TEXT_END = /^[\s\uFEFF]*$/;

export const solidot: ChromeFamily = {
  name: 'solidot',
  covers: ({ publisherKey }) => publisherKey === 'host:solidot.org',
  format: [
    { id: 'solidot-head', find: ({ blocks }) => head(blocks) },
    { id: 'solidot-foot', find: ({ blocks }) => foot(blocks) },
  ],
  furniture: [],
};

/** From the menus to the byline and the department under it. */
function head(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const readers = blocks.findIndex(({ plain }) => READERS.test(plain));
  const byline = blocks.findIndex(({ plain }, index) => index > readers && BYLINE.test(plain));
  if (readers < 0 || byline < 0) return [];
  return blocks.slice(0, byline + (DEPARTMENT.test(blocks[byline + 1]?.plain ?? '') ? 2 : 1));
}

/** The footer, and the saying between it and the end of the text. */
function foot(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const footer = blocks.findIndex(({ plain }) => FOOTER.test(plain));
  const end = blocks.findLastIndex(({ text }, index) => index < footer && TEXT_END.test(text));
  return footer < 0 ? [] : blocks.slice(end < 0 ? footer : end);
}
