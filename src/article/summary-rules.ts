/** Which passages of an article sum it up, and which are beside the point: rules as data. */

/** What editors call a passage that says what the article says: its label, or the heading over it. */
const NOTE_NAMES = [
  '编者荐语|编者按|编者导读|推荐语|导\\s?语|导\\s?读|引\\s?言|摘\\s?要|提\\s?要|概\\s?[述况要]|简\\s?[介述]|内容(?:摘要|提要|概要|简介)|文章(?:摘要|简介|概要)',
  '(?:安全)?(?:漏洞|事件|通告|公告|病毒|样本|背景|项目|工具|整体|总体|本文)(?:概[述况]|简[介述]|介绍|描述|摘要)|前言(?:概述|简介)',
  '編者按|導[語讀]|概要|要約|はじめに',
  'tl\\s?;?\\s?dr|abstract|(?:executive |quick )?summary|in brief|in short|overview|at a glance|description|vulnerability (?:summary|overview|description)',
  'sommario|sintesi|in breve|abstract|résumé|en bref|zusammenfassung|resumen|resumo',
].join('|');

/** Numbers and marks before a heading: `一、`, `1.2 `, `0x01`, `【`. */
const ORDINAL =
  '(?:第?[一二三四五六七八九十]{1,3}[、.．章节]|0x\\d+|\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}(?!\\d)[、.．)）:：]?|[#*_【「\\[(（▌■◆●▍|]){0,8}\\s*';

/** A heading, or a passage that is nothing else, of such a name. */
export const NOTE_HEADING = new RegExp(`^${ORDINAL}(?:${NOTE_NAMES})\\s*[】」\\])）:：|*_]*$`, 'i');

/** Such a name in front of the note itself. */
export const NOTE_LABEL = new RegExp(
  `^${ORDINAL}(?:${NOTE_NAMES})\\s*(?:[】」\\])）]\\s*[:：]?|[:：|—]|-\\s)\\s*(?=\\S)`,
  'i',
);

/** Passages that speak of the page, of its use or to its readers. Looked for in the first 200 characters. */
const ASIDES: readonly RegExp[] = [
  // How to follow, share or support
  /点击(?:上方|上面|蓝|关注|下方|下面|左下|右上|右下|文末|阅读原文|卡片|此处|“)|关注(?:我们|公众号|本公众号|并|后)|扫(?:码|描)|二维码|长按|星标|不想错过|错过(?:精彩|推送)/,
  /知识星球|(?:交流|微信|粉丝|技术|学习|QQ)群|添加.{0,6}微信|公众号(?:回复|后台|内|发送)|(?:后台|文末)(?:回复|私信)|一键三连|点(?:个)?(?:赞|在看)|(?:点赞|转发|收藏)[、，和].{0,6}(?:点赞|转发|收藏|在看|分享)/,
  /^(?:大家好|各位好|哈喽|嗨|hello|hi\b|欢迎(?:关注|投稿|加入|订阅|转载|收听|来到))/i,
  // Of its making and its use
  /免责声明|^【?(?:特别)?声明|本文(?:内容)?(?:仅|只)(?:供|用于|限|作|为|做|代表)|仅供?(?:安全|个人)?(?:学习|参考|技术|交流|研究|测试)|(?:请勿|切勿|严禁|禁止|不得|勿)(?:将|用于|利用|使用|进行|对)|后果.{0,12}(?:承担|负责|自负)|(?:承担|负).{0,10}(?:法律|一切|全部)?责任|由于传播/,
  /转载(?:请|须|自|于|文章)|未经(?:授权|许可|允许)|版权(?:归|所有|声明)|如有侵权|侵权|译文声明|本文(?:是|为|系|由|转|来)(?:翻译|转|.{0,12}(?:原创|投稿|编译|翻译|整理|撰写))|本文(?:作者|首发|来源|约|共|转自|源自|选自|摘自)|文章来源|原文(?:地址|链接|标题|作者)|奖励计划|全文(?:共|约)|阅读(?:时间|时长|约|本文)/,
  /^(?:作者|来源|编辑|责编|责任编辑|译者|编译|翻译|审核|审校|校对|排版|供稿|文|图|撰文|出品|策划|监制|整理|记者|通讯员|公众号|团队|原创|发布时间|更新时间|日期|时间|地点|链接|标签|关键[词字])\s?[|｜丨:：/／]/,
  /内容(?:均)?(?:收集|整理|来源|转载)自|完整性负责/,
  // The same in other languages
  /^(?:subscribe|sign (?:up|in)|log in|follow (?:us|me)|read more|learn more|click here|skip to|toggle|collapse file|copy (?:file|download)|listen to|watch (?:the|our)|download (?:the|our|now)|join (?:us|our)|participate in|register (?:now|here|today)|advertisement|disclaimer|copyright|©|all rights)/i,
  /\b(?:we use cookies|uses cookies|all rights reserved|min(?:ute)?s? read|reading time|first appeared on|originally (?:published|appeared|posted)|appeared first on|sign up for|subscribe to|our newsletter|guest (?:post|article|blog)|sponsored by|affiliate|enable javascript|educational purposes?|follow (?:us|me) on|you (?:signed|switched) |privacy policy|terms of (?:use|service)|contributors every month|many thanks to|thanks to our sponsors?|is a non-profit|password-protected|buy me a coffee|support (?:this|our) (?:site|work|blog))\b/i,
  // Captions
  /^(?:shown (?:above|below)|fig(?:ure|\.)|screenshot|[图圖表]\s?\d)/i,
  /^(?:condividi|iscriviti|seguici|leggi anche|a cura di|partager|teilen|compartir)\b|indirizzo copiato|tempo di lettura|visualizzazioni totali|tutti i diritti/i,
];

/** A short label with its value: `漏洞编号：CVE-2024-0001`, `Severity: high`. */
const METADATA = /^(?:[\p{L}\p{N} _/（）()·-]{1,16}|[\p{Script=Latin}\p{N} _/-]{1,28})[:：]/u;

/** Marks of code, addresses and Markdown that was not read. */
const MARKS = /[{}<>;=\\|_/$&#@*[\]^~`+]/g;

/** An assignment, or the end of a statement; not in an address. */
const CODE = /\w=[\w"']|[;{}]$/;
const ADDRESS = /https?:\/\/\S+/g;

/** A text with a larger share of them is no sentence. */
const MANY_MARKS = 0.07;

/** Whether a passage is beside the point. */
export function isAside(text: string): boolean {
  const start = text.slice(0, 200);
  return text.includes('](') || ASIDES.some((aside) => aside.test(start)) || isMarkup(text) || isMetadata(text);
}

/** What a label introduces may be a sentence; then it is one. */
function isMetadata(text: string): boolean {
  return METADATA.test(text) && text.length < 60;
}

function isMarkup(text: string): boolean {
  return (text.match(MARKS)?.length ?? 0) > text.length * MANY_MARKS || CODE.test(text.replaceAll(ADDRESS, ''));
}
