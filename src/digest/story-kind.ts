/** What sort of thing an article is for the digest, by its title and where it comes from. */

/** `event`: what a feed says of itself, such as a push or a release. */
export type StoryKind = 'story' | 'round-up' | 'ad' | 'event';

/** Wording of titles, first match first. */
const TITLES: readonly { readonly kind: StoryKind; readonly says: RegExp }[] = [
  {
    // The events of GitHub, as their feed words them.
    kind: 'event',
    says: /^\S+ (?:starred|forked|pushed to|created a|released|made|opened|closed|commented on|published|added|deleted|started following|contributed to) |^Update \w{3} \w{3} +\d+ [\d:]+|^Merge (?:pull request|branch|remote)/i,
  },
  {
    kind: 'round-up',
    says: /周报|周刊|月报|早报|日报|晚报|早知道|牛览|速递|速览|动态回顾|动态推送|快报|热点周|一周(?:全球|安全|网络|重大|要闻|热点)|本周(?:热点|要闻|安全)|每周|每日安全|漏洞(?:周|月)|安全简报|情报汇总|资讯汇总|新闻汇总|年终盘点|年度盘点|大盘点|更新明细|期目录$|目录（|文章汇总/,
  },
  {
    kind: 'round-up',
    says: /\bweek(?:ly)?\b.{0,20}\b(?:in|recap|review|news|security|digest|update|round|retro|edition)|\ba week in\b|\bthis week\b|\bweek in\b|\bnewsletter\b|\brecap\b|\bround-?up\b|\bpodcast\b|\bstormcast\b|\bmonthly\b|\bdaily\b.{0,20}\b(?:news|digest|brief)|\bthe ai fix\b|\bsmashing security\b|\block and code\b|\bpatch tuesday\b|\bepisode \d+|\bS\d\dE\d\d\b|^links\b|\bwrap-?up\b|settimana cibernetica|la settimana|rassegna/i,
  },
  {
    // Bulletins that list what a vendor mended in a month, or what an authority has listed.
    kind: 'round-up',
    says: /(?:微软|microsoft|oracle|adobe|sap|android|思科|谷歌).{0,16}(?:\d+|[一二三四五六七八九十]+)月.{0,16}(?:安全(?:更新|补丁|公告|漏洞)|补丁日|漏洞(?:通告|公告|修复))|20\d\d[-年]\d\d?月?(?:微软|microsoft).{0,6}(?:漏洞|安全|补丁)|多个(?:安全)?漏洞的?(?:通报|公告|通告)|补丁日|^APPLE-SA-|adds? .{4,200} to (?:its )?known exploited|known exploited vulnerabilities catalog|已知(?:被?利用)?漏洞(?:目录|清单)|multiple vulnerabilities in/i,
  },
  {
    kind: 'ad',
    says: /招聘|诚聘|内推|招新|招生|报名|开班|课程|培训(?!.{0,6}(?:钓鱼|攻击))|训练营|公开课|优惠|折扣|秒杀|福利|抽奖|送书|赠书|中奖|直播(?:预告|预约|课)|预约(?:观看|直播)|倒计时|议程|议题(?:征集|公布|抢先)|参会|早鸟|购票|门票|招募|征稿|征文|投稿指南|众测|上线啦|上新|新品发布|双十一|双11|618|知识星球|会员|圈子|加入我们|入围|获奖|荣获|荣膺|斩获|喜报|榜单|圆满(?:落幕|结束|举办)|成功举办|盛大(?:开幕|召开)|战略合作|签署.{0,10}协议|中标|授牌|挂牌|年会|周年庆|元旦快乐|新年快乐|中秋|端午安康|国庆快乐|节日快乐/,
  },
  {
    kind: 'ad',
    says: /\bwebinar\b|\bregister now\b|\bjoin us\b|\bwe(?:'|’)re hiring\b|\bcoupon\b|\bdiscount\b|\bcall for (?:papers|participation|speakers)\b|\bsponsored\b/i,
  },
];

/** Addresses whose pages are events or entries of a list, whatever their titles say. */
const ADDRESSES: readonly { readonly kind: StoryKind; readonly at: RegExp }[] = [
  { kind: 'event', at: /^https?:\/\/(?:gist\.)?github\.com\// },
  {
    kind: 'event',
    at: /^https?:\/\/(?:sploitus\.com|cxsecurity\.com|www\.exploit-db\.com|packetstormsecurity\.com\/files|www\.reddit\.com)\//,
  },
];

/** A title of several headlines set apart by semicolons is a round-up, where it is as long as this. */
const LONG_TITLE = 24;

export function storyKindOf({ title, url }: { title: string; url: string }): StoryKind {
  const byAddress = ADDRESSES.find(({ at }) => at.test(url));
  if (byAddress) return byAddress.kind;
  if (title.length >= LONG_TITLE && /[；;]/.test(title)) return 'round-up';
  return TITLES.find(({ says }) => says.test(title))?.kind ?? 'story';
}
