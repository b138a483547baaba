/**
 * Blogs in Chinese and Japanese, as the programs behind them write (Hexo, Typecho, WordPress, Gridea, Hatena): counters and
 * dates apart from each other above the text; the licence, a plea for money, comments and archives below.
 */
import { beforeText, isHeading, type ChromeFamily, type Page, type PageBlock } from './chrome-rule.ts';
import { matches, restAfter } from './edges.ts';

/** Of the article and its readers, over the text. */
const ABOUT_THE_ARTICLE: readonly RegExp[] = [
  /^(?:发[表布]于|分类于|更新于|编辑于|张贴在|归类于|分类|标签|作者|分享|搜一搜|阅读时长|字数统计)\s*:?$/,
  /^(?:(?:本文|文章)?(?:总)?字数(?:统计)?|(?:预计)?阅读(?:时长|时间|次数|量)?|热度|浏览(?:次数|量)?|评论数?|(?:发布|更新|创建)(?:时间|日期)?)\s*[:≈(]?\s*[≈~约]?\s*[\d.,]+\s*[kw万]?\s*(?:字|分钟?|次|min(?:s|utes)?|℃)?[\s)]*.{0,30}$/i,
  /^[\d.,]+\s?[kw万]?\s*(?:字|分钟|次阅读|阅读|浏览|热度)$/i,
  /^\d{1,3}(?:,\d{3})+$/,
  /^作者:? ?.{1,30}(?: |在)\[?.{0,80}(?:发布|分类|阅读).{0,80}$/,
];

/** One of the labels of a licence; two of them stand together. */
const LABEL =
  /^(?:title|author|original link|permalink|license|永久链接|协\s*议|作\s*者|(?:本文|文章)(?:作者|标题|链接|地址))\s*:.{0,300}$/i;

/** How old the article is, under which licence, and how to thank for it. */
const NOTICES: readonly RegExp[] = [
  /^本文(?:最后(?:更新|编辑)于|(?:已|距今已)超过 ?\d+ ?天).{0,80}$/,
  /^文章最后更新时间为.{0,40}$/,
  /^(?:版权声明|转载声明|☆?版权☆?)\s*(?:[:☆]|$).{0,400}$/i,
  /^.{0,60}(?:知识共享|creative commons|CC[ -]BY[ -](?:NC|SA|ND|\d)).{0,120}(?:许可|授权|协议|licen[sc]e|转载|引用).{0,120}$/i,
  /^(?:如果)?(?:您?觉得|喜欢)(?:我的|这篇|本|该)?文章.{0,20}(?:打赏|赞赏|支持).{0,60}$/,
  /^posted @.{0,120}$/,
  /^网站名称:.{0,800}$/,
  /^(?:点赞|赞赏|打赏) ?\(?\d+\)?$/,
];

/** Over what readers wrote, and over the form for it. */
const COMMENTS =
  /^[\s\p{P}\p{S}]*(?:发表回复(?: 取消回复)?|发布评论|发送评论(?: 编辑评论)?|取消回复|参与评论|快来参与讨论.{0,4}|暂无评论|还没有(?:人)?评论.{0,12}|我要评论|添加新评论|\d+ ?条?(?:评论|回复|留言)|已有 ?\d+ ?条?评论|《.{1,80}》有 ?\d+ ?(?:个|条)(?:想法|评论|回复)|这个站点使用 ?akismet.{0,60}|\d+ \+ \d+ =|コメントを書く)[\s\p{P}\p{S}]*$/iu;

/** Lines after which there are only other articles and the blog's own archives. */
const PAGE_END =
  /^[\s\p{P}\p{S}]*(?:the end|本文结束.{0,12}|(?:赞赏|打赏(?:支持|作者)?|点赞)(?: ?\(?\d+\)?)?|最近更新|最近文章|标签云|(?:文章目录 ?)?站点概览|文章分类.{0,40}|文章归档|友情链接|热门文章|随机文章|看看其他|相关(?:文章|推荐)|月別アーカイブ|最新記事|関連記事|この記事をはてなブックマークに追加|検索)[\s\p{P}\p{S}]*$/iu;

/** Where the text comes from, and what it refers to. */
const CREDITS = [/^(?:文章|本文|信息|资料)?来源\s*:/, /^(?:参考|原文)(?:链接|资料|文献|文章|地址)?\s*:/];

export const chineseBlog: ChromeFamily = {
  name: 'chinese-blog',
  covers: ({ publisherKey }) => publisherKey.startsWith('host:') && publisherKey !== 'host:github.com',
  format: [],
  furniture: [
    { id: 'blog-title', find: ownTitle },
    { id: 'blog-byline', find: ({ blocks }) => beforeText(blocks).filter(isByline) },
    { id: 'blog-notice', find: ({ blocks }) => blocks.filter((block) => matches(block, NOTICES) && isLine(block)) },
    { id: 'blog-notice', find: ({ blocks }) => blocks.filter((_, index) => isLabelAmongLabels(blocks, index)) },
    restAfter('blog-comments', ({ plain }) => COMMENTS.test(plain), {
      stays: CREDITS,
      limits: { share: 0.7, characters: 6000 },
    }),
    { id: 'blog-comments', find: ({ blocks }) => blocks.filter(isCommentList) },
    restAfter('blog-end', ({ plain }) => PAGE_END.test(plain), {
      stays: CREDITS,
      limits: { share: 0.4, characters: 2500 },
    }),
  ],
};

/** The heading that links to this very page, with a tooltip when it was published, and what stands above it. */
function ownTitle({ blocks, context }: Page): readonly PageBlock[] {
  const top = beforeText(blocks);
  return top.slice(0, top.findLastIndex((block) => isHeading(block) && block.text.includes(`](${context.url} "`)) + 1);
}

function isByline(block: PageBlock): boolean {
  return matches(block, ABOUT_THE_ARTICLE) && !isHeading(block);
}

function isLabelAmongLabels(blocks: readonly PageBlock[], index: number): boolean {
  const [before, block, after] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  return isLabel(block) && (isLabel(before) || isLabel(after));
}

function isLabel(block: PageBlock | undefined): boolean {
  return block !== undefined && LABEL.test(block.plain) && isLine(block);
}

/** No list and no code. */
function isLine({ text }: PageBlock): boolean {
  return !/^\s*(?:[-+*] |\d+[.)] |```)/.test(text);
}

/** A list of what readers wrote, each with a picture and a link to reply. */
function isCommentList({ text, pictures }: PageBlock): boolean {
  return pictures.length > 0 && /^\s*(?:[-+*]|\d+[.)]) /.test(text) && /\]\([^()]*#(?:respond|comment)/.test(text);
}
