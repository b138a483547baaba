/**
 * The headings of WeChat articles, as data: those of the text, and those over what an account puts around it. For the
 * plain text of one block (see `block-text.ts`: NFKC, one line), in linear time.
 */

/** Nothing but one of the wordings, perhaps spaced out and between ornaments. */
export function heading(says: readonly string[]): RegExp {
  const spaced = says.map((each) => each.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ?'));
  return new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${spaced.join('|')})[\\s\\p{P}\\p{S}]*$`, 'iu');
}

/** Headings of lists of the account's other articles, perhaps with their subject. */
export const READ_ON = heading([
  '(?:(?:(?:往期|精彩|相关|延伸|扩展|拓展|更多|热门|热点|近期|历史|推荐|精选|好文|热文|前文|前情) ?){1,3}(?:推荐|阅读|回顾|精彩|精选|文章|内容|提要|分享|赏析|动态推荐|视频|链接)|阅读推荐|猜你喜欢|大家都在看|往期.{0,8})(?:[·•:].{0,30})?',
  '(?:read more|related|recommended)(?: \\w+)?',
]);

/** A sentence between such a heading and the list. */
export const READ_ON_LEAD = /^.{0,80}(?:推荐|精选|精华|往期|历史)[^。]{0,12}(?:文章|阅读|内容|大家).{0,20}$/;

/** A heading over the code by which readers pay. */
export const TIP =
  /^.{0,6}(?:请(?:作者|我|小编|笔者)喝.{1,6}|赞赏(?:码|支持|作者)?|打赏(?:作者|支持)?)[\s\p{P}\p{S}]*$/u;

/** The editor's mark under a text. */
export const THE_END = heading(['the end', 'end', '完', '正文完', '全文完', '本文完', '结束', 'fin', 'eof']);

/** Headings under which an account speaks of itself. */
export const ABOUT_US = heading([
  '关于(?:我们|作者|团队|.{1,16}(?:实验室|团队|社区|平台|中心|科技|安全).?)',
  'about ?us',
  '(?:公司|团队|作者|实验室|社区|平台|公众号)(?:简介|介绍)',
  '技术交流',
  '交流群',
  '进群方式',
  '如何进群.?',
  '福利视频',
  '关注我们',
  '欢迎关注',
  '欢迎加入.{0,20}(?:星球|社群|社区|群)',
  '免责声明',
  '版权声明',
  '粉丝福利.{0,8}',
]);

/** Headings of what it sells and of whom it hires. In an article that announces such a thing they head its parts. */
export const OUR_OFFERS = heading([
  '漏洞情报服务',
  '.{0,10}情报订阅服务',
  '.{0,8}应急响应服务',
  '联系我们',
  '加入我们',
  '招聘(?:信息|启事)?',
]);

/** A heading about somebody, and how what follows it begins where that is the account's company. */
export const ABOUT_SOMEBODY = /^[\s\p{P}\p{S}]*关于\s?[^,。?!]{2,20}$/u;
export const INTRODUCES =
  /^.{0,60}(?:成立于|创立|致力于|专注于|隶属|是一家|是一支|是国内|是全球|是由|是.{0,30}(?:公司|机构|团队|品牌|企业|平台|组织|社区|能力|服务|产品|方案)|提供.{0,40}(?:服务|方案|能力|产品))/;

/** A heading over a disclaimer. */
export const LEGAL_HEADING =
  /^[\s\p{P}]*(?:特别|免责|郑重|法律|版权|重要|作者|本文|文章|转载|安全)?(?:声明|申明|警告|提醒|免责|免责条款|阅读须知)[\s\p{P}]*$/u;

/** What an editor's template says where nothing was filled in. */
export const TEMPLATE_LEFTOVERS = heading([
  '固定布局',
  '工具条上设置固定宽高',
  '背景可以设置被包含',
  '可以完美对齐背景图和文字',
  '背景可以设置被包含,可以完美对齐背景图和文字',
  '以及(?:用于模板制作|制作自己的模板)',
]);

/** A heading's number. */
export const NUMBERED =
  /^(?:0x[\da-f]{1,2}|part\s*\d|[一二三四五六七八九十]{1,3}\s*[、.]|第[一二三四五六七八九十\d]{1,3}[章节部步]|\d{1,2}(?:\.\d{1,2}){0,3}\s*[、.\s]\s*\p{L}|\(\s*[一二三四五六七八九十\d]{1,3}\s*\)|\d{1,2}(?=\p{Script=Han})).{0,36}$/iu;

/** A heading made of nothing but the words that head the parts of bulletins, reports and papers. */
export const SECTION =
  /^[\s\p{P}\p{S}\d]*(?:漏洞|攻击|威胁|风险|事件|安全(?=建议|措施|事件|通告)|产品(?=侧|解决|防护|检测|支持)|侧|解决|技术(?=细节|分析|详情)|本周|本月|今日|近期|影响|受影响|范围|版本|修复|防护|防范|缓解|临时|官方|处置|应对|措施|方案|方法|建议|升级|补丁|更新|描述|概述|概况|简述|简介|简析|背景|前言|引言|引入|序言|摘要|目录|正文|时间线|时间轴|时间|总结|小结|结语|结论|后记|思考|启示|复现|验证|利用|条件|等级|评级|评分|定级|类型|编号|名称|组件|情报|详情|详细|信息(?!安全)|基本|基础|分析|样本|态势|研判|情况|评估|排查|检测|自查|通告|预警|活动|规则|要求|对象|方式|奖励|说明|写在(?:前面|最后)|文章|工作|来源|内容|介绍|与|及|和|的){1,8}[\s\p{P}\p{S}]*$/u;
