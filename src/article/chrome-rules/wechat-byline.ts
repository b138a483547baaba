/** The lines between a WeChat title and the text: the author, the account, a date, and the card of a reprinted article. */
import { letterKey } from '../block-text.ts';
import { SECTION } from './wechat-headings.ts';
import { isAccountPicture, isButton, isName, nameBelow } from './wechat-page.ts';
import type { ChromeRule, Page, PageBlock } from './chrome-rule.ts';

/** Blocks from the top within which a byline and a card lie. */
const HEAD = 24;
/** Names at most: an author, once more, and the account. */
const MOST_NAMES = 3;
/** Where the account is unknown, a second line counts as its name only up to this length. */
const LONGEST_GUESSED_NAME = 24;
const LONGEST_CARD_TEXT = 130;
/** Blocks under the byline within which a card begins: an editor's note may come before it. */
const CARD_REACH = 4;

const REPRINT = '以下文章来源于';
/** Short lines with which texts begin. */
const FIRST_HEADING =
  /^(?:[一二三四五六七八九十]+[、.]|\d|part\b|step\b|前言|前情|序言|背景|概述|摘要|引言|目录|导语|导读|导言|概要|简介|关键词|正文|.*(?:概述|描述|介绍|概况|背景|简介)$)/i;
const DATE =
  /^(?:发表于|修改于)?\s*\d{4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*\p{Script=Han}{2,3})?$/u;

/** Runs before the buttons are dropped: the account's name stands among them. */
export const wechatByline: ChromeRule = {
  id: 'wechat-byline',
  find: (page) => {
    const shown = headOf(page);
    // Pages of pictures alone show the account's picture over its name.
    const picture = shown.slice(0, 1).filter(isAccountPicture);
    const head = shown.slice(picture.length);
    const names = namesIn(head, page);
    const rest = head.slice(names.length);
    const date = rest.slice(0, 1).filter(({ plain }) => DATE.test(plain));
    // The account's name may come again, under an editor's note.
    const accounts = accountsOf(page);
    const again = rest.filter((block) => isName(block) && accounts.includes(letterKey(block.plain)));
    return [
      ...(names.length > 0 ? picture : []),
      ...names,
      ...date,
      ...again,
      ...reprintCard(rest.slice(date.length).filter((block) => !again.includes(block))),
    ];
  },
};

/** The account's name: under the text where the capture has it, else in the byline. */
export function accountOf(page: Page): string | undefined {
  const name = nameBelow(page.blocks) ?? namesIn(headOf(page), page).at(-1);
  return (
    name &&
    /^[^\n]*/
      .exec(name.text.trim())?.[0]
      .replaceAll(/\\(?=[\p{P}\p{S}])/gu, '')
      .trim()
  );
}

/** The blocks from the byline on, the title, the cover and 原创 left out. */
function headOf({ blocks, context }: Page): readonly PageBlock[] {
  const title = letterKey(context.title);
  return blocks
    .slice(0, HEAD)
    .filter(
      (block) => letterKey(block.plain) !== title && !/^\s*!\[cover_image\]/.test(block.text) && !isButton(block),
    );
}

function namesIn(head: readonly PageBlock[], page: Page): readonly PageBlock[] {
  const end = head.findIndex((block) => !isName(block));
  const candidates = head.slice(0, end < 0 ? head.length : end).slice(0, MOST_NAMES);
  const accounts = accountsOf(page);
  const known = candidates.findLastIndex(
    ({ plain }, index) =>
      accounts.includes(letterKey(plain)) || candidates.slice(0, index).some((earlier) => earlier.plain === plain),
  );
  return candidates.slice(0, known >= 0 ? known + 1 : guessedCount(candidates));
}

/** Keys of what the account is called elsewhere on the page, and of the feed, which often is the account's own. */
function accountsOf({ blocks, context }: Page): readonly string[] {
  return [nameBelow(blocks)?.plain ?? context.source, context.source].map(letterKey);
}

/** The account alone, or an author and the account. */
function guessedCount([first, second]: readonly PageBlock[]): number {
  if (!first || !second) return first ? 1 : 0;
  // The account's name stands in all its articles.
  if (first.recurs === 'often' && second.recurs === undefined) return 1;
  const isHeading = FIRST_HEADING.test(second.plain) || SECTION.test(second.plain);
  return second.plain.length <= LONGEST_GUESSED_NAME && !isHeading ? 2 : 1;
}

/** The card of the account that the article is taken from: its line, picture, name and, if it has one, its description. */
function reprintCard(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const at = blocks.slice(0, CARD_REACH).findIndex(({ plain }) => plain.startsWith(REPRINT));
  const [line, picture, name, description] = blocks.slice(at, at + 4);
  if (at < 0 || !line) return [];
  if (!picture?.pictures.some((target) => /^https?:\/\/wx\.qlogo\.cn\//.test(target))) return [line];
  return [line, picture, ...(name ? [name] : []), ...(description && isDescription(description) ? [description] : [])];
}

function isDescription({ plain, pictures, text }: PageBlock): boolean {
  return pictures.length === 0 && plain.length <= LONGEST_CARD_TEXT && !/^\s*(?:#|\*\*|>|\||```)/.test(text);
}
