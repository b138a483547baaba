import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitBlocks } from '../../../src/article/blocks.ts';
import { captureOf, joinKept } from '../../../src/article/capture.ts';
import { cleanBlocks, KEPT_WHOLE, publisherName } from '../../../src/article/clean.ts';
import { cleanCapture, type CleanedCapture } from './cleaned-capture.ts';

const root = join(import.meta.dirname, '../../..');
const gold = join(root, '../shared/gold/wechat');

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

  const bodies = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '原创',
          '# 标题',
          '推荐阅读',
          '[a](b)',
          '![](c)',
          '— END —',
          '扫码关注',
          '```',
          '来源：x',
          '预览时标签不可点',
          '正文一句。',
          '...',
        ),
        fc.string(),
      ),
      { maxLength: 30 },
    )
    .map((lines) => lines.join('\n\n'));

  it('never throws, never adds text, and answers the same twice, whatever the input', () => {
    fc.assert(
      fc.property(
        bodies,
        fc.string(),
        fc.constantFrom(wechat.url, 'https://github.com/a/b', 'https://github.com/%', ''),
        (body, title, url) => {
          const blocks = splitBlocks(body, 1);
          const context = { ...wechat, title, url };
          const decisions = cleanBlocks(blocks, context);
          assert.deepEqual(
            decisions.map(({ from, to, text }) => ({ from, to, text })),
            blocks,
          );
          assert.deepEqual(cleanBlocks(blocks, context), decisions);
          const kept = joinKept(decisions, captureOf(decisions, body).state);
          for (const line of kept.split('\n')) assert.ok(line === '' || body.includes(line) || /^[`~]{3,}$/.test(line));
        },
      ),
      { seed: 20240517, numRuns: 500 },
    );
  });

  const hostile = {
    '![': 400_000,
    '[': 400_000,
    '[]((': 200_000,
    '声明：': 200_000,
    '。 ': 200_000,
    '\\': 400_000,
    '&#': 200_000,
  };
  for (const [part, times] of Object.entries(hostile)) {
    it(`comes to an end on ${times} times "${part}"`, () => {
      const blocks = splitBlocks(part.repeat(times), 1);
      assert.equal(cleanBlocks(blocks, { ...wechat, title: part.repeat(1000) }).length, 1);
    });
  }

  for (const block of ['END', '[推荐阅读](x)', '关于我们', '扫码关注', '> 推荐阅读']) {
    it(`comes to an end on 30,000 blocks of "${block}"`, () => {
      const blocks = splitBlocks(Array(30_000).fill(block).join('\n\n'), 1);
      assert.equal(cleanBlocks(blocks, wechat).length, blocks.length);
    });
  }
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

function fixture(name: string): CleanedCapture {
  return cleanCapture(join(root, 'tests/fixtures/chrome-rules', `${name}.md`));
}

type Range = readonly [from: number, to: number];
