/** Rules for furniture that lies at the top or the end of an article, judged by what stands around it. */
import type { ChromeRule, PageBlock } from './chrome-rule.ts';

/** Blocks looked at from an edge. */
const REACH = 60;
/** A line as short as this can be a slogan, a name or a caption; alone it says nothing. */
const SHORT = 26;

export interface EdgeWording {
  /** Plain texts that are furniture. */
  readonly furniture: readonly RegExp[];
  /** Plain texts that stay, though furniture may stand on both sides. */
  readonly stays: readonly RegExp[];
  /** Furniture that is a picture's caption: the picture beside it, on the article's side, goes with it. */
  readonly captions: RegExp;
}

/**
 * Drops what lies between an edge and the furniture nearest to the article. Walking in from the edge, short lines and
 * pictures are dropped only where furniture follows; the first block of real text ends the walk.
 */
export function edgeFurniture(id: string, edge: 'top' | 'end', wording: EdgeWording): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const inwards = edge === 'top' ? blocks.slice(0, REACH) : blocks.slice(-REACH).toReversed();
      const textAt = inwards.findIndex((block) => !matches(block, wording.stays) && !matches(block, wording.furniture) && !isNeutral(block));
      const walked = textAt < 0 ? inwards : inwards.slice(0, textAt);
      const innermost = walked.findLastIndex((block) => matches(block, wording.furniture));
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

/** Drops a short line that matches and all that follows, but what `stays`, if little enough of the article follows it. */
export function restAfter(id: string, line: RegExp, { stays, limits }: { stays: readonly RegExp[]; limits: TailLimits }): ChromeRule {
  return {
    id,
    find: ({ blocks }) => {
      const start = blocks.findIndex((block, index) => line.test(block.plain) && isLittle(blocks, index, limits));
      if (start < 0) return [];
      const number = blocks[start - 1];
      const rest = blocks.slice(start).filter((block, index, tail) => !staysInTail(block, tail[index - 1], stays));
      return number && isNumber(number) ? [number, ...rest] : rest;
    },
  };
}

export function isPicture({ plain, pictures }: PageBlock): boolean {
  return plain === '' && pictures.length > 0;
}

export function matches({ plain }: PageBlock, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(plain));
}

function isLittle(blocks: readonly PageBlock[], start: number, { share, characters }: TailLimits): boolean {
  const after = textLength(blocks.slice(start));
  return start > 0 && after <= characters && after <= share * textLength(blocks);
}

function textLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { plain }) => sum + plain.length, 0);
}

/** A credit line, or an address under one. */
function staysInTail(block: PageBlock, before: PageBlock | undefined, stays: readonly RegExp[]): boolean {
  return matches(block, stays) || (before !== undefined && matches(before, stays) && /^(?:\[?\d+[\].、]?\s*)?https?:\/\//.test(block.plain));
}

function isNumber({ plain }: PageBlock): boolean {
  return /^(?:part\s*)?[\d\s.]{1,5}$/i.test(plain);
}

/** Too little to tell: a picture, a rule, a slogan, a name. A list, a fence or a sentence is text. */
function isNeutral({ plain, text }: PageBlock): boolean {
  return plain === '' || (plain.length <= SHORT && !/[。？！?!]$/.test(plain) && !/^\s{0,3}(?:[-+*] |\d+[.)] |```|~~~|\|)/.test(text));
}
