/**
 * The furniture of an account above and below its text. What is worded like it or recurs in the account's other articles
 * is dropped together with what lies between it and the edge, as far as that alone says nothing.
 */
import { width } from '../block-text.ts';
import { isLinks, isText, type ChromeRule, type PageBlock } from './chrome-rule.ts';
import { isNumber, isPicture, isStructure, matches, withoutCredits } from './edges.ts';
import { NUMBERED, SECTION } from './wechat-headings.ts';
import {
  ADDRESS,
  ANNOUNCEMENT,
  AT_END,
  AT_END_OF_ANNOUNCEMENT,
  AT_TOP,
  CODE_CAPTION,
  CONTACT,
  CREDITS,
  ORNAMENT,
} from './wechat-lines.ts';

/** Blocks looked at from an edge. */
const REACH = 200;
/** Width of a line that can be a slogan, a name or a caption; alone it says nothing. */
const LONGEST_SLOGAN = 52;
/** So many such lines one after another are the article's own way to speak. */
const MOST_SLOGANS = 3;
/** More pictures than these, of one article alone, are what it shows. */
const MOST_PICTURES = 5;
/** Characters of a heading that many articles share. */
const LONGEST_HEADING = 10;
/** Width of a block that differs from others by more than a number, if at all. */
const SHORTEST_PARAGRAPH = 100;
/** Width of what may recur in a few articles without being a heading. */
const SHORTEST_RECURRING = 16;

/** From the byline down. */
export const wechatTop: ChromeRule = {
  id: 'wechat-prompt',
  find: ({ blocks }) => {
    const walked = walk(blocks.slice(0, REACH), (block) => {
      if (matches(block, CREDITS)) return 'credit';
      if (matches(block, AT_TOP) && !isStructure(block)) return 'furniture';
      if (isSection(block)) return 'credit';
      if (recursAsFurniture(block) && !isText(block) && !/[。.]$/.test(block.plain))
        return isHeadingLike(block) ? 'neutral' : 'furniture';
      return isMute(block) ? 'neutral' : 'text';
    });
    const section = walked.findIndex(({ block }) => isSection(block));
    const innermost = walked.findLastIndex(
      ({ block, kind }, index) => kind === 'furniture' && (section < 0 || index < section || matches(block, AT_TOP)),
    );
    const outer = walked.slice(0, innermost + 1).flatMap(({ block, kind }) => (kind === 'credit' ? [] : [block]));
    return [...outer, ...besides(walked, innermost).filter(isOrnament)];
  },
};

/** From the page's buttons up. */
export const wechatEnd: ChromeRule = {
  id: 'wechat-prompt',
  find: ({ blocks, context }) => {
    const wording = ANNOUNCEMENT.test(context.title) ? AT_END_OF_ANNOUNCEMENT : AT_END;
    const isWorded = (block: PageBlock): boolean => matches(block, wording) && !isStructure(block);
    const inwards = blocks.slice(-REACH).toReversed();
    const walked = walk(inwards, (block) => {
      if (matches(block, CREDITS)) return 'credit';
      if (isWorded(block)) return 'furniture';
      if (isSection(block)) return 'text';
      if (recursAsFurniture(block) && !ADDRESS.test(block.plain)) return 'furniture';
      if (isMute(block) || ADDRESS.test(block.plain)) return 'neutral';
      return isSlogan(block) ? 'slogan' : 'text';
    });
    const stop = inwards[walked.length];
    // What many bulletins say under a heading of theirs is still what they say.
    const own =
      stop && isSection(stop)
        ? walked.findLastIndex((step) => step.kind === 'credit' || isWorded(step.block))
        : walked.length;
    const innermost = walked.findLastIndex(({ kind }, index) => kind === 'furniture' && index <= own);
    const outer = walked.slice(0, innermost + 1).map(({ block }) => block);
    const banners = walked
      .slice(innermost + 1)
      .flatMap(({ block, kind }) => (kind === 'furniture' && isPicture(block) ? [block] : []));
    return [...withoutCredits(outer.toReversed(), CREDITS), ...besides(walked, innermost), ...banners];
  },
};

