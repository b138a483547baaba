/**
 * The lines that WeChat accounts write around their articles, as data: each group says one thing. For the plain text of
 * one block (see `block-text.ts`: NFKC, one line); bounded on both sides, so that they take linear time.
 */
import { heading, LEGAL_HEADING, READ_ON } from './wechat-headings.ts';

/** A short line: at most `before` characters that end no sentence, then one of the wordings, then at most `after` more. */
function line(before: number, says: readonly string[], after: number): RegExp {
  return new RegExp(`^[^。]{0,${before}}(?:${says.join('|')}).{0,${after}}$`, 'iu');
}

/** Lines that credit where the text comes from, and that an editor wrote about it: they stay. */
export const CREDITS: readonly RegExp[] = [
  /^[\s●•*※【[(（-]*(?:(?:文章|资讯|新闻|信息|本文|译文|原文|图片|参考|参考及)?来源|原文(?:链接|地址|标题)|(?:文章|本文|主要|相关)?参考(?:链接|资料|资源|文献|文章|材料)?(?=[\s::|】\])]|$)|相关链接$|本文翻译自|编译|编辑|转自|作者(?!简介|介绍)|译者(?!简介|介绍)|责编|审核|校对|排版|via|source|references?|编者荐语|编者按|导语)/i,
  /^.{0,40}(?:编译|翻译|原文(?:地址|链接)?)[,:,:\s].{0,20}https?:\/\//,
  /^[^。]{0,12}(?:链接|公告|参考|原文|来源|出处)\s*:$/,
  /^[(（](?:本文|原文|原载|文章)?(?:刊登|刊载|发表|原载|转载|转自|来源|摘自).{0,60}[)）]$/,
];

/** An address alone: it belongs to the line above it. */
export const ADDRESS = /^(?:\[?\d+[\].、]?\s*)?https?:\/\/\S+$/;

/** Follow, star, subscribe. */
const FOLLOW = [
  line(24, ['(?:点击|戳|长按|(?<![重热焦观要难])点).{0,6}(?:蓝字|蓝色|卡片|名片|关注)'], 40),
  line(
    24,
    [
      '(?:点击|戳|长按|点).{0,6}[上下]方.{0,8}(?:蓝|话题|标签|原文|链接|图片|二维码|公众号|小程序|海报|视频|预约|订阅|购|领取)',
    ],
    40,
  ),
  line(
    20,
    [
      '关注(?:我们|本号|公众号|一下|公号)',
      '星标',
      '欢迎关注',
      '扫码关注',
      '订阅号',
      '欢迎订阅',
      '扫码订阅',
      '不错过',
      '不迷路',
      '一键三连',
      '三连',
    ],
    40,
  ),
  line(50, ['(?:敬请|请|欢迎)(?:大家|持续|继续|多多){0,2}关注.{0,30}(?:公众号|我们|本号|官微|账号)'], 20),
  /^带你(?:一起)?(?:读懂|看懂|了解|走进).{2,12}$/,
];

