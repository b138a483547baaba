/**
 * The sections of an issue, for the owner of a site to edit. They stand apart from `site.ts` because articles are read
 * with that: a word more here sorts the archive anew, and reads no article again.
 */
import type { SiteSettings } from './site.ts';

/** A part of an issue, in the order of the list; the last one takes what fits no other. */
export interface Section {
  /** ASCII; what its stories are stored under. */
  readonly slug: string;
  readonly name: Readonly<Record<SiteSettings['language'], string>>;
  /** How much its stories are news, from 0 to 1. */
  readonly weight: number;
  /**
   * Words that speak for it, apart by commas, from those that hardly ever mean anything else to those that often do. Han
   * ones count wherever they stand, others as whole words, `patch*` also within longer ones.
   */
  readonly words: { readonly certain: string; readonly strong: string; readonly weak: string };
}

/** Words of what the site is about, as those of sections: what names none of them is less news here than elsewhere. */
export const subject = `安全, 网络, 数据, 隐私, 黑客, 攻击, 漏洞, 加密, 勒索, 恶意, 泄露, 泄漏, 病毒, 木马, 诈骗, 欺诈, 密码, 间谍, 监控, 审查, 个人信息, 后门, 零日, 0day, 补丁,
  僵尸, 钓鱼, 入侵, 窃取, 暗网, cyber*, security, privacy, data, hack*, breach*, malware, ransomware, vulnerab*, exploit*, encrypt*,
  phish*, attack*, spy*, surveil*, scam*, fraud*, password*, leak*, botnet*, cve-*, flaw*, patch*, backdoor*, threat*, intelligence,
  sicurezza, dati, attacc*, malevol*`;

