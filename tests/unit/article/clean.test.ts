import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { splitBlocks } from '../../../src/article/blocks.ts';
import { cleanBlocks, KEPT, KEPT_MENUS, KEPT_WHOLE, publisherName } from '../../../src/article/clean.ts';
import { blockPrint } from '../../../src/article/block-print.ts';
import { blockText } from '../../../src/article/block-text.ts';
import type { CleaningContext } from '../../../src/article/chrome-rules/chrome-rule.ts';
import { cleanCapture, type CleanedCapture } from './cleaned-capture.ts';

const root = join(import.meta.dirname, '../../..');
const gold = join(root, '../shared/gold/wechat');

/** Paragraphs of an article. */
const OWN = [
  'A lamp that nobody had missed was found in the harbour on Thursday, and it was still burning when the divers came.',
  'The divers took it to the quay. Nobody there wanted it either, and so it was put on the roof of the fish hall.',
  '"We have asked the makers," said the keeper, who would not say which makers, or whether there is more than one.',
] as const;

const wechat = { title: '标题', url: 'https://mp.weixin.qq.com/s/abc', source: '某源', publisherKey: 'wechat:MzA5' };

describe('cleanBlocks()', () => {
  it('names the rule that dropped a block', () => {
    const { decisions } = fixture('wechat--reprint');
    const ruleOf = (text: string) => decisions.find((decision) => decision.text.startsWith(text))?.rule;
    assert.equal(ruleOf('# 港口'), 'title-again');
    assert.equal(ruleOf('以下文章来源于'), 'wechat-byline');
    assert.equal(ruleOf('**推荐阅读**'), 'wechat-read-on');
    assert.equal(ruleOf('点击下方卡片'), 'wechat-prompt');
    assert.equal(ruleOf('视频\n小程序'), 'wechat-tail');
    assert.equal(ruleOf('5月16日'), 'kept');
  });

  it('keeps everything that the page did not add itself when nothing else would be left, and says so', () => {
    const kept = fixture('wechat--nothing-but-prompts').decisions.filter((decision) => decision.kept);
    assert.deepEqual(
      kept.map(({ rule }) => rule),
      [KEPT_WHOLE, KEPT_WHOLE],
    );
  });

  it("leaves an article that quotes the page's own words", () => {
    const body =
      '正文先说明背景，微信扫一扫关注该公众号这一句是引文。\n\n截图里的按钮写着「阅读原文」，它会跳到钓鱼页面。\n\n因此不要点击来历不明的按钮。';
    assert.ok(cleanBlocks(splitBlocks(body, 1), wechat).every(({ kept }) => kept));
  });

  it("does not take WeChat's words for chrome elsewhere", () => {
    const blocks = splitBlocks('原创\n\n预览时标签不可点\n\n正文', 1);
    assert.ok(cleanBlocks(blocks, { ...wechat, url: 'https://blog.example/a' }).every(({ kept }) => kept));
  });

  it('drops what recurs at the edges, in boxes and as a banner, and leaves it in the text', () => {
    const box = ['Harbour days', 'Come to the quay, all of you, and see how lamps are lit.', '[Register](/days)'];
    const body = [
      '[Home](/)',
      'Lamps for everyone',
      OWN[0],
      '## Method',
      OWN[1],
      '[![](/banner.png)](/shop)',
      ...box,
      '## Results',
      '| Lamp | Oil |\n| --- | --- |\n| Big | Much |',
      OWN[2],
      'Written on the coast, as always.',
    ].join('\n\n');
    const furniture = ['[Home](/)', 'Lamps for everyone', ...box, 'Written on the coast, as always.'];
    const often = [
      '## Method',
      '## Results',
      '[![](/banner.png)](/shop)',
      '| Lamp | Oil |\n| --- | --- |\n| Big | Much |',
    ];
    const decisions = cleanBlocks(splitBlocks(body, 1), recurringContext([...furniture, ...often]));
    assert.deepEqual(
      decisions.filter(({ kept }) => !kept).map(({ text }) => text),
      [...furniture.slice(0, 2), '[![](/banner.png)](/shop)', ...furniture.slice(2)],
    );
  });

  it('keeps the sections of a report that follows a form', () => {
    const sections = ['### Identifier', 'LAMP-2024-17', '### Timeline', 'Reported in May'];
    const body = [OWN[0], ...sections, '### About us', '[Careers](/careers)'].join('\n\n');
    const context = recurringContext(['### Identifier', '### Timeline', '### About us', '[Careers](/careers)']);
    assert.deepEqual(keptTexts(body, context), [OWN[0], ...sections]);
  });

  it('keeps such a section, too, where it shows nothing but a picture', () => {
    const sections = ['## Lamps of the week', '![](/lamps-17.png)', '## Oil of the week', '![](/oil-17.png)'];
    const menus = ['### About us', '[Careers](/careers)'];
    const context = recurringContext(['## Lamps of the week', '## Oil of the week', ...menus]);
    assert.deepEqual(keptTexts([OWN[0], ...sections, ...menus].join('\n\n'), context), [OWN[0], ...sections]);
  });

  it('knows a page of menus, and what was cut off at their end, for no article', () => {
    const menus = ['[Home](/)', '* [Lamps](/lamps)\n* [Oil](/oil)', '[Contact](/contact)'];
    const decisions = cleanBlocks(splitBlocks([...menus, '[Car...'].join('\n\n'), 1), recurringContext(menus));
    assert.equal(decisions.at(-1)?.rule, KEPT_MENUS);
  });

  it('knows a cover over the first words of a text that was cut off for no article, either', () => {
    const menus = ['* [Lamps](/lamps)\n* [Oil](/oil)', '[Contact](/contact)'];
    const body = [...menus, '![](/cover.png)', '## The keeper of the...'].join('\n\n');
    assert.equal(cleanBlocks(splitBlocks(body, 1), recurringContext(menus)).at(-1)?.rule, KEPT_MENUS);
  });

  it('knows one sentence among menus for an article', () => {
    const menus = ['* [Lamps](/lamps)\n* [Oil](/oil)', '### About us', '[Contact](/contact)'];
    const post = 'A [lamp](https://shop.example/) for the boat.';
    const body = [menus[0], post, ...menus.slice(1)].join('\n\n');
    assert.equal(
      cleanBlocks(splitBlocks(body, 1), recurringContext(menus)).find(({ text }) => text === post)?.rule,
      KEPT,
    );
  });

  it('keeps the list that a line announces, where the capture holds no more', () => {
    const list = ['灯塔法', '浮标条例', '港口与渡船的安全规定', '关于雾角的使用']
      .map((law, index) => `${index}. 《${law}》最新版本的全文翻译与简要说明`)
      .join('\n');
    const context = { ...wechat, recurring: { often: printsOf([list], wechat.title), sometimes: [] } };
    assert.deepEqual(keptTexts(`潮汐安全\n\n编者按：\n\n此前，本公号发表过的翻译有：\n\n${list}`, context), [
      '编者按：',
      '此前，本公号发表过的翻译有：',
      list,
    ]);
  });

  it('knows slides under a recurring line for an article', () => {
    const menus = ['* [Lamps](/lamps)\n* [Oil](/oil)\n* [Contact](/contact)', '### Speaker: Ada'];
    const slides = [1, 2, 3].map((number) => `![](https://talks.example/${number}.png)`).join('\n');
    const decisions = cleanBlocks(
      splitBlocks([...menus, slides, 'Share this', 'Leave a comment'].join('\n\n'), 1),
      recurringContext([...menus, 'Share this', 'Leave a comment']),
    );
    assert.equal(decisions.find(({ text }) => text === slides)?.rule, KEPT);
  });
});