/** Where the account and its company can be reached. */
const CONTACTS = [
  line(8, ['(?:合作|渠道|稿件|商务|投稿|市场|业务|客服).{0,6}(?:电话|微信|邮箱|qq|热线|咨询)'], 60),
  /^[“"(【]?(?:邮发代号|征订热线|订阅热线|投稿邮箱|投稿联系方式|商务合作|商务联系|稿件合作|渠道合作咨询|合作(?:联系|咨询|微信)|联系电话|咨询(?:电话|热线)|联系(?:方式|邮箱|我们)|应急响应热线|服务热线|客服电话)\s*[::\d].{0,80}$/,
  /^(?:试用地址|.{0,12}试用地址|官网|官方网站|官方微博|微博|抖音|视频号|公众号|b站|知乎|微信公众号|小程序|网站|网址|电话|邮箱|地址|传真|e-?mail|qq|微信)\s*[::|].{0,80}$/i,
];

/** Like, share, look. */
const LIKE = [
  line(
    30,
    [
      '(?<![重热焦观要难])点(?:个|一下|击)?\\s*[“"「【]?\\s*(?:在看|赞|分享|好看|关注|小心心|爱心)',
      '分享(?:点赞|收藏)',
      '球(?:分享|点赞|在看|收藏)',
      '(?:点赞|分享|收藏|转发|在看).{0,4}(?:点赞|分享|收藏|转发|在看|推荐)',
      '求(?:点赞|关注|转发)',
      '在看你就',
      '越看越好看',
      '分享(?:给|到).{0,12}朋友',
      '转发(?:给|朋友圈|到)',
    ],
    50,
  ),
];

/** Codes to scan, the original to open. */
const SCAN = [
  line(
    40,
    [
      '(?:扫码|扫一扫|扫描|识别|长按).{0,12}(?:二维码|关注|加入|咨询|添加|进群|领取|报名|沟通|体验|下载|试用|了解|订阅|查看|参会|图片|立即|获取|免费|下方|上方|图中)',
    ],
    50,
  ),
  line(20, ['(?:点击|戳|点|阅读|查看|通过|请).{0,8}[“"「【]?\\s*阅读原文\\s*[”"」】]?'], 50),
  line(
    10,
    [
      '扫码',
      '扫描二维码',
      '扫二维码',
      '二维码',
      '长按二维码',
      '微信扫码',
      '微信扫一扫',
      '点击图片',
      '点击[上下]图',
      '点击查看',
      '点击阅读',
      '点击进入',
      '点此',
      '点击链接',
    ],
    30,
  ),
];

/** Groups to join, words to send for a download. */
const GROUPS = [
  line(
    60,
    [
      '知识星球',
      '粉丝群',
      '交流群',
      '技术群',
      '讨论群',
      '福利群',
      '微信群',
      '[入进加拉]群',
      '加我微信',
      '加(?:笔者|作者|小编)?微信',
      '添加微信',
      '微信号',
      '群聊',
      '备注.{0,6}(?:加|进|入)',
    ],
    120,
  ),
  line(40, ['(?:后台|公众号|对话框|私信).{0,8}(?:回复|发送|留言)'], 60),
  line(20, ['回复\\s*[::“"【「《].{0,30}(?:获取|下载|领取|即可)'], 20),
  /^回复\s*[“"【「《].{1,40}[”"】」》].{0,300}$/,
];

/** Courses, tickets, jobs. In an article that announces such a thing they are what it has to say. */
const OFFERS = [
  line(
    40,
    [
      '优惠(?:即将|价|券|活动|报名)',
      '限时(?:优惠|特惠|折扣)',
      '(?:如需|如要|欢迎|申请|免费)试用',
      '早鸟(?:价|票)',
      '立即(?:报名|购买|学习|抢购|咨询)',
      '课程咨询',
      '原价\\s*\\d',
      '¥\\s?\\d',
    ],
    60,
  ),
  line(20, ['诚聘', '招聘', '招募', '加入我们', '简历投递', '投递简历', '内推', '招新'], 60),
];

/** Titles of articles that announce something to apply for, to attend or to win. */
export const ANNOUNCEMENT =
  /招聘|招募|诚聘|内推|招新|校招|社招|实习|报名|抽奖|(?<!攻击|间谍|窃密|恶意|钓鱼|威胁|勒索|黑产|犯罪|渗透|挖矿|网络)活动|沙龙|大赛|竞赛|挑战赛|峰会|大会|论坛|训练营|课程|培训|直播|讲座|众测|双倍|奖励|福利|优惠|门票|购票|抢票|日程|议程|征稿|征集|邀请|邀您|邀你|(?:正式|重磅|火热|即将)(?:开启|启动)|公示|通知|申报/;

/** Who the account is. What a bulletin says of the maker of a faulty product begins alike. */
const WHO_WE_ARE = [
  /^(?!.{0,24}(?:一直|年来|近年|正在|计划))(?!.{0,300}(?:攻击者|存在.{0,30}漏洞))[^,。;]{0,24}(?:致力于|专注于|成立于|是一支|是一家|是国内|国内首个|国内领先).{0,300}$/,
  /^《.{2,24}》.{0,12}(?:由|是).{0,80}(?:主管|主办|承办).{0,300}$/,
];

/** What nobody would say of anything but the article in hand: furniture wherever it stands. */
export const LEGAL_NOTICE =
  /^[\s\p{P}]*(?:(?:特别|免责|郑重|法律)?(?:声明|申明)|免责|警告|本(?:文|公众号|号|平台|项目|工具)|文章|文中|以下|由于传播|请勿利用|此文|该文|严禁)(?=.{0,300}(?:非法|违法|违规|未授权|未经授权|传播|学习|研究|交流)).{0,300}(?:后果|责任|损失).{0,60}(?:使用者|本人|自行|承担|负责|无关|概不|自负).{0,200}$/u;

/** What lawyers ask for, wherever near an edge it stands. */
const DISCLAIMERS = [
  LEGAL_HEADING,
  /^[\s\p{P}]*(?:特别|免责|郑重|法律|版权|重要|作者|转载)?(?:声明|申明|免责)\s*[::】\]).,。].{0,600}$/u,
  /^.{0,300}(?:侵权.{0,40}(?:联系|删除|告知|处理)|(?:版权(?:问题|归|所有|持有)|著作权).{0,40}(?:联系|删除|告知|归|所有|持有|请)).{0,100}$/,
  LEGAL_NOTICE,
  /^.{0,40}拥有.{0,16}修改和解释权.{0,200}$/,
  /^.{0,200}(?:(?:仅供|仅用于|只用于|仅限|仅作).{0,16}(?:学习|研究|参考|交流|授权|测试|技术|教育|科普).{0,400}(?:违法|非法|后果|责任|无关|承担|侵权|触犯|请勿)|(?:本文|文章|工具|技术|教程|公众号).{0,60}(?:请勿|切勿|严禁).{0,30}(?:非法|违法|未授权|未经授权|入侵).{0,400}|(?:后果|责任|损失).{0,40}(?:使用者|本人|读者|自行|本公众号|作者|无关|概不).{0,200})$/,
  /^.{0,80}(?:不代表.{0,24}(?:观点|立场)|未经(?:许可|授权|允许|同意|书面).{0,12}(?:转载|复制|严禁|不得|禁止)|(?:禁止|谢绝|严禁|如需|欢迎|若要|请勿).{0,6}转载|转载.{0,6}(?:请注明|须注明|需注明|请联系|请务必|请保留|需授权|务必)).{0,160}$/,
  /^(?:题图|封面图?|头图|配图|图片)\s*[::].{0,60}$/,
];

