/** Rules for furniture that lies at the top or the end of an article, judged by what stands around it. */
import { width } from '../block-text.ts';
import { isByline } from './byline.ts';
import { isCodeOrTable, isHeading, isIndicator, isLinks, isText } from './chrome-rule.ts';
import type { ChromeRule, PageBlock } from './chrome-rule.ts';

/** Blocks looked at from an edge. */
const REACH = 200;
/** A line of this width, in Latin letters, can be a slogan, a name or a caption; alone it says nothing. */
const SHORT = 52;

/** Width of what may recur in a few articles without being a heading. */
const SHORTEST_RECURRING = 16;

const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|avif)(?:[?#]|$)|googleusercontent\.com\/img/i;

export interface EdgeWording {
  /** Plain texts that are furniture. */
  readonly furniture: readonly RegExp[];
  /** Other blocks that are. */
  readonly also?: (block: PageBlock) => boolean;
  /** Blocks that are the article's, though they are links. */
  readonly text?: (block: PageBlock) => boolean;
  /** Plain texts that stay, though furniture may stand on both sides. */
  readonly stays: readonly RegExp[];
  /** Furniture that is a picture's caption: the picture beside it, on the article's side, goes with it. */
  readonly captions: RegExp;
}

/**
 * Drops what lies between an edge and the furniture nearest to the article: what is worded like it, and what recurs in
 * the publisher's articles. Walking in from the edge, short lines, links and pictures are dropped only where furniture
 * follows; the first block of real text ends the walk, on a page without any a picture of its own.
 */
export function edgeFurniture(id: string, edge: 'top' | 'end', wording: EdgeWording): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const inwards = edge === 'top' ? blocks.slice(0, REACH) : blocks.slice(-REACH).toReversed();
      const textAt = inwards.findIndex((block, index) => {
        if (matches(block, wording.stays)) return false;
        if (isFurniture(block, wording)) return edge === 'end' && isSection(block, inwards[index - 1], wording);
        return wording.text?.(block) === true || !isNeutral(block, edge);
      });
      const end = textAt < 0 ? innermostPicture(inwards, edge) : textAt;
      const walked = end < 0 ? inwards : inwards.slice(0, end);
      const innermost = walked.findLastIndex(
        (block) =>
          isFurniture(block, wording) &&
          (edge === 'end' || matches(block, wording.furniture) || !isSectionHeading(block)),
      );
      const outer = walked.slice(0, innermost + 1).filter((block) => !matches(block, wording.stays));
      const beside = walked[innermost + 1];
      const caption = walked[innermost]?.plain ?? '';
      return beside && isPicture(beside) && wording.captions.test(caption) ? [...outer, beside] : outer;
    },
  };
}

/** Drops the pictures that end the article after a line which matches: its text was over before them. */
export function picturesAfter(id: string, line: RegExp): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const last = blocks.findLastIndex((block) => !isPicture(block));
      return line.test(blocks[last]?.plain ?? '') ? blocks.slice(last + 1) : [];
    },
  };
}

/** Limits within which a line may cut off what follows it. */
export interface TailLimits {
  /** Text after the line, as a share of all text. */
  readonly share: number;
  /** Characters of text after the line. */
  readonly characters: number;
}

/** Drops a line that starts the furniture and all that follows, but what `stays`, if little enough of the article follows it. */
export function restAfter(
  id: string,
  isStart: (block: PageBlock, index: number, blocks: readonly PageBlock[]) => boolean,
  { stays, limits }: { stays: readonly RegExp[]; limits: TailLimits },
): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const least = firstOfTail(blocks, limits);
      const start = blocks.findIndex((block, index) => index >= least && isStart(block, index, blocks));
      if (start < 0) return [];
      const number = blocks[start - 1];
      const rest = withoutCredits(blocks.slice(start), stays);
      return number && isNumber(number) ? [number, ...rest] : rest;
    },
  };
}

/** A block of pictures and nothing else. */
export function isPicture({ plain, pictures }: PageBlock): boolean {
  return plain === '' && pictures.length > 0;
}

/** From the end, codes to scan and posters may stand before it. */
function innermostPicture(inwards: readonly PageBlock[], edge: 'top' | 'end'): number {
  return edge === 'top' ? inwards.findIndex(isOwnPicture) : inwards.findLastIndex(isOwnPicture);
}

