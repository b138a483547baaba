/** Who attacks, and with what: a line holds the writings of one name; see `known-names.ts`. */

export const namesOfAttackers = {
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
} as const;
