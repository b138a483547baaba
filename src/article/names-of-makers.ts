/** Who makes things, and the things: a line holds the writings of one name; see `known-names.ts`. */

export const namesOfMakers = {
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
    Disney, 迪士尼
    Starbucks, 星巴克
    Ford, 福特汽车, 福特公司, 福特
    Kia, 起亚
    Hyundai, 现代汽车
    Mazda, 马自达
    Honda, 本田
    Nissan, 日产汽车
    BMW, 宝马
    Mercedes, 奔驰
    Volkswagen, 大众汽车
    Volvo, 沃尔沃
    Xerox, 施乐
    Mastercard, 万事达
    PayPal, 贝宝
    Vodafone, 沃达丰
    Ericsson, 爱立信
    Motorola, 摩托罗拉
    MediaTek, 联发科
    TSMC, 台积电
    Micron, 美光
    Philips, 飞利浦
    Bosch, 博世
    Honeywell, 霍尼韦尔
    Rockwell, 罗克韦尔
    Mitsubishi, 三菱
    Hitachi, 日立
    Fujitsu, 富士通
    Toshiba, 东芝
    Canon, 佳能
    Casio, 卡西欧
    Walmart, 沃尔玛
    Adidas, 阿迪达斯
    Airbnb, 爱彼迎
    Netflix, 奈飞, 网飞
    Ryanair, 瑞安航空
    Symantec, 赛门铁克
    Booking, 缤客
    Binance, 币安
    Phoenix, 凤凰科技`,
  product: `
    Windows, 视窗
    WPS Office, WPS
    Android, 安卓
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
    XZ Utils, liblzma
    Bluetooth, 蓝牙
    Safari
    BitLocker
    PlayStation
    Xbox
    iPhone
    macOS
    YubiKey`,
} as const;
