import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockPrint } from '../../../src/article/block-print.ts';
import { blockText } from '../../../src/article/block-text.ts';
import { splitBlocks } from '../../../src/article/blocks.ts';
import { captureOf, joinKept } from '../../../src/article/capture.ts';
import type { CleaningContext } from '../../../src/article/chrome-rules/chrome-rule.ts';
import { cleanBlocks } from '../../../src/article/clean.ts';

/** Paragraphs of an article. */
const OWN = [
  'A lamp that nobody had missed was found in the harbour on Thursday, and it was still burning when the divers came.',
  'The divers took it to the quay. Nobody there wanted it either, and so it was put on the roof of the fish hall.',
  '"We have asked the makers," said the keeper, who would not say which makers, or whether there is more than one.',
] as const;

/** Blocks that sites put around an article. */
const FURNITURE = [
  '[Home](/)',
  'Skip to content',
  'By [Mara Lind](/author/mara/)',
  'May 17, 2024',
  '3 min read',
  '### Share this:',
  '[Facebook](https://www.facebook.com/sharer.php?u=x)',
  '[lamps](/tag/lamps/)',
  'Tags: lamps',
  'Subscribe to our newsletter',
  '### Related posts',
  '[Buoy found in harbour](/buoy)',
  '← Previous',
  '© 2024 Lamp Weekly. All rights reserved.',
] as const;

/** What the rules look for, and what is beside it. */
const WORDING = [
  ...FURNITURE,
  ...OWN,
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
  '---',
  '| a | b |\n| --- | --- |\n| [c](d) | e |',
  '* [On lamps](https://lamps.example/)\n* [On harbours](https://harbours.example/)',
  '## [The wick](#wick)',
  'Table of contents',
  '### Leave a comment [Cancel reply](/a#respond)',
  'Skip to content\n\nAdditional navigation options',
] as const;

const wechat = { title: '标题', url: 'https://mp.weixin.qq.com/s/abc', source: '某源', publisherKey: 'wechat:MzA5' };

describe('cleanBlocks()', () => {
  const bodies = fc
    .array(fc.oneof(fc.constantFrom(...WORDING), fc.string()), { maxLength: 30 })
    .map((lines) => lines.join('\n\n'));
  const contexts = fc
    .record({
      title: fc.oneof(fc.constantFrom('标题', 'Lamp found in harbour'), fc.string()),
      url: fc.constantFrom(wechat.url, 'https://github.com/a/b', 'https://github.com/%', 'https://blog.example/a', ''),
      often: fc.subarray([...WORDING]),
      sometimes: fc.subarray([...WORDING]),
    })
    .map(({ title, url, often, sometimes }) => ({
      ...wechat,
      title,
      url,
      recurring: { often: printsOf(often, title), sometimes: printsOf(sometimes, title) },
    }));

  it('never throws, never adds text, and answers the same twice, whatever the input', () => {
    fc.assert(
      fc.property(bodies, contexts, (body, context) => {
        const blocks = splitBlocks(body, 1);
        const decisions = cleanBlocks(blocks, context);
        assert.deepEqual(
          decisions.map(({ from, to, text }) => ({ from, to, text })),
          blocks,
        );
        assert.deepEqual(cleanBlocks(blocks, context), decisions);
        const kept = joinKept(decisions, captureOf(decisions, body).state);
        for (const line of kept.split('\n')) assert.ok(line === '' || body.includes(line) || /^[`~]{3,}$/.test(line));
      }),
      { seed: 20240517, numRuns: 1000 },
    );
  });

  it('leaves something of every page that has a text, unless a certain format says otherwise', () => {
    fc.assert(
      fc.property(bodies, contexts, (body, context) => {
        const decisions = cleanBlocks(splitBlocks(`${OWN[0]}\n\n${body}`, 1), {
          ...context,
          url: 'https://blog.example/',
        });
        assert.ok(decisions.some(({ kept }) => kept));
      }),
      { seed: 20240517, numRuns: 1000 },
    );
  });

  it('drops nothing of what it kept of an article between its furniture', () => {
    const texts = fc.subarray<string>([...OWN], { minLength: 2 });
    const furniture = fc.subarray([...FURNITURE]);
    fc.assert(
      fc.property(furniture, texts, furniture, (above, own, under) => {
        const context = { ...wechat, title: 'Lamp found in harbour', url: 'https://blog.example/a' };
        const kept = keptTexts(['# Lamp found in harbour', ...above, ...own, ...under].join('\n\n'), context);
        assert.deepEqual(
          kept.filter((text) => own.includes(text)),
          own,
        );
        assert.deepEqual(keptTexts(kept.join('\n\n'), context), kept);
      }),
      { seed: 20240517, numRuns: 1000 },
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

function keptTexts(body: string, context: CleaningContext): string[] {
  return cleanBlocks(splitBlocks(body, 1), context).flatMap(({ kept, text }) => (kept ? [text] : []));
}

function printsOf(blocks: readonly string[], title: string): number[] {
  return blocks.flatMap((block) => blockPrint(blockText(block), title) ?? []);
}
