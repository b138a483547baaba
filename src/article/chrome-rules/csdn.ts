/** CSDN: labels of the blog's columns above; below, an offer to pay, and other authors' articles with their beginnings. */
import { blocksThatSay, everythingFrom, type ChromeFamily, type PageBlock } from './chrome-rule.ts';

/** Blocks from the top among which the labels stand. */
const HEAD = 30;

/** Licence, columns and tags, above the text. */
const LABEL =
  /^(?:版权声明:本文为博主原创文章|本文链接:|文章标签:|分类专栏:|CC 4\.0 BY-SA版权$|\d+ 篇文章$|订阅专栏|¥[\d.]+ ?¥)|(?:专栏收录该内容|个专栏收录|首次发布)$/;

/** What ends the text, whether all of it may be read or not. */
const TEXT_END =
  /^(?:最低[\d.]+元\/天 ?解锁文章|关注博主即可阅读全文|了解本专栏|200万优质内容无限畅学|确定要放弃本次机会|参与评论 ?您还未登录)/;

export const csdn: ChromeFamily = {
  name: 'csdn',
  covers: ({ publisherKey }) => /^host:(?:[\w-]+\.)?blog\.csdn\.net$/.test(publisherKey),
  format: [
    everythingFrom('csdn-foot', TEXT_END),
    { id: 'csdn-head', find: ({ blocks }) => head(blocks) },
    { id: 'csdn-icon', find: ({ blocks }) => blocks.filter(isIcons) },
    blocksThatSay('csdn-head', [/^已于 ?\d{4}-\d\d-\d\d .{0,12}修改$/]),
  ],
  furniture: [],
};

/** Up to the last label, and the tags after it. */
function head(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const last = blocks.slice(0, HEAD).findLastIndex((block) => LABEL.test(block.plain) || isTags(block));
  return blocks.slice(0, last + 1);
}

function isTags({ text, plain }: PageBlock): boolean {
  return plain.startsWith('#')
    ? text.includes('](https://so.csdn.net/')
    : /^\[[^\]]*\]\(https:\/\/so\.csdn\.net\//.test(text);
}

/** The page's own icons, with a number beside them. */
function isIcons({ plain, pictures }: PageBlock): boolean {
  return (
    plain.length <= 20 && pictures.length > 0 && pictures.every((target) => target.includes('//csdnimg.cn/release/'))
  );
}
