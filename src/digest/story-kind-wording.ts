/** The words by which a title shows what sort of thing an article is. A line is a subject; a word is added to its line. */

/** A title that holds one of these is a round-up: several stories, or the bulletin of a month. */
export const ROUND_UP_WORDS: readonly string[] = words(`
  周报 周刊 月报 季报 早报 日报 晚报 早知道 牛览 速递 速览 安全简报 快报
  动态回顾 动态推送 网安快讯 每日安全 热点周 一周全球 一周安全 一周网络 一周重大 一周要闻 一周热点
  本周热点 本周要闻 本周安全 每周高级 每周威胁 每周勒索 每周蓝军 每周网安 上周关注度 值得关注的IOC
  漏洞周 漏洞月 情报汇总 资讯汇总 新闻汇总 文章汇总 年终盘点 年度盘点 大盘点 十大网络安全 十大安全 更新明细
  多个安全漏洞的通报 多个漏洞的通报 多个漏洞的公告 多个漏洞的通告 补丁日 已知漏洞目录 已知被利用漏洞 已知利用漏洞 已知已利用
`);

/** The same, where wording takes more than a word. */
export const ROUND_UP_PHRASES: readonly RegExp[] = [
  /(?:微软|microsoft|oracle|adobe|sap|android|思科|谷歌).{0,16}(?:\d|[一二三四五六七八九十])月.{0,16}(?:安全(?:更新|补丁|公告|漏洞)|漏洞(?:通告|公告|修复))/i,
  /20\d\d[-年]\d\d?月?(?:微软|microsoft).{0,6}(?:漏洞|安全|补丁)/i,
  /期目录$|目录（/,
  /\bweek(?:ly)?\b.{0,20}\b(?:in|recap|review|news|security|digest|update|round|retro|edition)\b/i,
  /\b(?:a week in|this week|week in)\b|\bnewsletter\b|\brecap\b|\bround-?up\b|\bwrap-?up\b|^links\b/i,
  /\bmonthly\b|\bdaily\b.{0,20}\b(?:news|digest|brief)/i,
  /^podcast\b|\bpodcast (?:episode|#?\d)|\bstormcast\b|\bepisode \d+|\bS\d\dE\d\d\b/i,
  /\bthe ai fix\b|\bsmashing security\b|\block and code\b/i,
  /(?<!\bin )\bpatch tuesday\b|^apple patches everything|^APPLE-SA-/i,
  /\badds? .{4,200} to (?:its )?known exploited|\bknown exploited vulnerabilities catalog/i,
  /settimana cibernetica|la settimana|\brassegna\b|^cert-agid \d/i,
];

/** A title that holds one of these offers something, or praises who wrote it. */
export const AD_WORDS: readonly string[] = words(`
  招聘启事 招聘直通车 实习生招聘 诚聘 内推 招新 招人啦 招兼职 招实习 加入我们 博士招生 人才招募
  报名 开班 开课 训练营 公开课 夏令营 提升班 培训班 高级班 组合包 录播课 课程更新 学院直播
  优惠券 补贴券 早鸟 购票 抢购 秒杀 0元购 抽奖 开奖 送书 赠书 中奖 好礼 礼包 礼盒 福利来 内含福利 免费名额 限时免费
  等你来 大奖等你 稿费翻倍 获奖名单 获奖榜 奖励情况 倍奖励 奖励升级 英雄榜 积分赛 周年庆 专项众测 众测活动 补天众测 安全保卫战
  直播预告 直播预约 直播课 预约直播 预约观看 活动预告 议题征集 议题公布 议题抢先 投稿指南 征稿启事 专题征稿 征文 主题征稿 议题招募 邀请函 诚邀 约您 与您相见 期待与您
  喜报 喜讯 荣获 荣膺 荣登 斩获 再获 获评 入围 入选 上榜 殊荣 佳绩 权威认可 权威机构力荐 标杆案例 优秀案例 年度评选 年度盛典 榜单揭晓 榜单发布 年度榜单 荣誉榜单 获奖白帽
  圆满 成功举办 成功召开 顺利召开 盛大 战略合作 合作签约 中标 授牌 揭牌
  新品发布 新书首发 精品发布会 上线啦 开售 知识星球 交流社区 学习社区 电子报刊
  元旦快乐 新年快乐 春节快乐 五一快乐 端午安康 中秋快乐 国庆快乐 节日快乐 佳节愉快 共创团圆
`);

/** The same, unless the title tells news: fraud with jobs is no job. */
export const DOUBTFUL_AD_WORDS: readonly string[] = words(`
  招聘 招生 招募 培训 课程 折扣 福利 优惠 门票 众测 倒计时 议程 参会 上新
`);

/** What news is about. */
export const NEWS_WORDS: readonly string[] = words(`
  诈骗 骗局 欺诈 钓鱼 陷阱 黑客 攻击者 遭 恶意 泄露 泄漏 曝 木马 间谍 罚 窃 捕 入侵 假冒 伪装 漏洞 威胁 崩 宕机
  减少 增加 调查 要求 规范 标准 办法 条例
`);

export const AD_PHRASES: readonly RegExp[] = [
  /\bwebinar\b|\bregister now\b|^join us\b|, join us\b|\bwe(?:'|’)re hiring\b|\bcoupon\b|\bdiscount code\b|^\[?sponsored\b/i,
  /\bcall for (?:papers|participation|speakers|art|assemblies)\b/i,
];

/** The events of GitHub, as their feed words them. */
export const EVENT_PHRASES: readonly RegExp[] = [
  /^\S+ (?:starred|forked|pushed to|created a|released|made|opened|closed|commented on|published|added|deleted|started following|contributed to) /,
  /^Update \w{3} \w{3} +\d+ [\d:]+|^Merge (?:pull request|branch|remote)/,
];

/** Addresses whose pages are events, or entries of a list, whatever their titles say. */
export const EVENT_ADDRESSES: readonly RegExp[] = [
  /^https?:\/\/(?:gist\.)?github\.com\//,
  /^https?:\/\/(?:sploitus\.com|cxsecurity\.com|www\.exploit-db\.com|packetstormsecurity\.com\/files|www\.reddit\.com)\//,
];

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