describe('publisherName()', () => {
  const names: Record<string, [string, string | undefined]> = {
    'the account alone': ['潮汐安全\n\n今天凌晨，一家港口运营商确认了攻击。', '潮汐安全'],
    'the account after 原创 and an author': ['原创\n\n林深\n\n丁爸 情报站\n\n概述\n\n正文第一句话。', '丁爸 情报站'],
    'the account after an author, before a heading': ['林深\n\n潮汐安全\n\n**概述**\n\n正文。', '潮汐安全'],
    'an account that is its own author': ['潮汐安全\n\n潮汐安全\n\n正文第一句话，很长。', '潮汐安全'],
    'the account that the feed is named for': ['某源\n\n前情\n\n正文第一句话，很长。', '某源'],
    'no byline': ['正文从第一句话就开始了，没有署名。', undefined],
  };
  for (const [name, [body, expected]] of Object.entries(names)) {
    it(`finds ${name}`, () => assert.equal(publisherName(splitBlocks(`# 标题\n\n${body}`, 1), wechat), expected));
  }

  it('trusts the name under the text over the byline', () =>
    assert.equal(fixture('wechat--furniture').name, '灯塔实验室'));
  it('knows none for other sites', () =>
    assert.equal(publisherName([], { ...wechat, url: 'https://blog.example/' }), undefined));
});

