/**
 * Names that the news of this field goes by, in the writings that occur: what lets a Chinese and an English telling of one
 * event be seen as one. A name is added by a line. Latin writings are matched as whole words and whatever their case, Han
 * writings wherever they stand; a writing that is also an everyday word is left out.
 */

/** What a name is the name of. */
export type NameKind = 'vendor' | 'product' | 'group' | 'malware' | 'organisation' | 'country' | 'person';

export interface KnownName {
  /** The first Latin writing, by which it is known here. */
  readonly name: string;
  readonly kind: NameKind;
  /** The Chinese writing that readers know best, if there is one. */
  readonly chinese?: string;
  /** All its writings. */
  readonly writings: readonly string[];
}

/** One kind a list; a line holds the writings of one name, the usual Latin one first and the usual Chinese one second. */
const NAMES: Readonly<Record<NameKind, string>> = {
  vendor: `
    Microsoft, 微软
    Google, 谷歌
    Apple, 苹果
    Amazon, 亚马逊, AWS
    Meta
    Facebook, 脸书
    Oracle, 甲骨文
    Cisco, 思科
    Intel, 英特尔
    AMD, 超威半导体
    Nvidia, 英伟达
    Qualcomm, 高通
    Broadcom, 博通
    VMware, 威睿
    Samsung, 三星
    Sony, 索尼
    IBM
    Dell, 戴尔
    HP, 惠普
    Lenovo, 联想
    Huawei, 华为
    Xiaomi, 小米
    ZTE, 中兴通讯
    Tencent, 腾讯
    Alibaba, 阿里巴巴
    Baidu, 百度
    ByteDance, 字节跳动
    Hikvision, 海康威视
    Dahua, 大华
    Tesla, 特斯拉
    Toyota, 丰田
    Boeing, 波音
    Airbus, 空客
    Nokia, 诺基亚
    Siemens, 西门子
    Schneider Electric, 施耐德电气
    Fortinet, 飞塔
    Palo Alto Networks, 派拓网络
    Ivanti
    Citrix, 思杰
    Juniper, 瞻博
    SonicWall
    Sophos
    CrowdStrike, 众击
    SentinelOne
    Kaspersky, 卡巴斯基
    Trend Micro, 趋势科技
    Bitdefender
    Avast
    ESET
    Mandiant
    Check Point
    SolarWinds
    Atlassian
    Adobe
    SAP
    Zyxel, 合勤
    D-Link, 友讯
    TP-Link, 普联
    Netgear, 网件
    QNAP, 威联通
    Synology, 群晖
    Snowflake
    Okta
    Cloudflare
    GitHub
    GitLab
    OpenAI
    Anthropic
    Zoom
    Twilio
    Dropbox
    Slack
    Mozilla, 谋智
    Red Hat, 红帽
    Canonical
    Qihoo, 奇虎
    QiAnXin, 奇安信
    Sangfor, 深信服
    Venustech, 启明星辰
    NSFOCUS, 绿盟科技
    Topsec, 天融信
    Yonyou, 用友
    AT&T
    T-Mobile
    Verizon
    UnitedHealth, 联合健康
    Change Healthcare
    Halliburton, 哈里伯顿
    Ticketmaster
    Uber, 优步
    Nintendo, 任天堂
    Casio, 卡西欧
    Fujitsu, 富士通
    Disney, 迪士尼
    Starbucks, 星巴克`,
  product: `
    Windows, 视窗
    Android, 安卓
    macOS
    iOS
    WPS Office, WPS
    Chrome
    Firefox, 火狐
    Outlook
    Exchange
    SharePoint
    Azure
    Office
    Linux
    OpenSSH
    WordPress
    Kubernetes
    Docker
    Jenkins
    Confluence
    TeamCity
    MOVEit
    Apache Struts, Struts2
    Log4j
    OFBiz
    Tomcat
    Nginx
    PHP
    Telegram, 电报
    WhatsApp
    Signal
    TikTok
    ChatGPT
    Copilot
    Gemini
    PyPI
    npm
    7-Zip
    WinRAR
    PAN-OS
    FortiOS
    FortiManager
    vCenter
    ESXi
    Ghostscript
    Zimbra
    Roundcube
    CUPS
    XZ Utils, liblzma`,
  group: `
    Lazarus, 拉撒路
    APT28, Fancy Bear, 奇幻熊
    APT29, Cozy Bear, Midnight Blizzard, 午夜暴雪
    APT40
    APT41
    APT42
    Kimsuky
    Andariel
    MuddyWater
    OceanLotus, 海莲花
    Bitter, 蔓灵花
    SideWinder, 响尾蛇
    Patchwork, 白象
    Transparent Tribe, 透明部落
    Turla, 图拉
    Sandworm, 沙虫
    Volt Typhoon, 伏特台风
    Salt Typhoon, 盐台风
    Flax Typhoon, 亚麻台风
    FIN7
    Scattered Spider, 零散蜘蛛
    ShinyHunters
    IntelBroker
    USDoD
    Anonymous Sudan
    NoName057
    Killnet
    Evil Corp
    Gamaredon`,
  malware: `
    LockBit
    BlackCat, ALPHV
    RansomHub
    Black Basta
    Akira
    Qilin, 麒麟勒索
    Medusa, 美杜莎
    Clop, Cl0p
    Rhysida
    Hunters International
    BianLian
    Cactus
    Dark Angels
    Emotet
    Qakbot, QBot
    TrickBot
    IcedID
    DarkGate
    Lumma
    RedLine
    Vidar
    Pegasus, 飞马
    Mirai
    AsyncRAT
    Cobalt Strike
    Grandoreiro
    Cuckoo
    Phorpiex`,
  organisation: `
    FBI, 联邦调查局
    NSA, 国家安全局
    CIA, 中央情报局
    CISA
    NCSC
    NIST
    Europol, 欧洲刑警组织
    Interpol, 国际刑警组织
    NATO, 北约
    EU, 欧盟
    UN, 联合国
    SEC, 证券交易委员会
    FTC, 联邦贸易委员会
    FCC, 联邦通信委员会
    NHS, 国民医疗
    MITRE
    OWASP
    Internet Archive, 互联网档案馆
    WikiLeaks, 维基解密
    Hezbollah, 真主党
    Mossad, 摩萨德
    Black Hat, 黑帽大会
    DEF CON, DEFCON
    Pwn2Own
    BreachForums
    MIIT, 工信部
    CAC, 网信办`,
  country: `
    US, 美国, USA, U.S., American
    UK, 英国, U.K., British
    China, 中国, Chinese
    Russia, 俄罗斯, Russian
    Ukraine, 乌克兰, Ukrainian
    South Korea, 韩国, South Korean
    North Korea, 朝鲜, North Korean, DPRK
    Japan, 日本, Japanese
    Germany, 德国, German
    France, 法国, French
    Italy, 意大利, Italian
    Spain, 西班牙, Spanish
    Netherlands, 荷兰, Dutch
    Poland, 波兰, Polish
    Czech, 捷克
    Ireland, 爱尔兰, Irish
    Switzerland, 瑞士, Swiss
    Norway, 挪威, Norwegian
    Sweden, 瑞典, Swedish
    Finland, 芬兰, Finnish
    Israel, 以色列, Israeli
    Iran, 伊朗, Iranian
    Lebanon, 黎巴嫩, Lebanese
    Turkey, 土耳其, Turkish
    India, 印度, Indian
    Pakistan, 巴基斯坦, Pakistani
    Indonesia, 印度尼西亚, 印尼, Indonesian
    Vietnam, 越南, Vietnamese
    Singapore, 新加坡
    Taiwan, 台湾, Taiwanese
    Hong Kong, 香港
    Malaysia, 马来西亚, Malaysian
    Philippines, 菲律宾
    Thailand, 泰国
    New Zealand, 新西兰
    Romania, 罗马尼亚, Romanian
    Belgium, 比利时, Belgian
    South Africa, 南非
    Australia, 澳大利亚, Australian
    Canada, 加拿大, Canadian
    Brazil, 巴西, Brazilian
    Mexico, 墨西哥, Mexican`,
  person: `
    Trump, 特朗普
    Biden, 拜登
    Putin, 普京
    Musk, 马斯克
    Assange, 阿桑奇
    Durov, 杜罗夫`,
};

export const knownNames: readonly KnownName[] = Object.entries(NAMES).flatMap(([kind, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const writings = line.split(',').map((writing) => writing.trim());
      const chinese = writings.find((writing) => /\p{Script=Han}/u.test(writing));
      // The keys of NAMES are NameKinds.
      return { name: writings[0] ?? '', kind: kind as NameKind, ...(chinese && { chinese }), writings };
    }),
);
