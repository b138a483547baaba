import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockPrint } from '../../../src/article/block-print.ts';
import { blockText } from '../../../src/article/block-text.ts';
import type { RecurringBlocks } from '../../../src/article/recurrence.ts';
import { familyOf, findRecurring, type PrintedArticle } from '../../../src/archive/recurring-blocks.ts';

const BLOG = 'host:blog.example';

describe('findRecurring()', () => {
  it('finds furniture above and under three articles, and nothing of their text', () => {
    const { often, sometimes } = recurringIn(site(3), 0);
    assert.deepEqual(often, ['[Home](/) [About](/about)', 'Subscribe to our letter']);
    assert.deepEqual(sometimes, []);
  });

  it('finds nothing in two articles', () => {
    assert.deepEqual(recurringIn(site(2), 0), { often: [], sometimes: [] });
  });

  it('takes blocks for one that differ in numbers, dates, the values of labels, or in the title', () => {
    const pages = ['Harbour lamp goes out', 'Tide gauge was wrong', 'Ferry timetable leaked'].map((title, index) =>
      article({
        title,
        blocks: [
          `${index + 3} comments`,
          `Posted on May ${index + 1}, 2024`,
          `Author: ${['Ada', 'Ben', 'Cleo'][index] ?? ''}`,
          `Tweet ${title}`,
          `Nothing that page ${title} shares`,
        ],
      }),
    );
    assert.deepEqual(recurringIn(pages, 0).often, [
      '3 comments',
      'Posted on May 1, 2024',
      'Author: Ada',
      'Tweet Harbour lamp goes out',
      'Nothing that page Harbour lamp goes out shares',
    ]);
  });

  it('tells addresses apart, though each begins with the same word and a colon', () => {
    const pages = ['lamps', 'tides', 'ferries'].map((name) =>
      article({ title: `All about ${name}`, blocks: [`https://${name}.example/`, `hxxps://${name}[.]example`] }),
    );
    assert.deepEqual(recurringIn(pages, 0), { often: [], sometimes: [] });
  });

  it('keeps numbers apart in sentences, where they are what it says', () => {
    const pages = [1, 2, 3].map((count) => article({ title: `Case ${count}`, blocks: [`It cost ${count} million.`] }));
    assert.deepEqual(recurringIn(pages, 0).often, []);
  });

  it('knows a paragraph by its beginning, where captures are cut in different places', () => {
    const about = `The lamp was lit in 2010. ${'Nobody has counted how many ships have passed it since. '.repeat(6)}`;
    const pages = ['Lamp', 'Tide', 'Ferry'].map((title, index) =>
      article({ title, blocks: [index < 2 ? about.trim() : `${about.slice(0, 300)}...`] }),
    );
    assert.equal(recurringIn(pages, 2).often.length, 1);
  });

  it('leaves a paragraph that two articles quote', () => {
    const quoted = 'The lamp was lit at nine, said the keeper, and it was out at ten.';
    const pages = site(6);
    const quoting = pages.map((page, index) => (index < 2 ? { ...page, blocks: [...page.blocks, quoted] } : page));
    assert.ok(!all(recurringIn(quoting, 0)).includes(quoted));
  });

  it('counts the captures of one article once, and its tellings under other titles too', () => {
    const body = Array.from({ length: 8 }, (_, index) => `Paragraph ${'abcdefgh'[index] ?? ''} of the only report.`);
    const captures = [1, 2, 3].map(() => article({ title: 'The only report', blocks: body }));
    assert.deepEqual(recurringIn(captures, 0), { often: [], sometimes: [] });
    const tellings = ['Report', 'A report', 'The report'].map((title) => article({ title, blocks: body }));
    assert.deepEqual(recurringIn([...tellings, ...site(6)], 0), { often: [], sometimes: [] });
  });

  it('takes the paragraphs of a weekly form for text while they are few among many articles', () => {
    const form = ['What happened this week', 'Patches', 'Leaks', 'Tools', 'Reading', 'Until next week'];
    const weeklies = ['one', 'two', 'three', 'four'].map((week) =>
      article({ title: `Week ${week}`, blocks: [...form, `Only in week ${week}`] }),
    );
    assert.deepEqual(recurringIn([...weeklies, ...site(40)], 0), { often: [], sometimes: [] });
  });

  it('finds what stands under few of many articles, for a capture is cut before it', () => {
    const pages = site(80).map((page, index) => (index < 12 ? { ...page, blocks: [...page.blocks, ...CARD] } : page));
    assert.deepEqual(recurringIn(pages, 0).sometimes, CARD);
    const more = site(200).map((page, index) => (index < 25 ? { ...page, blocks: [...page.blocks, ...CARD] } : page));
    assert.deepEqual(recurringIn(more, 0).often.slice(-CARD.length), CARD);
  });

  it('shares what three publishers of a family have, and nothing with others', () => {
    const footer = 'Hosted by the same house';
    const blogs = ['a', 'b', 'c', 'd'].map((name) => ({
      ...article({ title: `On ${name}`, blocks: [footer, `Own words of ${name}`] }),
      publisher: `host:${name}.house.example`,
    }));
    assert.deepEqual(recurringIn(blogs, 0), { often: [], sometimes: [footer] });
    const strangers = blogs.map((blog, index) => ({ ...blog, publisher: `host:stranger-${index}.example` }));
    assert.deepEqual(recurringIn(strangers, 0), { often: [], sometimes: [] });
  });

  it('says the same whatever the order of the articles', () => {
    const blocks = fc.array(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 4, maxLength: 10 });
    const articles = fc.array(
      fc.record({
        publisher: fc.constantFrom('host:a.house.example', 'host:b.house.example', 'host:c.house.example'),
        title: fc.nat({ max: 20 }).map(String),
        prints: blocks.map((names) => [...new Set(names)].map((name) => name.charCodeAt(0))),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(articles, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (looks, ranks) => {
        const shuffled = looks
          .map((look, index) => ({ look, rank: ranks[index] ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ look }) => look);
        const [first, second] = [new Map(findRecurring(looks)), new Map(findRecurring(shuffled))];
        for (const look of looks) assert.deepEqual(second.get(look), first.get(look));
      }),
      { seed: 20240517, numRuns: 300 },
    );
  });
});

describe('familyOf()', () => {
  const families: Record<string, string> = {
    'wechat:MzA5': 'wechat',
    'host:blog.example.org': 'example.org',
    'host:news.example.co.uk': 'example.co.uk',
    'host:example.org': 'example.org',
    '': '',
  };
  for (const [publisher, family] of Object.entries(families)) {
    it(`is "${family}" for "${publisher}"`, () => assert.equal(familyOf(publisher), family));
  }
});

const CARD = ['About the keeper', 'She has kept lamps for years', '[More of her](/keeper)'];

/** Articles of a site, each with a text of its own between a menu and a call to subscribe. */
function site(count: number): NamedArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const name = [...`${index}`].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const text = ['first', 'second', 'third', 'fourth'].map((which) => `The ${which} paragraph of article ${name}`);
    return article({
      title: `Article ${name}`,
      blocks: ['[Home](/) [About](/about)', ...text, 'Subscribe to our letter'],
    });
  });
}

function article({ title, blocks }: { title: string; blocks: readonly string[] }): NamedArticle {
  return { publisher: BLOG, title, blocks };
}

/** What recurs of one of the articles, by the blocks' text. */
function recurringIn(articles: readonly NamedArticle[], which: number): Record<keyof RecurringBlocks, string[]> {
  const looks = articles.map(({ publisher, title, blocks }): PrintedArticle => {
    const prints = blocks.flatMap((block) => printOf(block, title) ?? []);
    return { publisher, title, prints };
  });
  const found = [...findRecurring(looks)].find(([look]) => look === looks[which])?.[1];
  const { title, blocks } = articles[which] ?? article({ title: '', blocks: [] });
  const named = (prints: readonly number[] = []): string[] =>
    blocks.filter((block) => prints.includes(printOf(block, title) ?? -1));
  return { often: named(found?.often), sometimes: named(found?.sometimes) };
}

function printOf(block: string, title: string): number | undefined {
  return blockPrint(blockText(block), title);
}

function all({ often, sometimes }: Record<keyof RecurringBlocks, string[]>): string[] {
  return [...often, ...sometimes];
}

interface NamedArticle {
  readonly publisher: string;
  readonly title: string;
  readonly blocks: readonly string[];
}
