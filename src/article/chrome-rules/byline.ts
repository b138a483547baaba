/** Who wrote when: the lines about an article between its title and its text. */
import { width } from '../block-text.ts';
import { isHeading, isLinks, isText, type ChromeRule, type PageBlock } from './chrome-rule.ts';

/** A day, as sites write it: 2024-05-17, 2024年5月17日, May 17, 2024, 17 May 2024, 17/05/2024. */
const DAY =
  /(?<!\d)(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)(?!\d)|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?(?:19|20)\d\d/u;

/** What a line about the author, the time of reading or the readers begins with. */
const CREDIT =
  /^(?:作者|编辑|来源|发布|发表|时间|阅读|浏览|字数)|阅读量|浏览量|^(?:author|written by|posted|published|updated|reading time)\b|\b\d+ (?:min(?:ute)?s?|hours?|days?)\b/i;
/** Case tells `By Mara Lind` from `By default`. */
const NAMED = /^(?:\/ ?)?(?:[Bb]y|BY|Di|di|Von|von|Par|A cura di):?\s+@?\p{Lu}/u;

/** Labels and buttons of a byline, alone in their block. */
const LABEL =
  /^[\s\p{P}\p{S}]*(?:by|on|in|di|da|von|par|posted(?: (?:on|by|in))?|published(?: (?:on|by|in))?|updated|date|authors?|written by|categor(?:y|ies)|tags?|read(?:ing)? time|(?:estimated )?reading time.{0,20}|~?\d+ min(?:ute)?s?(?: read(?:ing)?)?|min(?:utes)? read|share(?: (?:this|on).{0,30})?|listen|save|print|follow|\d+ (?:views?|shares?|comments?|likes?|words?|commenti?)|(?:no|leave a|add a) comments?|image|photo|close|research|blog|giornalista|journalist)[\s\p{P}\p{S}]*$/iu;

/** Width of a line with a name, a date and a rubric. */
const LONGEST_BYLINE = 140;
/** Width of a name, alone in its block. */
const LONGEST_NAME = 40;
const LONGEST_NAME_WORDS = 5;
/** More lines as short as names, one after another, are verse. */
const MOST_NAMES = 4;
/** Blocks under the title among which the byline stands. */
const REACH = 30;

/** Drops the lines about the article, and the names and counters between them. Headings, pictures and sentences stay. */
export const byline: ChromeRule = {
  id: 'byline',
  find: ({ blocks }) => {
    const end = endOfHead(blocks);
    const head = blocks.slice(0, Math.min(end, startOfVerse(blocks.slice(0, end))));
    const last = head.findLastIndex((block) => isMark(block));
    return head.slice(0, last + 1).filter((block) => isMark(block) || isName(block));
  },
};

/** Up to the second paragraph: a byline may follow the first, where that is a summary. */
function endOfHead(blocks: readonly PageBlock[]): number {
  const texts = blocks.slice(0, REACH).flatMap((block, index) => (isText(block) && !block.recurs ? [index] : []));
  const [first = REACH, second = REACH] = texts;
  const between = blocks.slice(first + 1, second);
  return between.some(isDateline) && !between.some(isHeading) ? second : first;
}

function startOfVerse(blocks: readonly PageBlock[]): number {
  let names = 0;
  const last = blocks.findIndex((block) => {
    names = isName(block) && !isMark(block) && !block.recurs && block.targets.length === 0 ? names + 1 : 0;
    return names > MOST_NAMES;
  });
  return last < 0 ? blocks.length : last - MOST_NAMES;
}

function isMark(block: PageBlock): boolean {
  return isByline(block) || LABEL.test(block.plain) || isCounter(block);
}

/** Who wrote when, how many read it. */
export function isByline(block: PageBlock): boolean {
  const { plain } = block;
  if (isDateline(block)) return true;
  return (
    width(plain) <= LONGEST_BYLINE &&
    !isHeading(block) &&
    !isSentence(plain) &&
    (CREDIT.test(plain) || NAMED.test(plain))
  );
}

/** A line of names around the day on which the article came out. */
export function isDateline(block: PageBlock): boolean {
  const { plain } = block;
  return (
    width(plain) <= LONGEST_BYLINE &&
    !isHeading(block) &&
    DAY.test(plain) &&
    !isSentence(plain) &&
    !/^[【(\[「]|^(?:update\b|导语|导读|摘要)|https?:/i.test(plain)
  );
}

/** A number that links to the comments, a link to an author or a tag. */
function isCounter(block: PageBlock): boolean {
  const isShort = width(block.plain) <= LONGEST_NAME && block.plain !== '';
  return (
    isShort &&
    isLinks(block) &&
    block.targets.some((target) =>
      /#(?:comments?|respond|disqus)|\/(?:author|contributor|profile|giornalista|tag|category|topic)s?\//i.test(target),
    )
  );
}

function isName(block: PageBlock): boolean {
  const { plain, text } = block;
  if (!/[\p{L}\p{N}]/u.test(plain) || isHeading(block) || /^\s*(?:[-+*>|]|\d+[.)]|```|\*\*)\s?/.test(text))
    return false;
  return width(plain) <= LONGEST_NAME && plain.split(' ').length <= LONGEST_NAME_WORDS && !/[,。.!?;:…]$/.test(plain);
}

function isSentence(plain: string): boolean {
  return /[。.!?]$/.test(plain);
}
