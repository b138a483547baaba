/** Every word of the interface, in each of its languages. A word that one language lacks is a type error. */
import type { HeadlineReason } from '../article/article.ts';
import { number, plural } from '../format.ts';
import { site } from '../site.ts';
import type { SiteSettings } from '../site.ts';

const chinese = {
  skipToContent: '跳到正文',
  siteMenu: '主菜单',
  today: '今日',
  archive: '往期',
  sources: '来源',
  search: '搜索',

  articles: (count: number) => `${number(count, 'zh-CN')} 篇`,
  headlines: (count: number) => `${number(count, 'zh-CN')} 条标题`,
  publishers: (count: number) => `${number(count, 'zh-CN')} 个来源`,
  minutes: (count: number) => `约 ${number(count, 'zh-CN')} 分钟`,

  emptyArchive: '还没有文章。',
  onlyHeadlines: '这一天只有标题。',
  headlinesOnly: '只有标题',
  headlinesExplained: '未得正文，只列标题，点开即是原文。',
  thisWeek: '本周',
  previousIssue: '前一期',
  nextIssue: '后一期',
  neighbouringIssues: '前后各期',
  issueDescription: (date: string, counts: string) => `${date}的要闻：${counts}。`,

  truncated: '原文截断',
  readOriginal: '阅读原文',
  continuesAtOriginal: '收录到此为止，余下的内容请读原文。',
  contents: '目录',
  articleHere: '本站文章',
  via: (feed: string) => `经由 ${feed}`,
  alsoVia: '另见于',
  listSeparator: '、',
  by: (author: string) => `文：${author}`,
  updated: (date: string) => `更新于 ${date}`,
  removedBlocks: (count: number) => `移除了 ${number(count, 'zh-CN')} 块`,
  pictures: '图片',
  previousArticle: '上一篇',
  nextArticle: '下一篇',
  neighbouringArticles: '同期前后篇',

  sourcesExplained: '按收录多少排列。',
  newestEntry: (date: string) => `最近 ${date}`,
  sourceDescription: (name: string) => `${name}的全部文章与标题。`,
  archiveExplained: '每天一期，每周、每月另有合刊。日期下的数字是当天收录的篇数，含只有标题的。',
  pages: '分页',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  previousPage: '上一页',
  nextPage: '下一页',

  notFound: '此页不在',
  notFoundExplained: '地址有误，或者这一页已经撤下。可以回到今日，翻翻往期，或者搜索。',
  feeds: '订阅',

  issueNumber: (count: number) => `第 ${number(count, 'zh-CN')} 期`,
  onWhichDays: (from: string, to: string) => `${from}至${to}`,
  briefs: '简讯',
  parts: '分栏',
  roundUps: '周报与汇编',
  events: '代码动态',
  ads: '广告与活动',
  also: '另见',
  alsoAt: (count: number) => `另见 ${number(count, 'zh-CN')} 家`,
  moreStories: (count: number) => `另有 ${number(count, 'zh-CN')} 则，见各日`,
  weekColumn: '周',
  issues: '每日一期',
  alsoToldBy: '另有报道',
  toldByOthers: (sources: number) => `这件事另有 ${number(sources, 'zh-CN')} 家报道`,
  moreTellings: (count: number) => `其余 ${number(count, 'zh-CN')} 篇`,
  moreInIssue: (count: number) => `另有 ${number(count, 'zh-CN')} 件事`,
  andOthers: (names: string, sources: number) => `${names}等 ${number(sources, 'zh-CN')} 家`,
  readIssue: '在网页上读这一期',

  reasons: {
    'not-captured': '未收到正文',
    verification: '验证页',
    deleted: '作者已删',
    blocked: '已被屏蔽',
    moved: '账号已迁移',
    captcha: '验证码',
    redirect: '跳转页',
    'script-needed': '需要脚本',
  } satisfies Record<HeadlineReason, string>,
};

type InterfaceWords = typeof chinese;

const english: InterfaceWords = {
  skipToContent: 'Skip to content',
  siteMenu: 'Main menu',
  today: 'Today',
  archive: 'Archive',
  sources: 'Sources',
  search: 'Search',

  articles: (count) => plural(count, { one: 'article', other: 'articles', language: 'en' }),
  headlines: (count) => plural(count, { one: 'headline', other: 'headlines', language: 'en' }),
  publishers: (count) => plural(count, { one: 'source', other: 'sources', language: 'en' }),
  minutes: (count) => `${number(count, 'en')} min`,

  emptyArchive: 'There are no articles yet.',
  onlyHeadlines: 'This day has headlines only.',
  headlinesOnly: 'Headlines only',
  headlinesExplained: 'Their text was not received: they lead to the original.',
  thisWeek: 'This week',
  previousIssue: 'Previous issue',
  nextIssue: 'Next issue',
  neighbouringIssues: 'Neighbouring issues',
  issueDescription: (date, counts) => `The news of ${date}: ${counts}.`,

  truncated: 'Cut short',
  readOriginal: 'Read the original',
  continuesAtOriginal: 'The captured text ends here. The article continues at the original.',
  contents: 'Contents',
  articleHere: 'Article on this site',
  via: (feed) => `via ${feed}`,
  alsoVia: 'Also via',
  listSeparator: ', ',
  by: (author) => `by ${author}`,
  updated: (date) => `updated ${date}`,
  removedBlocks: (count) => plural(count, { one: 'block removed', other: 'blocks removed', language: 'en' }),
  pictures: 'pictures',
  previousArticle: 'Previous',
  nextArticle: 'Next',
  neighbouringArticles: 'Neighbours in the issue',

  sourcesExplained: 'Those that published most come first.',
  newestEntry: (date) => `newest ${date}`,
  sourceDescription: (name) => `All articles and headlines of ${name}.`,
  archiveExplained:
    'One issue a day, and one of each week and month. The number under a date counts its articles and headlines.',
  pages: 'Pages',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',

  notFound: 'Page not found',
  notFoundExplained:
    'The address is wrong, or the page was taken down. Go back to today, browse the archive, or search.',
  feeds: 'Feeds',

  issueNumber: (count) => `No. ${number(count, 'en')}`,
  onWhichDays: (from, to) => `${from} to ${to}`,
  briefs: 'In brief',
  parts: 'Sections',
  roundUps: 'Round-ups',
  events: 'Code activity',
  ads: 'Advertising and events',
  also: 'Also at',
  alsoAt: (count) => `Also at ${plural(count, { one: 'source', other: 'sources', language: 'en' })}`,
  moreStories: (count) => `${number(count, 'en')} more, in the daily issues`,
  weekColumn: 'Week',
  issues: 'Daily issues',
  alsoToldBy: 'Also told by',
  toldByOthers: (sources) => `Also told by ${plural(sources, { one: 'source', other: 'sources', language: 'en' })}`,
  moreTellings: (count) => `${number(count, 'en')} more`,
  moreInIssue: (count) => plural(count, { one: 'more story', other: 'more stories', language: 'en' }),
  andOthers: (names, sources) => `${names} and ${number(sources - names.split(', ').length, 'en')} others`,
  readIssue: 'Read this issue on the site',

  reasons: {
    'not-captured': 'no text received',
    verification: 'verification page',
    deleted: 'deleted by its author',
    blocked: 'blocked',
    moved: 'account moved',
    captcha: 'captcha',
    redirect: 'redirect',
    'script-needed': 'needs script',
  },
};

/** The words of one language. */
export function wordsIn(language: SiteSettings['language']): InterfaceWords {
  return language === 'en' ? english : chinese;
}

/** The words of the site's language. */
export const words = wordsIn(site.language);
