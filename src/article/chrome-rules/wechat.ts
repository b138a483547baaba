/**
 * A WeChat article as its page is captured: title, cover, byline and account above; the page's own buttons below. Between
 * them the account's furniture: prompts to follow, codes to scan, lists of its other articles, disclaimers, offers.
 */
import { linksUnder, type ChromeFamily, type PageBlock } from './chrome-rule.ts';
import { edgeFurniture, picturesAfter, restAfter } from './edges.ts';
import { accountOf, wechatByline } from './wechat-byline.ts';
import { wechatButtons } from './wechat-page.ts';

const LONGEST_SLOGAN = 30;

/** Lines that credit where the text comes from, and that an editor wrote about it: they stay. */
const CREDITS = [
  /^[\s●•*※【[(（-]*(?:(?:文章|资讯|新闻|信息|本文|译文|原文|图片|参考|参考及)?来源|原文(?:链接|地址|标题)|参考(?:链接|资料|资源|文献|文章|材料)?(?=[\s::|】\])]|$)|本文翻译自|编译|编辑|转自|作者|译者|责编|审核|校对|排版|via|source|references?|编者荐语|编者按|导语)/i,
  /^(?:\[?\d+[\].、]?\s*)?https?:\/\/\S+$/,
  /^.{0,40}(?:编译|翻译|原文(?:地址|链接)?)[,:,:\s].{0,20}https?:\/\//,
];

/** Headings of lists of the account's other articles. */
const READ_ON =
  /^[\s\p{P}\p{S}]*(?:(?:往期|精彩|相关|延伸|更多|热门|热点|近期|历史|推荐|阅读|文章|精选|好文|前文|前情)*(?:推荐阅读|阅读推荐|往期推荐|往期回顾|往期精彩|往期精选|往期精彩推荐|往期精彩回顾|精彩推荐|精彩回顾|相关阅读|延伸阅读|扩展阅读|拓展阅读|热门动态推荐|热点视频|更多推荐|更多阅读|热门文章|热文推荐|相关推荐|相关文章|推荐文章|历史文章|近期文章|精选文章|前情回顾|前情提要|往期文章|往期内容|好文推荐|猜你喜欢|大家都在看|往期.{0,8})|(?:read more|related|recommended)(?: \w+)?)(?:[·•|::].{0,30})?[\s\p{P}\p{S}]*$/iu;