/** A picture that no other page has, and that leads nowhere but to itself. */
function isOwnPicture(block: PageBlock): boolean {
  return isPicture(block) && !block.recurs && block.targets.every((target) => PICTURE_FILE.test(target));
}

/** Whether the block's text is what one of the patterns looks for. */
export function matches({ plain }: PageBlock, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(plain));
}

/** The first block, the very first excepted, from which on the text keeps within the limits. */
function firstOfTail(blocks: readonly PageBlock[], { share, characters }: TailLimits): number {
  const most = Math.min(characters, share * blocks.reduce((sum, { plain }) => sum + plain.length, 0));
  let first = blocks.length;
  for (let after = 0; first > 1; first -= 1) {
    after += blocks[first - 1]?.plain.length ?? 0;
    if (after > most) break;
  }
  return first;
}

/** Without the credit lines, and without the numbered references and addresses under one. */
export function withoutCredits(tail: readonly PageBlock[], stays: readonly RegExp[]): readonly PageBlock[] {
  const stay = new Set<PageBlock>();
  for (const [index, block] of tail.entries()) {
    const before = tail[index - 1];
    const isReference = /^\s*(?:[-+*] )?(?:\\?\[\d+|\d+[.、)]|<?https?:)/.test(block.text);
    if (matches(block, stays) || (before && stay.has(before) && isReference)) stay.add(block);
  }
  return tail.filter((block) => !stay.has(block));
}

/** A number that stands alone, such as that of the heading below it. */
export function isNumber({ plain }: PageBlock): boolean {
  return /^(?:part\s*)?[\d\s.,]{1,9}$/i.test(plain);
}

function isFurniture(block: PageBlock, { furniture, stays, also }: EdgeWording): boolean {
  if (matches(block, stays)) return false;
  return recursAsFurniture(block) || also?.(block) === true || (matches(block, furniture) && !isStructure(block));
}

/** Of what recurs in a few articles only, a word may be a heading of the texts, and a sentence what they have to say. */
function recursAsFurniture(block: PageBlock): boolean {
  const { recurs, plain } = block;
  if (isCodeOrTable(block)) return false;
  if (recurs !== 'sometimes') return recurs === 'often';
  return (
    plain === '' || isLinks(block) || (width(plain) >= SHORTEST_RECURRING && !isText(block) && !/[。.!?]$/.test(plain))
  );
}

/** A heading that texts share, over a line or a picture that no other page has: a section of a report that follows a form. */
function isSection(block: PageBlock, next: PageBlock | undefined, { furniture }: EdgeWording): boolean {
  if (next === undefined || !isHeading(block) || !isSectionHeading(block) || matches(block, furniture)) return false;
  if (isOwnPicture(next)) return next.targets.length === 0;
  return (
    next.recurs === undefined && next.plain !== '' && !isLinks(next) && !isHeading(next) && !matches(next, furniture)
  );
}

/** A heading of the text, which the articles of a publisher may share. */
function isSectionHeading({ text, linked, pictures }: PageBlock): boolean {
  return (
    linked === 0 &&
    pictures.length === 0 &&
    /^\s{0,3}(?:#{1,6} |\*\*[^*]+\*\*\s*$)|^[一二三四五六七八九十]+、|^0x/.test(text)
  );
}

/** Too little to tell: a picture, a rule, a number; at the end also a slogan or a name, which at the top may be a heading. */
function isNeutral(block: PageBlock, edge: 'top' | 'end'): boolean {
  const { plain } = block;
  if (isIndicator(block)) return false;
  if (plain === '' || isNumber(block) || isLinks(block)) return true;
  if (edge === 'top') return isByline(block);
  return width(plain) <= SHORT && !/[。?!]$/.test(plain) && !isStructure(block);
}

/** A list of sentences or a table of several rows: an article's own way to speak. */
export function isStructure({ text }: PageBlock): boolean {
  return /^\s{0,3}(?:[-+*] |\d+[.)] )[^\n]*\n/.test(text) || /\n\s{0,3}\|(?:[^\n]*\n){2}/.test(text);
}