/** Numbered, or made of the words that head the parts of bulletins and reports. */
export function isSection(block: PageBlock): boolean {
  return block.linked === 0 && block.pictures.length === 0 && (NUMBERED.test(block.plain) || SECTION.test(block.plain));
}

/** From an edge to the first text; on a page without any, to the first picture of its own. */
function walk(inwards: readonly PageBlock[], kindOf: (block: PageBlock) => Kind): Step[] {
  const steps = stepsToText(inwards, kindOf);
  if (steps.length < inwards.length) return steps;
  const picture = steps.findIndex(({ block, kind }) => kind === 'neutral' && isPicture(block));
  return picture < 0 ? steps : steps.slice(0, picture);
}

function stepsToText(inwards: readonly PageBlock[], kindOf: (block: PageBlock) => Kind): Step[] {
  const steps: Step[] = [];
  let speaking = 0;
  let mute = { slogans: 0, pictures: 0 };
  for (const block of inwards) {
    const kind = kindOf(block);
    if (kind === 'text') return steps;
    steps.push({ block, kind });
    if (kind === 'furniture' || kind === 'credit') {
      speaking = steps.length;
      mute = { slogans: 0, pictures: 0 };
    }
    mute.slogans += kind === 'slogan' ? 1 : 0;
    mute.pictures += kind === 'neutral' && isPicture(block) ? 1 : 0;
    if (mute.slogans > MOST_SLOGANS || mute.pictures > MOST_PICTURES) return steps.slice(0, speaking);
  }
  return steps;
}

/** The code over its caption, and the ornaments over the furniture. */
function besides(walked: readonly Step[], innermost: number): PageBlock[] {
  const isCode = CODE_CAPTION.test(walked[innermost]?.block.plain ?? '');
  const found: PageBlock[] = [];
  for (const { block } of walked.slice(innermost + 1)) {
    const goes = isOrnament(block) || (isCode && isPicture(block) && !found.some(isPicture));
    if (!goes) break;
    found.push(block);
  }
  return found;
}

function isOrnament({ plain, pictures }: PageBlock): boolean {
  return ORNAMENT.test(plain) && pictures.length === 0;
}

/**
 * Of what recurs in a few articles only, a word may be a heading of the texts, and a sentence what they have to
 * say.
 */
export function recursAsFurniture(block: PageBlock): boolean {
  const { recurs, plain } = block;
  if (recurs === undefined || saysItsOwn(block)) return false;
  if (recurs === 'often' || plain === '' || isLinks(block)) return true;
  return width(plain) >= SHORTEST_RECURRING && !isText(block) && !/[。.!?]$/.test(plain);
}

/** What recurs in these is the form: a number, a date or what stands behind the colon is another each time. */
function saysItsOwn({ plain, text }: PageBlock): boolean {
  if (CONTACT.test(plain)) return false;
  const isLong = width(plain) >= SHORTEST_PARAGRAPH && !text.startsWith('|');
  return (
    (!isLong && /\d/.test(plain) && !/[。!?]/.test(plain)) ||
    (plain.length <= 80 && /^[\p{L}\p{N} ]{1,24}:\s?\S/u.test(plain))
  );
}

function isHeadingLike({ plain, pictures }: PageBlock): boolean {
  return pictures.length === 0 && plain.length <= LONGEST_HEADING && !/[,。!?;“”]/.test(plain);
}

/** A picture, a rule, a number, links: too little to tell. */
function isMute(block: PageBlock): boolean {
  return block.plain === '' || ORNAMENT.test(block.plain) || isNumber(block) || isLinks(block);
}

function isSlogan(block: PageBlock): boolean {
  return width(block.plain) <= LONGEST_SLOGAN && !/[。?!]$/.test(block.plain) && !isStructure(block);
}

/** What a block is to the walk; only `text` ends it. */
type Kind = 'furniture' | 'credit' | 'neutral' | 'slogan' | 'text';

interface Step {
  readonly block: PageBlock;
  readonly kind: Kind;
}