/** What the account asks of its readers, at the top and at the end. Short of a whole sentence about anything else. */
const FOLLOW = [
  // Follow, star, subscribe.
  /^[^。]{0,24}(?:点击|戳|长按|点).{0,6}(?:蓝字|蓝色|下方卡片|下方名片|上方|下方|卡片|名片|关注).{0,40}$/,
  /^[^。]{0,20}(?:关注(?:我们|本号|公众号|一下|公号)|设为星标|加(?:个)?星标|星标(?:我们|公众号|置顶)|欢迎关注|扫码关注|订阅号|欢迎订阅|扫码订阅|不错过|不迷路|一键三连|三连).{0,40}$/,
  /^带你(?:一起)?读懂网络安全.{0,3}$/,
  /^[“"(【]?(?:邮发代号|征订热线|订阅热线|投稿邮箱|投稿联系方式|商务合作|商务联系|稿件合作|渠道合作咨询|合作(?:联系|咨询|微信)|联系电话|咨询(?:电话|热线)|联系(?:方式|邮箱|我们)|应急响应热线|服务热线|客服电话)\s*[::\d].{0,80}$/,
];

const PROMPTS = [
  ...FOLLOW,
  // Like, share, look.
  /^[^。]{0,30}(?:点(?:个|一下|击)?\s*[“"「【]?\s*(?:在看|赞|分享|好看|关注|小心心|爱心)|分享(?:点赞|收藏)|球(?:分享|点赞|在看|收藏)|(?:点赞|分享|收藏|转发|在看).{0,4}(?:点赞|分享|收藏|转发|在看|推荐)|求(?:点赞|关注|转发)|在看你就|越看越好看|分享给.{0,12}朋友|转发(?:给|朋友圈|到)).{0,50}$/,
  // Codes to scan, the original to open.
  /^[^。]{0,40}(?:扫码|扫一扫|扫描|识别|长按).{0,12}(?:二维码|关注|加入|咨询|添加|进群|领取|报名|沟通|体验|下载|试用|了解|订阅|查看|参会|图片|立即|获取|免费|下方|上方|图中).{0,50}$/,
  /^[^。]{0,20}(?:点击|戳|点|阅读|查看|通过|请).{0,8}[“"「【]?\s*阅读原文\s*[”"」】]?.{0,50}$/,
  /^[^。]{0,10}(?:扫码|扫描二维码|扫二维码|二维码|长按二维码|微信扫码|微信扫一扫|点击图片|点击下图|点击上图|点击查看|点击阅读|点击进入|点此|点击链接).{0,30}$/,
  // Groups, courses, offers, jobs.
  /^[^。]{0,60}(?:知识星球|粉丝群|交流群|技术群|讨论群|福利群|微信群|入群|进群|加群|拉群|加我微信|加(?:笔者|作者|小编)?微信|添加微信|微信号|群聊|备注.{0,6}(?:加|进|入)).{0,120}$/,
  /^[^。]{0,40}(?:后台|公众号|对话框|私信).{0,8}(?:回复|发送|留言).{0,60}$/,
  /^[^。]{0,20}回复\s*[::“"【「《].{0,30}(?:获取|下载|领取|即可).{0,20}$/,
  /^[^。]{0,40}(?:优惠(?:即将|价|券|活动|报名)|限时(?:优惠|特惠|折扣)|早鸟(?:价|票)|立即(?:报名|购买|学习|抢购|咨询)|课程咨询|原价\s*\d|¥\s?\d).{0,60}$/,
  /^[^。]{0,20}(?:诚聘|招聘|加入我们|简历投递|投递简历|内推|招新).{0,60}$/,
  // Who the account is.
  /^(?!.{0,24}(?:一直|年来|近年|正在|计划))[^,。;]{0,24}(?:致力于|专注于|成立于|是一支|是一家|是国内|国内首个|国内领先).{0,300}$/,
  /^(?:试用地址|.{0,12}试用地址|官网|官方网站|官方微博|微博|抖音|视频号|公众号|b站|知乎|微信公众号|小程序)\s*[::|].{0,80}$/i,
];

/** What lawyers ask for, wherever near an edge it stands. */
const DISCLAIMERS = [
  /^[\s\p{P}]*(?:特别|免责|郑重|法律|版权|重要|作者|本文|文章|转载|安全)?(?:声明|申明|警告|提醒|免责|免责条款|阅读须知)[\s\p{P}]*$/u,
  /^[\s\p{P}]*(?:特别|免责|郑重|法律|版权|重要|作者|转载)?(?:声明|申明|免责)\s*[::】\]).,。].{0,600}$/u,
  /^.{0,300}(?:侵权|版权(?:问题|归|所有|持有)|著作权).{0,40}(?:联系|删除|告知|归|所有|持有|请).{0,100}$/,
  /^.{0,200}(?:(?:仅供|仅用于|只用于|仅限|仅作).{0,16}(?:学习|研究|参考|交流|授权|测试|技术|教育|科普).{0,400}(?:违法|非法|后果|责任|无关|承担|侵权|触犯|请勿)|(?:本文|文章|工具|技术|教程|公众号).{0,60}(?:请勿|切勿|严禁).{0,30}(?:非法|违法|未授权|未经授权|入侵).{0,400}|(?:后果|责任|损失).{0,40}(?:使用者|本人|读者|自行|本公众号|作者|无关|概不).{0,200})$/,
  /^.{0,80}(?:不代表.{0,24}(?:观点|立场)|未经(?:许可|授权|允许|同意|书面).{0,12}(?:转载|复制|严禁|不得|禁止)|(?:禁止|谢绝|严禁|如需|欢迎|若要|请勿).{0,6}转载|转载.{0,6}(?:请注明|须注明|需注明|请联系|请务必|请保留|需授权|务必)).{0,160}$/,
  /^(?:题图|封面图?|头图|配图|图片)\s*[::].{0,60}$/,
  /^素材来源官方媒体\/网络新闻$/,
];

/** Ornaments an editor closes with, and lines that stand for nothing. */
const ORNAMENTS = [/^[\p{P}\p{S}\s﹀︿丨\u3000]+$/u];

const THE_END = /^[\s\p{P}\p{S}]*(?:the end|end|完|正文完|全文完|本文完|结束|fin|eof)[\s\p{P}\p{S}]*$/iu;

/** Headings under which an account speaks of itself and of what it sells. */
const ABOUT_US =
  /^[\s\p{P}\p{S}]*(?:关于(?:我们|作者|团队|.{1,16}(?:实验室|团队|社区|平台|中心|科技|安全).?)|(?:公司|团队|作者|实验室|社区|平台|公众号|讲师)(?:简介|介绍)|漏洞情报服务|.{0,10}情报订阅服务|.{0,8}应急响应服务|联系我们|加入我们|招聘(?:信息|启事)?|技术交流|交流群|进群方式|如何进群.?|福利视频|关注我们|欢迎关注|往期精彩|免责声明|版权声明|更多(?:精彩|内容|资讯)|粉丝福利.{0,8})[\s\p{P}\p{S}]*$/u;

const AT_END = {
  furniture: [...PROMPTS, ...DISCLAIMERS, ...ORNAMENTS, READ_ON],
  stays: CREDITS,
  captions: /扫|码|长按|识别|关注|群/,
};

const AT_TOP = { ...AT_END, furniture: [...FOLLOW, ...DISCLAIMERS, ...ORNAMENTS, /^.{0,12}(?:致力|专注)于?.{0,24}$/] };

export const wechat: ChromeFamily = {
  name: 'wechat',
  covers: ({ url }) => /^https?:\/\/mp\.weixin\.qq\.com\//i.test(url),
  format: [wechatByline, ...wechatButtons],
  furniture: [
    linksUnder('wechat-read-on', READ_ON),
    restAfter('wechat-after-end', THE_END, { stays: CREDITS, limits: { share: 0.5, characters: 3000 } }),
    restAfter('wechat-about-us', ABOUT_US, { stays: CREDITS, limits: { share: 0.5, characters: 1500 } }),
    edgeFurniture('wechat-prompt', 'end', AT_END),
    edgeFurniture('wechat-prompt', 'top', AT_TOP),
    picturesAfter('wechat-banner', CREDITS[0] ?? /^$/),
    { id: 'wechat-banner', find: ({ blocks }) => [...blocks.slice(0, 1), ...blocks.slice(-1)].filter(isAnimation) },
    { id: 'empty-section', find: ({ blocks }) => blocks.slice(-1).filter(isShortHeading) },
  ],
  publisherName: accountOf,
};

/** A moving picture at an edge, perhaps with a slogan, is a banner. */
function isAnimation({ plain, pictures }: PageBlock): boolean {
  return (
    plain.length <= LONGEST_SLOGAN &&
    pictures.length > 0 &&
    pictures.every((target) => /mmbiz_gif\/|wx_fmt=gif/.test(target))
  );
}

/** Bold or a heading, with nothing below it. */
function isShortHeading({ text, plain }: PageBlock): boolean {
  return plain.length <= 16 && /^\s*(?:#{1,6} |\*\*[^*]+\*\*\s*$)/.test(text) && !/[。!?]$/.test(plain);
}
