/** Text that has the look and the statistics of security news, Chinese or English, and no meaning. */
import { chance, pick, pickZipf, seededRandom, wholeNumber } from './random.ts';
import type { Random } from './random.ts';

const CHARACTERS = [
  ...'安全漏洞攻击网络数据系统服务公司用户信息技术研究发现利用程序软件文件代码更新补丁版本影响',
  ...'严重远程执行权限验证绕过泄露勒索病毒木马钓鱼邮件账号密码加密证书协议接口平台云端终端设备',
  ...'厂商客户政府机构企业行业金融医疗教育能源交通通信国家地区美国中国欧洲俄罗斯日本韩国印度组织',
  ...'团伙人员专家报告分析调查公告披露警告建议措施防护检测响应监控日志流量规则策略管理风险威胁情报',
  ...'时间今年昨日近日目前已经可能需要通过进行使用提供包括其中以及由于因此但是如果所有部分多个一种',
];

const LATIN = [
  ...['Windows', 'Linux', 'Android', 'iOS', 'Chrome', 'Exchange', 'Apache', 'GitLab', 'Kubernetes', 'WordPress'],
  ...[
    'RCE',
    'XSS',
    'SQL',
    'API',
    'DNS',
    'VPN',
    'APT',
    'TLS',
    'C2',
    'PoC',
    'npm',
    'Python',
    'Rust',
    'OpenSSL',
    'MOVEit',
  ],
];

/** Two to four characters each; the earlier a word stands, the oftener it is used. */
const WORDS = makeWords(6000);

const SYLLABLES = [
  'ser',
  'ver',
  'ex',
  'ploit',
  'mal',
  'ware',
  're',
  'port',
  'net',
  'work',
  'da',
  'ta',
  'ac',
  'cess',
  'in',
  'the',
];
const LATIN_WORDS = makeLatinWords(6000);

/** A title of a few words, at times with the colon that makes unquoted frontmatter invalid. */
export function makeTitle(random: Random): string {
  const words = Array.from({ length: wholeNumber(random, 4, 9) }, () => makeWord(random));
  return chance(random, 0.09) ? `${words.slice(0, 2).join('')}: ${words.slice(2).join('')}` : words.join('');
}

/** A paragraph of whole sentences, in Latin letters. */
export function makeLatinParagraph(random: Random): string {
  const words = Array.from({ length: wholeNumber(random, 20, 90) }, () => pickZipf(random, LATIN_WORDS));
  return `${words.join(' ')}.`;
}

/** A paragraph of whole sentences, in Chinese. */
export function makeParagraph(random: Random): string {
  return Array.from({ length: wholeNumber(random, 2, 6) }, () => makeSentence(random)).join('');
}

function makeSentence(random: Random): string {
  const words = Array.from({ length: wholeNumber(random, 6, 18) }, () => makeWord(random));
  if (chance(random, 0.1)) words.splice(2, 0, `**${makeWord(random)}**`);
  words.splice(Math.ceil(words.length / 2), 0, '，');
  return `${words.join('')}。`;
}

function makeWord(random: Random): string {
  if (chance(random, 0.01)) return ` CVE-2024-${wholeNumber(random, 1000, 49999)} `;
  return chance(random, 0.05) ? ` ${pickZipf(random, LATIN)} ` : pickZipf(random, WORDS);
}

function makeWords(count: number): readonly string[] {
  const random = seededRandom(1);
  return Array.from({ length: count }, () =>
    Array.from({ length: wholeNumber(random, 2, 4) }, () => pick(random, CHARACTERS)).join(''),
  );
}

function makeLatinWords(count: number): readonly string[] {
  const random = seededRandom(2);
  return Array.from({ length: count }, () =>
    Array.from({ length: wholeNumber(random, 1, 4) }, () => pick(random, SYLLABLES)).join(''),
  );
}
