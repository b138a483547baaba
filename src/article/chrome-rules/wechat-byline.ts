/** The lines between a WeChat title and the text: 原创, the author, the account, and the card of a reprinted article. */
import { letterKey } from '../block-text.ts';
import type { ChromeRule, CleaningContext, PageBlock } from './chrome-rule.ts';

/** Blocks from the top within which a byline must lie. */
const REACH = 14;
const LONGEST_NAME = 40;
/** Without 原创 or a known account, a second line counts as the account only up to this length. */
const LONGEST_GUESSED_NAME = 24;
const LONGEST_CARD_TEXT = 130;

const REPRINT = /^以下文章来源于\s*(.+?)(?:\s*,作者.*)?$/;
/** Short lines with which texts begin. */
const FIRST_HEADING =
  /^(?:[一二三四五六七八九十]+[、.]|\d|part\b|step\b|前言|序言|背景|概述|摘要|引言|目录|导语|导读|导言|概要|简介|关键词|正文|编者按|(?:事件|漏洞|基本|前言|情况)(?:概述|描述|介绍|概况|背景|信息|简介)|.*(?:概述|介绍|背景|概况)$)/i;
const DATE = /^(?:(?:发表于|修改于)?\s*\d{4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?)(?:\s*\p{Script=Han}{2,3})?$/u;

export const wechatByline: ChromeRule = {
  id: 'wechat-byline',
  find: ({ blocks, context }) => {
    const { names, next } = byline(blocks, context);
    const dates = blocks.slice(next).findIndex(({ plain }) => !DATE.test(plain));
    const cardAt = next + Math.max(dates, 0);
    return [...names, ...blocks.slice(next, cardAt), ...reprintCard(blocks.slice(0, cardAt + 8), cardAt)];
  },
};

/** The account in the byline, confirmed by the name under the text where the capture has it. */
export function accountOf(blocks: readonly PageBlock[], context: CleaningContext): string | undefined {
  const body = blocks.filter(({ plain, text }) => letterKey(plain) !== letterKey(context.title) && !/^\s*!\[cover_image\]/.test(text) && plain !== '原创');
  const name = nameBelow(blocks) ?? byline(body, context).names.at(-1);
  return name && /^[^\n]*/.exec(name.text.trim())?.[0].replaceAll(/\\(?=[\p{P}\p{S}])/gu, '');
}

/** The account's name stands between its picture and 「向上滑动看下一个」. */
function nameBelow(blocks: readonly PageBlock[]): PageBlock | undefined {
  const at = blocks.findIndex(({ plain }) => plain === '向上滑动看下一个');
  const name = blocks[at - 1];
  return name && isName(name) ? name : undefined;
}

function byline(blocks: readonly PageBlock[], context: CleaningContext): { names: readonly PageBlock[]; next: number } {
  const head = blocks.slice(0, REACH);
  const end = head.findIndex((block) => !isName(block));
  const candidates = head.slice(0, end < 0 ? head.length : Math.min(end, 4));
  const known = candidates.findLastIndex(({ plain }, index) => index < 3 && letterKey(plain) === letterKey(context.source));
  const count = known >= 0 ? known + 1 : guessedCount(candidates);
  return { names: head.slice(0, count), next: count };
}

/** The account alone, or an author and the account. */
function guessedCount(candidates: readonly PageBlock[]): number {
  const second = candidates[1]?.plain;
  if (second === undefined) return candidates.length;
  return second.length <= LONGEST_GUESSED_NAME && !FIRST_HEADING.test(second) ? 2 : 1;
}

/** One line of plain text, perhaps twice, and not a sentence. */
function isName({ text, plain }: PageBlock): boolean {
  const lines = new Set(text.trim().split('\n').map((line) => line.trim()));
  return lines.size === 1 && plain.length > 0 && plain.length <= LONGEST_NAME && !/^\s*(?:[#>|`[!]|[-+*] |\d+\. |---|\*\*)/.test(text) && !/[。!?;:,]$|https?:/.test(plain) && !REPRINT.test(plain) && !/^编者/.test(plain);
}

/** The card of the account that the article is taken from: its line, its picture, its name and, if it has one, its description. */
function reprintCard(blocks: readonly PageBlock[], from: number): readonly PageBlock[] {
  const at = blocks.findIndex(({ plain }, index) => index >= from && REPRINT.test(plain));
  const [line, picture, name, description] = blocks.slice(at, at + 4);
  if (at < 0 || !line) return [];
  if (!picture?.pictures.some((target) => /^https?:\/\/wx\.qlogo\.cn\//.test(target))) return [line];
  const card = name ? [line, picture, name] : [line, picture];
  return description && isDescription(description) ? [...card, description] : card;
}

function isDescription({ plain, pictures, text }: PageBlock): boolean {
  return pictures.length === 0 && plain.length <= LONGEST_CARD_TEXT && !/^\s*(?:#|\*\*|>|\||```)/.test(text);
}
