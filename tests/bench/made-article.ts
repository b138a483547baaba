/** One capture of a made-up archive, shaped as real ones are: their states, lengths, sources and furniture. */
import { makeLatinParagraph, makeParagraph, makeTitle } from './made-text.ts';
import { chance, logNormal, pick, pickZipf, seededRandom, wholeNumber } from './random.ts';
import type { Random } from './random.ts';

export interface MadeArticle {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

/** Nearly half of real captures hold no text. */
const SHARE_OF_HEADLINES = 0.46;

/** The producer cuts at this many characters; with the lengths below, about three in five texts reach it. */
const CUT_AT = 8000;
const MEDIAN_LENGTH = 9500;
const SPREAD_OF_LENGTHS = 0.9;

const DAYS = 366;
const SOURCES = Array.from({ length: 700 }, (_, index) => ({
  name: `Source ${index + 1}`,
  host: `source-${index + 1}.example`,
  furniture: makeParagraph(seededRandom(index)).slice(0, 40),
  makeText: index % 5 < 2 ? makeLatinParagraph : makeParagraph,
}));

/** What is captured where an article could not be. */
const NOTHING_CAPTURED = [
  '当前环境异常，完成验证后即可继续访问。\n\n去验证',
  '该内容已被发布者删除',
  '预览时标签不可点\n\n微信扫一扫\n关注该公众号',
  'Redirecting…',
];

/** Blocks other than paragraphs, with the share of blocks that they are. */
const SPECIAL_BLOCKS: readonly (readonly [share: number, make: (random: Random) => string])[] = [
  [0.06, (random) => `## ${makeTitle(random)}`],
  [0.2, (random) => `![](https://images.example/${hexadecimal(random, 80)}/640?wx_fmt=png&from=appmsg)`],
  [
    0.04,
    (random) =>
      `- [${makeTitle(random)}](https://links.example/${wholeNumber(random, 1, 1e6)})\n- ${makeTitle(random)}`,
  ],
  [0.03, (random) => `\`\`\`sh\ncurl -s https://target.example/${wholeNumber(random, 1, 1e6)} | sh\n\`\`\``],
  [0.02, (random) => `| 名称 | 版本 |\n| --- | --- |\n| ${makeTitle(random)} | ${wholeNumber(random, 1, 20)} |`],
  [0.002, (random) => `<div class="note"><b>${makeTitle(random)}</b><img src=x onerror=alert(1)></div>`],
];

/** The nth article of the archive of a seed: the same, whatever others are made. */
export function makeArticle(seed: number, index: number): MadeArticle {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ index);
  const source = pickZipf(random, SOURCES);
  const title = makeTitle(random).trim();
  const date = new Date(Date.UTC(2024, 0, wholeNumber(random, 1, DAYS))).toISOString().slice(0, 10);
  const url = `https://${source.host}/${date.replaceAll('-', '/')}/${index}`;
  const frontmatter = [`title: ${title}`, `url: ${url}`, `source: ${source.name}`, `date: ${date}`];
  const body = chance(random, SHARE_OF_HEADLINES)
    ? pick(random, NOTHING_CAPTURED)
    : makeBody(random, { title, source });
  return {
    path: `${date.replaceAll('-', '/')}/daily/${source.name}_${title.replaceAll(/[:/ ]+/g, '_')}_${index}.md`,
    text: `---\n${frontmatter.join('\n')}\nfetch_date: 2025-10-06T17:16:11.801769\n---\n\n${body}\n`,
  };
}

function makeBody(random: Random, { title, source }: { title: string; source: Source }): string {
  const wanted = Math.max(200, logNormal(random, MEDIAN_LENGTH, SPREAD_OF_LENGTHS));
  const blocks = [`# ${title}`, `[首页](https://${source.host}/) | [登录](https://${source.host}/login)`];
  for (let length = 0; length < Math.min(wanted, CUT_AT);) {
    const block = makeBlock(random, source);
    blocks.push(block);
    length += block.length;
  }
  const text = [...blocks, source.furniture].join('\n\n');
  return wanted > CUT_AT ? `${text.slice(0, CUT_AT)}...` : text;
}

function makeBlock(random: Random, { makeText }: Source): string {
  let left = random.next();
  for (const [share, make] of SPECIAL_BLOCKS) {
    left -= share;
    if (left < 0) return make(random);
  }
  return makeText(random);
}

/** As in the addresses of pictures. */
function hexadecimal(random: Random, digits: number): string {
  return Array.from({ length: digits }, () => wholeNumber(random, 0, 15).toString(16)).join('');
}

type Source = (typeof SOURCES)[number];
