/** Names a block by what it says, so that the same furniture on two pages of a site has one name. */
import { hash } from 'node:crypto';

import { letterKey } from './block-text.ts';
import type { BlockText } from './block-text.ts';

/** Letters that count: blocks that share as many say the same. */
const LONGEST_KEY = 240;
/** Characters in which they are looked for. */
const LONGEST_LOOKED_AT = 800;
/** `作者：张三`, `Tags: a, b`: of lines up to this length, what stands before the colon is what recurs; not of an address. */
const LONGEST_LABELLED = 80;
const LABEL = /^([\p{L}][\p{L}\p{N} ]{1,24}?)\s*[:：](?!\/\/)\s*\S/u;

const SENTENCE = /[。！？!?]$|[a-z]\.$/;
const MONTHS_AND_DAYS =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:uary|ruary|ch|il|e|y|ust|ember|ober|day)?\b/gi;

/** A shorter title may be a word of the text. */
const SHORTEST_TITLE = 12;

/** What follows the name of a picture's file chooses a size or a format. */
const SIZE = /(\.(?:png|jpe?g|gif|webp|svg)|\/(?:0|300|640))\?.*$/is;

/**
 * 48 bits of a hash of what stands in the block, the article's title, numbers, dates and the values of labels left out:
 * equal for blocks that differ in nothing else. Undefined where nothing is said: a rule, marks, a picture that was never
 * loaded.
 */
export function blockPrint({ plain, pictures }: BlockText, title: string): number | undefined {
  const said = plain === '' ? pictureKey(pictures) : textKey(withoutTitle(plain, title));
  return said === '' ? undefined : hash('sha256', said, 'buffer').readUIntBE(0, 6);
}

/** `Tweet Lamp found in harbour` is `Tweet` on every page. */
function withoutTitle(plain: string, title: string): string {
  return title.length < SHORTEST_TITLE ? plain : plain.replaceAll(title, '');
}

function textKey(whole: string): string {
  const plain = whole.length > LONGEST_LOOKED_AT ? whole.slice(0, LONGEST_LOOKED_AT) : whole;
  const label = plain.length <= LONGEST_LABELLED ? LABEL.exec(plain)?.[1] : undefined;
  if (label !== undefined) return `label ${letterKey(label)}`;
  // In a sentence the numbers are what it says.
  if (isSentence(whole)) return letterKey(plain).slice(0, LONGEST_KEY);
  const key = letterKey(plain.replaceAll(MONTHS_AND_DAYS, '0')).replaceAll(/\p{N}+/gu, '0');
  return key === '0' ? '' : key.slice(0, LONGEST_KEY);
}

/** Also where the cut of the capture falls into the last of several. */
function isSentence(plain: string): boolean {
  return SENTENCE.test(plain) || (plain.endsWith('...') && /。|[a-z]\. \p{Lu}/u.test(plain));
}

function pictureKey(pictures: readonly string[]): string {
  return pictures
    .filter((target) => !target.startsWith('data:'))
    .map((target) => target.replace(SIZE, '$1'))
    .join(' ');
}