export const sections: readonly Section[] = [
  {
    slug: 'vulnerabilities',
    name: { 'zh-CN': '漏洞', en: 'Vulnerabilities' },
    weight: 0.8,
    words: {
      certain: `漏洞, CVE-*, CNVD-*, CNNVD-*, CWE-*, 零日, 0day, 0-day, zero-day*, 在野利用, 远程代码执行, RCE, vulnerabilit*, falla, falle`,
      strong: `权限提升, 提权, 身份验证绕过, 命令执行, 任意代码执行, 任意文件, 反序列化, 未授权访问, SQL注入, SQL 注入, 缓冲区溢出, 安全更新, 补丁, 修复, 严重错误, flaw*, patch*,
        exploit*, bugs, unquoted, cross-site, sqli, idor, 绕过, injection, overflow, security update*, advisory, bypass, exposes, poc,
        proof-of-concept, sploit*, hotfix`,
      weak: `安全缺陷, 高危, 利用, 风险提示, 风险通告, 通告, fixes, fixed, critical, bug, 影响版本, 升级, 复现, unpatched, [local], [remote],
        [webapps]`,
    },
  },
  {
    slug: 'incidents',
    name: { 'zh-CN': '事件', en: 'Incidents' },
    weight: 1,
    words: {
      certain: `数据泄露, 数据泄漏, 信息泄露, 遭黑, 被黑, 网络攻击, 勒索攻击, 遭勒索, 勒索软件攻击, 被捕, 逮捕, 落网, 判刑, 判处, 认罪, 查封, 捣毁, 数据外泄, 拖库, data breach*,
        breached, ransomware attack*, arrest*, sentenced, pleads, indict*, seizes, seized, cyberattack*, cyber attack*,
        cyber-attack*, ransom, ransomware gang*, defraud*`,
      strong: `泄露, 泄漏, 暴露, 入侵, 遭攻击, 遭受攻击, 勒索, 被盗, 失窃, 盗取, 窃取, 瘫痪, 宕机, 中断, 停摆, 起诉, 抓获, 侦破, 黑客声称, 声称, 出售, 受害者, 赎金, 蓝屏, bricks, 灾难级, 警方, 诈骗案,
        网络犯罪, 黑灰产, 执法, breach*, leak*, hack, hacked, hacks, stolen, steal, steals, charged, takedown*, outage*,
        extort*, disrupt*, scam, scams, fraud, cops, police, inchiesta, procura, furto, attacco, violazione, ddos,
        exposed, heist`,
      weak: `黑客, 攻击, 事故, 事件, hackers, attack*, customers, 嫌疑人, 案件, 诈骗, 受影响, 万条, 万用户, 万客户, millions, victims, accounts, dati`,
    },
  },
  {
    slug: 'threats',
    name: { 'zh-CN': '威胁', en: 'Threats' },
    weight: 0.8,
    words: {
      certain: `恶意软件, 木马, 僵尸网络, 银狐, 蠕虫, 恶意代码, 恶意包, 投毒, 威胁组织, 攻击活动, 海莲花, 蔓灵花, 摩诃草, 响尾蛇, APT*, 窃密, malware, trojan*, botnet*,
        spyware, infostealer*, stealer*, threat actor*, threat group*, rootkit*, wiper*, lazarus, kimsuky,
        ransomware group*, backdoor*, cyberespionage, iranian hackers, chinese hackers, russian hackers, north korean*,
        APT42`,
      strong: `后门, 钓鱼, 间谍活动, 间谍软件, 挖矿, 加载器, 供应链攻击, 黑客组织, 社会工程, 样本分析, 勒索软件, phishing, loader*, campaign*, espionage,
        supply chain attack*, state-sponsored, rat, campagna, malicious, C2, IOC*, 黑产, 冒充, 假冒, 网络间谍, smishing, vishing,
        fake, iranian, spionaggio`,
      weak: `攻击者, 威胁, 样本, 组织, 伪装, 情报, actors, attackers, targets, targeting, target, hackers, deploy*, deliver*, lures, 攻击链,
        传播, 恶意`,
    },
  },
  {
    slug: 'policy',
    name: { 'zh-CN': '政策', en: 'Policy' },
    weight: 0.75,
    words: {
      certain: `条例, 法案, 立法, 网信办, 工信部, 国务院, 国家标准, 征求意见, 数据出境, 等级保护, 等保, 密评, 行政命令, 制裁, 白宫, 数据局, 个人信息保护法, 数据产权, 网络安全法, lawsuit*,
        gdpr, nis2, senate, congress, white house, sanction*, lawmaker*, lawmakers, fcc, ftc, legislation, bill,
        regulator*, garante, censorship`,
      strong: `政策, 法规, 法律, 办法, 规定, 监管, 合规, 处罚, 罚款, 罚金, 白皮书, 跨境, 欧盟, 禁令, 禁止, 国会, 参议院, 战略, 规范, 印发, 主权, 外交, 联合国, 一带一路, administration, trump, biden, 公安部, 国防部, 五角大楼,
        北约, 美军, 公约, 裁定, 裁决, 法院, 部长, 政府, 国家安全, 总体国家安全观, 网攻, 霸权, act, regulation*, law, laws, policy, sec, fined, eu,
        ban, bans, nist, government*, strategy, normativa, governance, court, ruling, copyright, nato,
        pentagon, intelligence, spying, federal, programma, 审查`,
      weak: `标准, 通知, 指南, 治理, 部门, 国家, 行动计划, 要求, 实施, 落实, 总统, 选举, 隐私, 情报局, agency, privacy, election, compliance, rights,
        official, citizens, 解读`,
    },
  },
  {
    slug: 'research',
    name: { 'zh-CN': '研究', en: 'Research' },
    weight: 0.55,
    words: {
      certain: `论文, 学术圈, 顶会, 顶刊, 模糊测试, 侧信道, 源码分析, 代码审计, usenix, ndss, arxiv, ieee s&p, reverse engineering, fuzzing, 逆向分析,
        阅读推荐, 译文, deep dive, dissecting`,
      strong: `逆向, 原理, 密码学, 技术分析, 深入分析, 深入解析, 漏洞挖掘, 漏洞分析, 内核技术, 免杀, 攻防, 检测技术, side-channel, cryptograph*, research paper,
        attack surface, internals, exploitation, detecting, abusing, analysis of, vulnerability research, 安全研究, 联邦学习,
        对抗样本, 大模型安全, llm安全, 路线图`,
      weak: `研究, 分析, 方法, 机制, 技术, 探索, 思考, 浅析, 浅谈, 剖析, analysis, understanding, inside, research*, techniques, 模型, 框架, 检测, 实验`,
    },
  },
  {
    slug: 'tools',
    name: { 'zh-CN': '工具与教程', en: 'Tools and guides' },
    weight: 0.15,
    words: {
      certain: `内存泄露, 内存泄漏, 爬虫, 教程, 入门, 学习笔记, 靶场, 靶机, CTF, HTB, bounty, hackthebox, vulnhub, writeup*, write up, 题解, 解题, 面试, 手把手, 记一次, 打靶, 使用方法,
        tutorial*, how to, how i, cheat sheet, walkthrough, update:, release, bug bounty, 利器, 备忘, what is,
        终极指南, 博客园, step by step, step-by-step, diary`,
      strong: `工具, 实战, 技巧, 脚本, 插件, 一键, 扫描器, 开源项目, 使用指南, 实施指南, 渗透测试, 渗透, 信息收集, 查找, 如何, 应急响应, 排查, burp, nmap, frida, docker,
        mariadb, 字典, tool, tools, guide, suite, v0.*, v1.*, v2.*, version, linux命令, 经验, 笔记, 武器库, 踩坑, 搭建, 101, 管理实践,
        最佳实践, 竞赛`,
      weak: `实践, 分享, 使用, 功能, 代码, 配置, 命令, 安装, 部署, 下载, 自动化, script*, open source, open-source, 环境, 教学, 知识, 干货, 收藏, 案例, 系列,
        engine, practices`,
    },
  },
  {
    slug: 'industry',
    name: { 'zh-CN': '产业', en: 'Industry' },
    weight: 0.5,
    words: {
      certain: `收购, 融资, 财报, 营收, 裁员, 并购, 估值, 股价, 创新沙盒, RSAC, RSA大会, RSA 大会, gartner, acquire*, acquisition*, funding, layoffs,
        layoff, ipo, series a, series b, 市场份额, 安全行业, 网安行业, forrester`,
      strong: `上市, 亏损, 市场, 产业, 投资, 首席执行官, 厂商, 行业, 峰会, 论坛, 发布会, 生态, 合作伙伴, CISO, 安全运营, 解决方案, 竞争力, 引入, raises, startup*, revenue,
        market, ceo, partnership*, shareholders, launches, unveils, conference, 人才, 就业, 薪资, 预算, 调研, 制造业, 制造行业, saas,
        as more people work`,
      weak: `企业, 公司, 产品, 服务, 发布, 推出, 平台, 转型, 数字化, 数字化转型, 能力, 客户, company, companies, enterprise*, business*, vendor*,
        announces, 大会, organizations`,
    },
  },
  {
    slug: 'technology',
    name: { 'zh-CN': '科技', en: 'Technology' },
    weight: 0.4,
    words: {
      certain: `科学家, 卫星, 航天, 火箭, 天文, 望远镜, 月球, 火星, 太阳, 陨石, 探测器, 气候, 物种, 疫苗, 抗生素, 电动汽车, 特斯拉, SpaceX, NASA, 煤电, 能源, 期刊, 维基百科,
        nvidia, 英伟达, 量子, 诺贝尔, 发表在, 研究报告, 流行病, 宇宙, 恐龙, 患者, 基因, 天文学`,
      strong: `人工智能, 大模型, OpenAI, ChatGPT, 生成式, 芯片, 半导体, Rust, Python, Firefox, 游戏, 社交媒体, 社交网络, 社媒, 华为, 操作系统,
        HarmonyOS, 互联网档案馆, artificial intelligence, chips, database*, programming, kernel, debian, 机器人, 自动驾驶, 智能网联,
        订阅制, 数据处理, 用户发现, 女性, 男性, 儿童, 城市, 地球`,
      weak: `手机, 电脑, 软件, 算法, 数据中心, AI, LLM, LLMs, GPT, 智能, 科技, internet,
        developers, 开源, 用户, 研究显示, 研究发现, 浏览器`,
    },
  },
  {
    slug: 'other',
    name: { 'zh-CN': '其他', en: 'Other' },
    weight: 0.3,
    words: { certain: '', strong: '', weak: '' },
  },
];
