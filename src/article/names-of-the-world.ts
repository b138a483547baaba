/** Who is written about, and where: a line holds the writings of one name; see `known-names.ts`. */

export const namesOfTheWorld = {
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
    CAC, 网信办
    Pentagon, 五角大楼
    Congress, 美国国会
    Olympics, 奥运会, 奥运, Olympic
    Hamas, 哈马斯
    Starlink, 星链
    Nobel, 诺贝尔
    GCHQ, 政府通信总部
    BND, 联邦情报局
    ENISA
    IMF, 国际货币基金组织
    WHO, 世界卫生组织
    NASA, 美国宇航局
    ESA, 欧洲航天局
    Treasury, 财政部
    OFAC, 外国资产控制办公室
    DOJ, 司法部`,
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
    Australia, 澳大利亚, Australian
    Canada, 加拿大, Canadian
    Brazil, 巴西, Brazilian
    Mexico, 墨西哥, Mexican
    South Africa, 南非
    New Zealand, 新西兰
    Belgium, 比利时, Belgian
    Austria, 奥地利, Austrian
    Denmark, 丹麦, Danish
    Portugal, 葡萄牙, Portuguese
    Romania, 罗马尼亚, Romanian
    Moldova, 摩尔多瓦
    Greece, 希腊, Greek
    Hungary, 匈牙利, Hungarian
    Bulgaria, 保加利亚, Bulgarian
    Serbia, 塞尔维亚, Serbian
    Kazakhstan, 哈萨克斯坦
    Mongolia, 蒙古
    Thailand, 泰国, Thai
    Malaysia, 马来西亚, Malaysian
    Philippines, 菲律宾, Philippine
    Cambodia, 柬埔寨
    Myanmar, 缅甸
    Bangladesh, 孟加拉
    Nigeria, 尼日利亚, Nigerian
    Kenya, 肯尼亚
    Egypt, 埃及, Egyptian
    Saudi, 沙特
    Qatar, 卡塔尔
    Syria, 叙利亚, Syrian
    Iraq, 伊拉克
    Argentina, 阿根廷
    Chile, 智利
    Colombia, 哥伦比亚
    Peru, 秘鲁
    Cuba, 古巴
    Paris, 巴黎
    London, 伦敦
    Berlin, 柏林
    Moscow, 莫斯科
    Texas, 得克萨斯, 德州, 德克萨斯
    California, 加州, 加利福尼亚
    Florida, 佛罗里达
    Ohio, 俄亥俄
    Hong Kong, 香港`,
  person: `
    Trump, 特朗普
    Biden, 拜登
    Putin, 普京
    Musk, 马斯克
    Assange, 阿桑奇
    Durov, 杜罗夫
    Harris, 哈里斯
    Zelensky, 泽连斯基
    Snowden, 斯诺登
    Altman, 奥特曼
    Zuckerberg, 扎克伯格
    Torvalds, 托瓦兹
    Netanyahu, 内塔尼亚胡`,
} as const;