describe(
  'cleaning of the labelled captures',
  { skip: !existsSync(gold) && 'the labelled captures are not beside the project' },
  () => {
    it('reaches an F1 of 0.90', () => {
      const scores = globSync(join(gold, '*.gold.json')).map(scoreOf);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      assert.ok(mean >= 0.9, `F1 is ${mean.toFixed(4)}`);
    });
  },
);

/** F1 by characters of a labelled capture: white space, markup and link targets count nothing, a picture ten. */
function scoreOf(labelPath: string): number {
  const { lines, decisions } = cleanCapture(labelPath.replace(/\.gold\.json$/, '.md'));
  // The labels' own README gives this shape.
  const label = JSON.parse(readFileSync(labelPath, 'utf8')) as { keep: Range[]; ignore?: Range[] };
  const within = (ranges: readonly Range[], line: number) => ranges.some(([from, to]) => from <= line && line <= to);
  const keptRanges = decisions.filter(({ kept }) => kept).map(({ from, to }) => [from, to] as const);
  const sum = { both: 0, gold: 0, kept: 0 };
  lines.forEach((text, index) => {
    const line = index + 1;
    const weight = within(label.ignore ?? [], line)
      ? 0
      : text
          .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '0123456789')
          .replaceAll(/\]\([^)]*\)/g, '')
          .replaceAll(/[\s*_#>[\]]/g, '').length;
    const isGold = within(label.keep, line);
    const isKept = within(keptRanges, line);
    sum.gold += isGold ? weight : 0;
    sum.kept += isKept ? weight : 0;
    sum.both += isGold && isKept ? weight : 0;
  });
  return (2 * sum.both) / (sum.gold + sum.kept);
}

function keptTexts(body: string, context: CleaningContext): string[] {
  return cleanBlocks(splitBlocks(body, 1), context).flatMap(({ kept, text }) => (kept ? [text] : []));
}

/** A site's article, with blocks that many of its pages have. */
function recurringContext(blocks: readonly string[]): CleaningContext {
  const context = { ...wechat, title: 'Lamp found in harbour', url: 'https://blog.example/a' };
  return { ...context, recurring: { often: printsOf(blocks, context.title), sometimes: [] } };
}

function printsOf(blocks: readonly string[], title: string): number[] {
  return blocks.flatMap((block) => blockPrint(blockText(block), title) ?? []);
}

function fixture(name: string): CleanedCapture {
  return cleanCapture(join(root, 'tests/fixtures/chrome-rules', `${name}.md`));
}

type Range = readonly [from: number, to: number];
