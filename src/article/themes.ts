/** What the field talks about whatever the names: a line a theme, its English writing first and its usual Chinese one second. */
import type { KnownName } from './known-names.ts';

const THEMES = `
  Ransomware, 勒索软件, 勒索病毒, 勒索攻击, 勒索团伙
  Phishing, 网络钓鱼, 钓鱼攻击, 钓鱼邮件
  Data breaches, 数据泄露, 数据泄漏, 数据外泄, data breach, data leak
  Supply chain attacks, 供应链攻击, 供应链投毒, 供应链安全, supply chain attack, supply-chain attack, supply chain security
  Zero-days, 零日漏洞, 0day, 0-day, 零日, zero-day, zero day
  Remote code execution, 远程代码执行, 远程命令执行
  DDoS, 拒绝服务攻击, denial of service, denial-of-service
  Telecom fraud, 电信网络诈骗, 电信诈骗, 电诈, 杀猪盘, pig butchering
  Cryptocurrency, 加密货币, 虚拟货币, 比特币, bitcoin
  Critical infrastructure, 关键信息基础设施, 关键基础设施
  Industrial control systems, 工业控制系统, 工控系统, 工控安全, industrial control system
  Internet of Things, 物联网
  Connected cars, 车联网, 智能网联汽车, 汽车安全, connected car
  Satellite internet, 卫星互联网, 星链, Starlink
  Large language models, 大模型, 大语言模型, LLM, large language model
  Deepfakes, 深度伪造, 换脸, deepfake
  Personal information, 个人信息保护, 个人信息, 隐私保护
  Cross-border data, 数据跨境, 数据出境, 跨境数据
  Classified protection, 等级保护, 等保
  Post-quantum cryptography, 后量子密码, 抗量子密码, 抗量子, post-quantum
  Zero trust, 零信任
  Cloud security, 云安全
  Bug bounties, 漏洞赏金, 漏洞奖励, bug bounty
  Spyware, 间谍软件, spyware
  Botnets, 僵尸网络, botnet
  Infostealers, 信息窃取程序, 窃密木马, 信息窃取软件, 信息窃取恶意软件, infostealer, info-stealer
  Rootkits, rootkit, bootkit
  Browser extensions, 浏览器扩展, 浏览器插件, browser extension
  Passkeys, 通行密钥, passkey
  Antitrust, 反垄断
  Online safety of minors, 未成年人网络保护, 未成年人
  Cyber insurance, 网络安全保险
  Smart contracts, 智能合约, smart contract
  Deserialization, 反序列化
  SQL injection, SQL 注入, SQL注入
  Reverse engineering, 逆向分析, 逆向工程
  Red teaming, 红队, 攻防演练, 护网, red team
  Dark web, 暗网
  Money laundering, 洗钱
  Election interference, 选举干预, 干预选举`;

/** The themes, each with all its writings. Latin ones are matched whatever their case. */
export const themes: readonly Omit<KnownName, 'kind'>[] = THEMES.trim()
  .split('\n')
  .map((line) => {
    const writings = line.split(',').map((writing) => writing.trim());
    const chinese = writings.find((writing) => /\p{Script=Han}/u.test(writing));
    return { name: writings[0] ?? '', ...(chinese && { chinese }), writings };
  });
