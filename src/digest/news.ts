/** How much an article is news, rather than a lesson, an opinion or an advertisement: by the words of title and lead. */
import { subject } from '../sections.ts';
import type { Sectioned } from './sections.ts';
import { wordCounter } from './word-lists.ts';

/** What a word counts for or against news. */
const WORDING: readonly { readonly list: string; readonly title: number; readonly lead: number }[] = [
  {
    // Somebody reports.
    list: `近日, 日前, 本周, 昨日, 今日, 周一, 周二, 周三, 周四, 周五, 当地时间, 月1日, 月2日, 宣布, 披露, 证实, 声称, 据悉, 消息, 报道, 警告, 敦促, 曝光, 被曝,
      紧急, 遭遇, 遭到, 承认, 回应, said, says, warn, warns, warned, announced, confirms, confirmed, discovered, reported, according to,
      this week, on monday, on tuesday, on wednesday, on thursday, on friday, researchers have, disclosed, has been, have been observed`,
    title: 0.12,
    lead: 0.1,
  },
  {
    // Somebody teaches, or tells what he thinks.
    list: `如何, 教程, 详解, 入门, 浅谈, 浅析, 思考, 实践, 技巧, 指南, 解析, 解读, 探索, 探讨, 案例, 笔记, 系列, 记一次, 手把手, 源码, 复现, 原理, 方法, 建议, 启示,
      为什么, 为何, 是什么, 盘点, 复盘, 观察, 趋势, 综述, 专题, 前沿, 评论, 观点, 对话, 访谈, 专访, 关于, 学习, 论坛, 推荐, 研究, 构建, 体系, 浅述, 回顾,
      hackthebox, htb, ctf, bounty, account takeover, leads to, leading to, idor, 聚焦, 霸权, 转载, 三个, 五个, 生存, 应对, 策略, 基础, how, steps, must-have, habits, actionable, hidden risks, use cases, 资料, fundamentals, what is, what are, what you, why, guide, tips, best practices, tutorial, understanding, part 1, part 2,
      part 3, 101, lessons, explained, should, review, introducing, introduction, writeup, ecco, come, cosa, perché`,
    title: -0.22,
    lead: -0.04,
  },
  {
    // Somebody sells, invites or congratulates himself.
    list: `360, 亮相, 携手, 助力, 赋能, 引领, 入选, 重磅, 峰会, 大会, 沙龙, 发布会, 解决方案, 白皮书, 活动, 奖励, 奖金, 积分, 好礼, 征集, 直播, 亮点, 莅临,
      产教融合, 新质生产力, 筑牢, 护航, 首家, 首批, 领航, 领跑, 荣膺, 蝉联, 发布平台, 大赛, 挑战赛, 启动, 年度, 欢迎, 邀您, 邀请, 预告, 预热, 共建, 共绘, 签约,
      精彩, 闭幕, 落幕, 开幕, 举办, 揭牌, 认证, 实力, 卓越, 全新, 行业首, 产品, webinar, sponsored, customers love, our platform, we're excited, proud to`,
    title: -0.35,
    lead: -0.12,
  },
];

/** How much the section says of it, named by the title or by the lead alone. */
const BASE = { title: 0.65, lead: 0.4 } as const;

/** What names nothing of the site's subject is news by so much. */
const ELSEWHERE = 0.6;

const count = wordCounter(WORDING.map(({ list }) => list));
const countSubject = wordCounter([subject]);

/** From 0 to 1. */
export function newsOf({ title, lead, section, isTitled }: NewsOptions): number {
  const [inTitle, inLead] = [count(title), count(lead)];
  const sum = WORDING.reduce(
    (points, weights, index) => points + weights.title * (inTitle[index] ?? 0) + weights.lead * (inLead[index] ?? 0),
    (isTitled ? BASE.title : BASE.lead) * section.weight,
  );
  const isAtHome = countSubject(`${title}\n${lead}`).some((words) => words > 0);
  return Math.min(Math.max(sum, 0), 1) * (isAtHome ? 1 : ELSEWHERE);
}

interface NewsOptions extends Sectioned {
  readonly title: string;
  readonly lead: string;
}
