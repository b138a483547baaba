/**
 * Any site's page: its menus above the article, and under it what asks to share, to subscribe, to read on and to comment.
 * What recurs in the site's other articles is furniture; wording tells the rest.
 */
import {
  beforeText,
  isHeading,
  isLinks,
  linksUnder,
  type ChromeRule,
  type ChromeFamily,
  type PageBlock,
} from './chrome-rule.ts';
import { edgeFurniture, isDateline } from './edges.ts';

/** Lines that credit where the text comes from, or say where to get what it is about: they stay. */
const CREDITS = [
  /^[\s●•*※【[(（-]*(?:(?:文章|资讯|新闻|信息|本文|译文|原文|图片|参考|参考及)?来源|原文(?:链接|地址|标题)|参考(?:链接|资料|资源|文献|文章|材料)?(?=[\s::|】\])]|$)|本文翻译自|译文声明|编译|转自|责编|via|source|references?|further reading|sources|update[sd]?\b|导语)/i,
  /^(?:\[?\d+[\].、]?\s*)?https?:\/\/\S+$/,
  /^(?:(?:下载|访问|项目|源码|开源|仓库|文档|工具|官网)(?:地址|链接|网址)|github|官网)\s*:/i,
];

/** Blocks under the title among which the byline stands. */
const BYLINE_REACH = 8;

const READ_ON =
  /^[\s\p{P}\p{S}]*(?:相关(?:文章|阅读|推荐|内容|新闻)|推荐(?:阅读|文章)|热门(?:文章|推荐)|猜你喜欢|你可能(?:感兴趣|喜欢)的?.{0,6}|大家都在看|最新文章|延伸阅读|(?:read|see) (?:more|next|also)|related(?: \w+){0,3}|recommended(?: \w+){0,3}|more (?:from|in|on|stories|articles|posts)\b.{0,40}|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}|latest (?:news|posts|articles|stories)|popular (?:posts|stories|articles)|recent (?:posts|articles|comments)|trending(?: \w+){0,2}|keep reading|up next|what to read next|explore more|similar (?:posts|articles))[\s\p{P}\p{S}]*$/iu;

const COMMENTS =
  /^[\s\p{P}\p{S}]*(?:(?:\d+|one|no) (?:thoughts?|comments?|responses?|repl(?:y|ies))\b.{0,200}|comments?(?: \(?\d+\)?)?|leave (?:a|your) (?:comment|reply).{0,40}|(?:post|add|write) a comment|join the (?:conversation|discussion)|发表(?:评论|留言)|(?:全部|最新|热门|网友|用户)?评论(?:区|列表)?\s*\(?\d*\)?|\d+ ?条评论|留言板?)[\s\p{P}\p{S}]*$/iu;

const PROMPTS = [
  /^this entry was posted .{0,120}$/i,
  /^(?:share|tweet|print|email|pin|copy link|share (?:this|on|via|the)\b.{0,60}|(?:click|tap) to share.{0,60}|follow (?:us|me|@|the)\b.{0,160}|like (?:this|us|loading)\b.{0,60}|subscribe\b.{0,120}|sign ?up\b.{0,120}|log ?in|register|newsletter|advertis\w*|sponsored.{0,40}|posted (?:in|on|by)\b.{0,120}|filed under.{0,160}|tag(?:s|ged)?(?: (?:with|as))?\s*:?.{0,200}|categor(?:y|ies)\s*:.{0,160}|about the author.{0,40}|author(?:'s)? bio.{0,40}|written by.{0,80}|(?:skip|jump) to .{0,40}|(?:previous|next|older|newer)(?: (?:post|article|story))?s?\b.{0,160}|post navigation|back to .{0,40}|go to top|search(?: for)?:?|menu|home)$/i,
  /^.{0,80}(?:©|\(c\)|copyright|all rights reserved|版权所有|icp备|公网安备).{0,400}$/i,
  /^.{0,40}(?:found this article interesting|follow (?:us|me) on|subscribe to (?:our|the|my)|sign up (?:for|to) (?:our|the)|join our|we use cookies|this site uses|this website uses|privacy policy|terms of (?:use|service)|cookie (?:policy|settings)).{0,400}$/i,
  /^(?:分享(?:到|至)?|收藏|点赞|打赏|转发|举报|评论|阅读|浏览|赞|上一篇|下一篇|返回.{0,6}|扫码.{0,20}|微信.{0,20}|关注.{0,20}|标签|登录|注册|搜索|首页|投稿|广告|商务合作)\s*[::]?.{0,60}$/,
  /^.{0,40}(?:如若转载|转载(?:请|自)|未经(?:许可|授权)|本文由.{0,40}(?:原创|发布)|不代表.{0,20}(?:立场|观点)|如有侵权|扫描?二维码|微信扫一扫|感谢您的支持).{0,200}$/,
];

const AT_END = {
  furniture: [...PROMPTS, READ_ON, COMMENTS],
  stays: CREDITS,
  captions: /扫|码|长按|识别|关注|群/,
  also: isTaxonomy,
};

/** A line with the date, before the text. */
const byline: ChromeRule = {
  id: 'byline',
  find: ({ blocks }) => {
    const head = beforeText(blocks).slice(0, BYLINE_REACH);
    const heading = head.findIndex(isHeading);
    return head.slice(0, heading < 0 ? head.length : heading).filter(isDateline);
  },
};

export const site: ChromeFamily = {
  name: 'site',
  covers: ({ url }) => !/^https?:\/\/(?:mp\.weixin\.qq\.com|github\.com)\//i.test(url),
  format: [],
  furniture: [
    {
      id: 'comments',
      find: ({ blocks }) => {
        const text = beforeText(blocks).length;
        const start = blocks.findIndex(({ plain }, index) => index > text && COMMENTS.test(plain));
        return start < 0 ? [] : blocks.slice(start);
      },
    },
    linksUnder('read-on', READ_ON),
    { id: 'recurring', find: ({ blocks }) => blocks.filter(isBanner) },
    edgeFurniture('page-end', 'end', AT_END),
    edgeFurniture('page-top', 'top', { ...AT_END, furniture: PROMPTS, also: isMenu }),
    byline,
  ],
};

/** Links to the tags, the rubric and the author of the article. */
function isTaxonomy(block: PageBlock): boolean {
  return (
    isLinks(block) &&
    block.linked > 0 &&
    /\]\([^()]*\/(?:tags?|categor(?:y|ies)|topics?|labels?|authors?)\//i.test(block.text)
  );
}

/** A list of links, as sites have above an article. */
function isMenu(block: PageBlock): boolean {
  return (
    isTaxonomy(block) ||
    (/^\s{0,3}[-*+] /.test(block.text) && block.linked >= 0.8 * block.plain.length && block.linked > 0)
  );
}

/** What recurs often and is no sentence of the text: a picture, links, a slogan of the page in the middle of the text. */
function isBanner({ recurs, plain, pictures, linked }: PageBlock): boolean {
  return recurs === 'often' && ((plain === '' && pictures.length > 0) || linked >= 0.6 * plain.length);
}
