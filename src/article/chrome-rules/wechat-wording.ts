/**
 * What WeChat accounts write around their articles, as data: each group says one thing. All patterns are for the plain
 * text of one block (see `block-text.ts`: NFKC, one line) and are bounded on both sides, so that they take linear time.
 */

/** A short line: at most `before` characters that end no sentence, then one of the wordings, then at most `after` more. */
function line(before: number, says: readonly string[], after: number): RegExp {
  return new RegExp(`^[^。]{0,${before}}(?:${says.join('|')}).{0,${after}}$`, 'iu');
}

/** Nothing but one of the wordings, perhaps spaced out and between ornaments. */
function heading(says: readonly string[]): RegExp {
  const spaced = says.map((each) => each.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ?'));
  return new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${spaced.join('|')})[\\s\\p{P}\\p{S}]*$`, 'iu');
}

/** Lines that credit where the text comes from, and that an editor wrote about it: they stay. */
export const CREDITS: readonly RegExp[] = [
  /^[\s●•*※【[(（-]*(?:(?:文章|资讯|新闻|信息|本文|译文|原文|图片|参考|参考及)?来源|原文(?:链接|地址|标题)|(?:文章|本文|主要|相关)?参考(?:链接|资料|资源|文献|文章|材料)?(?=[\s::|】\])]|$)|相关链接$|本文翻译自|编译|编辑|转自|作者|译者|责编|审核|校对|排版|via|source|references?|编者荐语|编者按|导语)/i,
  /^.{0,40}(?:编译|翻译|原文(?:地址|链接)?)[,:,:\s].{0,20}https?:\/\//,
  /^[^。]{0,12}(?:链接|公告|参考|原文|来源|出处)\s*:$/,
  /^[(（](?:本文|原文|原载|文章)?(?:刊登|刊载|发表|原载|转载|转自|来源|摘自).{0,60}[)）]$/,
];

/** An address alone: it belongs to the line above it. */
export const ADDRESS = /^(?:\[?\d+[\].、]?\s*)?https?:\/\/\S+$/;

/** Headings of lists of the account's other articles, perhaps with their subject. */
export const READ_ON = heading([
  '(?:(?:往期|精彩|相关|延伸|扩展|拓展|更多|热门|热点|近期|历史|推荐|精选|好文|热文|前文|前情){1,3}(?:推荐|阅读|回顾|精彩|精选|文章|内容|提要|分享|赏析|动态推荐|视频|链接)|阅读推荐|猜你喜欢|大家都在看|往期.{0,8})(?:[·•:].{0,30})?',
  '(?:read more|related|recommended)(?: \\w+)?',
]);

/** A sentence between such a heading and the list. */
export const READ_ON_LEAD = /^.{0,80}(?:推荐|精选|精华|往期|历史)[^。]{0,12}(?:文章|阅读|内容|大家).{0,20}$/;

/** A heading over the code by which readers pay. */
export const TIP =
  /^.{0,6}(?:请(?:作者|我|小编|笔者)喝.{1,6}|赞赏(?:码|支持|作者)?|打赏(?:作者|支持)?)[\s\p{P}\p{S}]*$/u;

/** The editor's mark under a text. */
export const THE_END = heading(['the end', 'end', '完', '正文完', '全文完', '本文完', '结束', 'fin', 'eof']);

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
  /^带你(?:一起)?读懂网络安全.{0,3}$/,
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
      '分享给.{0,12}朋友',
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
  /招聘|招募|诚聘|内推|招新|校招|社招|实习|报名|抽奖|活动|沙龙|大赛|竞赛|挑战赛|峰会|大会|论坛|训练营|课程|培训|直播|讲座|众测|双倍|奖励|福利|优惠|门票|议程|征稿|征集|邀请|邀您|邀你|开启|启动|公示|通知|申报/;

/** Who the account is. What a bulletin says of the maker of a faulty product begins alike. */
const WHO_WE_ARE = [
  /^(?!.{0,24}(?:一直|年来|近年|正在|计划))(?!.{0,300}(?:攻击者|存在.{0,30}漏洞))[^,。;]{0,24}(?:致力于|专注于|成立于|是一支|是一家|是国内|国内首个|国内领先).{0,300}$/,
  /^《.{2,24}》.{0,12}(?:由|是).{0,80}(?:主管|主办|承办).{0,300}$/,
];

/** What nobody would say of anything but the article in hand: furniture wherever it stands. */
export const LEGAL_NOTICE =
  /^[\s\p{P}]*(?:(?:特别|免责|郑重|法律)?(?:声明|申明)|免责|警告|本(?:文|公众号|号|平台|项目|工具)|文章|文中|以下|由于传播|请勿利用|此文|该文|严禁)(?=.{0,300}(?:非法|违法|违规|未授权|未经授权|传播|学习|研究|交流)).{0,300}(?:后果|责任|损失).{0,60}(?:使用者|本人|自行|承担|负责|无关|概不|自负).{0,200}$/u;

/** A heading over such a notice. */
export const LEGAL_HEADING =
  /^[\s\p{P}]*(?:特别|免责|郑重|法律|版权|重要|作者|本文|文章|转载|安全)?(?:声明|申明|警告|提醒|免责|免责条款|阅读须知)[\s\p{P}]*$/u;

/** What lawyers ask for, wherever near an edge it stands. */
const DISCLAIMERS = [
  LEGAL_HEADING,
  /^[\s\p{P}]*(?:特别|免责|郑重|法律|版权|重要|作者|转载)?(?:声明|申明|免责)\s*[::】\]).,。].{0,600}$/u,
  /^.{0,300}(?:侵权|版权(?:问题|归|所有|持有)|著作权).{0,40}(?:联系|删除|告知|归|所有|持有|请).{0,100}$/,
  LEGAL_NOTICE,
  /^.{0,40}拥有.{0,16}修改和解释权.{0,200}$/,
  /^.{0,200}(?:(?:仅供|仅用于|只用于|仅限|仅作).{0,16}(?:学习|研究|参考|交流|授权|测试|技术|教育|科普).{0,400}(?:违法|非法|后果|责任|无关|承担|侵权|触犯|请勿)|(?:本文|文章|工具|技术|教程|公众号).{0,60}(?:请勿|切勿|严禁).{0,30}(?:非法|违法|未授权|未经授权|入侵).{0,400}|(?:后果|责任|损失).{0,40}(?:使用者|本人|读者|自行|本公众号|作者|无关|概不).{0,200})$/,
  /^.{0,80}(?:不代表.{0,24}(?:观点|立场)|未经(?:许可|授权|允许|同意|书面).{0,12}(?:转载|复制|严禁|不得|禁止)|(?:禁止|谢绝|严禁|如需|欢迎|若要|请勿).{0,6}转载|转载.{0,6}(?:请注明|须注明|需注明|请联系|请务必|请保留|需授权|务必)).{0,160}$/,
  /^(?:题图|封面图?|头图|配图|图片)\s*[::].{0,60}$/,
  /^素材来源官方媒体\/网络新闻$/,
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
export const SALES = /^.{0,60}星球.{0,160}(?:主营|优惠|代金券|续费|涨价|门票|定价|价格)/;

/** A request that stands alone, over the code to scan. */
export const REQUEST = heading([
  '扫码(?:进群|关注|加群|加入|添加)(?:我们|公众号)?',
  '(?:长按|扫描|识别)(?:识别)?(?:上方|下方)?二维码(?:关注|进群|加入)?(?:我们|公众号)?',
  '点击(?:上方|下方)?(?:蓝字|卡片|名片),? ?关注(?:我们|公众号)?',
]);

/** What has the words of a promotion and warns of it. */
export const WARNING = /不要|切勿|谨防|警惕|诈骗|陌生|来历不明|钓鱼/;

/** What an editor's template says where nothing was filled in. */
export const TEMPLATE_LEFTOVERS = heading([
  '固定布局',
  '工具条上设置固定宽高',
  '背景可以设置被包含',
  '可以完美对齐背景图和文字',
  '背景可以设置被包含,可以完美对齐背景图和文字',
  '以及(?:用于模板制作|制作自己的模板)',
]);

/** Ornaments an editor closes with, and lines that stand for nothing. */
export const ORNAMENT = /^[\p{P}\p{S}\s﹀︿丨\u3000]+$/u;

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

/** A heading's number. */
export const NUMBERED =
  /^(?:0x[\da-f]{1,2}|part\s*\d|[一二三四五六七八九十]{1,3}\s*[、.]|第[一二三四五六七八九十\d]{1,3}[章节部步]|\d{1,2}(?:\.\d{1,2}){0,3}\s*[、.\s]\s*\p{L}|\(\s*[一二三四五六七八九十\d]{1,3}\s*\)|\d{1,2}(?=\p{Script=Han})).{0,36}$/iu;

/** A heading made of nothing but the words that head the parts of bulletins, reports and papers. */
export const SECTION =
  /^[\s\p{P}\p{S}\d]*(?:漏洞|攻击|威胁|风险|事件|安全(?=建议|措施|事件|通告)|产品(?=侧|解决|防护|检测|支持)|侧|解决|技术(?=细节|分析|详情)|本周|本月|今日|近期|影响|受影响|范围|版本|修复|防护|防范|缓解|临时|官方|处置|应对|措施|方案|方法|建议|升级|补丁|更新|描述|概述|概况|简述|简介|简析|背景|前言|引言|引入|序言|摘要|目录|正文|时间线|时间轴|时间|总结|小结|结语|结论|后记|思考|启示|复现|验证|利用|条件|等级|评级|评分|定级|类型|编号|名称|组件|情报|详情|详细|信息(?!安全)|基本|基础|分析|样本|态势|研判|情况|评估|排查|检测|自查|通告|预警|活动|规则|要求|对象|方式|奖励|说明|写在(?:前面|最后)|文章|工作|来源|内容|介绍|与|及|和|的){1,8}[\s\p{P}\p{S}]*$/u;