/** How long it takes to read. */
const READING_TIME = [/^(?:本文|全文|文章|全篇).{0,8}\d+\s*字.{0,30}$/, /^.{0,16}阅读.{0,10}\d+\s*分钟.{0,8}$/];

/** Above the text. */
export const AT_TOP: readonly RegExp[] = [
  ...FOLLOW,
  ...CONTACTS,
  ...DISCLAIMERS,
  ...READING_TIME,
  /^.{0,12}(?:致力|专注)于?.{0,24}$/,
];

/** Below the text of an article that announces something. */
export const AT_END_OF_ANNOUNCEMENT: readonly RegExp[] = [
  ...FOLLOW,
  ...LIKE,
  ...SCAN,
  ...GROUPS,
  ...WHO_WE_ARE,
  ...DISCLAIMERS,
  READ_ON,
];

/** Below any other text. */
export const AT_END: readonly RegExp[] = [...AT_END_OF_ANNOUNCEMENT, ...CONTACTS, ...OFFERS];

/** In a line that recurs with another value: the account's address is meant, and not a fact of the text. */
export const CONTACT = /电话|微信|邮箱|邮件|qq|微博|公众号|官网|热线|@|^[\w.-]+\.[a-z]{2,4}$/i;

/** Beside a picture: it is a code to scan. */
export const CODE_CAPTION = /扫|码|长按|识别|关注|群/;

/** What is furniture wherever it stands, if other articles of the account have it too. */
export const PROMOTION =
  /关注(?:我们|公众号|本号|本公众号|一下|微信)|收藏和关注|公众号.{0,16}(?:星标|回复|留言|关注)|星标|扫码|扫一扫|二维码|星球|朋友圈|点赞|在看|[入进加]群|诚招|招新/;

/** What is furniture wherever it stands, and although it says something else each time. */
export const SALES = /^.{0,60}星球.{0,160}(?:主营|优惠|代金券|(?<!手)续费|涨价)/;

/** A request that stands alone, over the code to scan. */
export const REQUEST = heading([
  '扫码(?:进群|关注|加群|加入|添加)(?:我们|公众号)?',
  '(?:长按|扫描|识别)(?:识别)?(?:上方|下方)?二维码(?:关注|进群|加入)?(?:我们|公众号)?',
  '点击(?:上方|下方)?(?:蓝字|卡片|名片),? ?关注(?:我们|公众号)?',
]);

/** What has the words of a promotion and warns of it. */
export const WARNING = /不要|切勿|谨防|警惕|诈骗|陌生|来历不明|钓鱼/;

/** Ornaments an editor closes with, and lines that stand for nothing. */
export const ORNAMENT = /^[\p{P}\p{S}\s﹀︿丨\u3000]+$/u;
