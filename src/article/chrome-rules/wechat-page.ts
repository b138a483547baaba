/** What WeChat itself writes on every article's page: the buttons under the text, and how a name stands on a line. */
import { blocksThatSay, stretchOf, type ChromeRule, type PageBlock } from './chrome-rule.ts';

const LONGEST_NAME = 40;

/** The buttons under the text, in the order in which a page has them. */
const BUTTONS =
  /^(?:预览时标签不可点|微信扫一扫关注该公众号|继续滑动看下一个|轻触(?:阅读|查看)原文|向上滑动看下一个|微信扫一扫使用小程序|取消允许|[×x] ?分析|跳转二维码|微信扫一扫可打开此内容,使用完整服务|视频小程序赞,轻点两下取消赞.*)$/;

/** How a button begins in which the capture's cut falls. */
const CUT_BUTTON =
  /^(?:预览时?标?签?不?可?|微信?扫?一?扫?(?:关注?该?公?众?)?|继续?滑?动?看?下?一?|轻触?(?:阅|查)?读?原?|向上?滑?动?看?下?一?|知道?|取消?|视频?小?程?序?赞?)\.\.\.$/;

/** Buttons among the text, or left over where the rest of them is missing. */
const LONE_BUTTONS = [
  /^(?:在小说阅读器(?:读本章|中沉浸阅读)|去阅读|在公众号小说中沉浸阅读|沉浸阅读|阅读(?:原文|全文)|不喜欢|知道了|修改于(?: ?\d.*)?|原创|收录于合集.*|个人观点,仅供参考|素材来源官方媒体\/网络新闻|javascript:.*)$/,
  /^[:,][,\s]*。?$/,
  /^微信公众平台运营中心$/,
];

/** Markdown that a name does not have. */
const MARKED_UP = /^\s*(?:[#>|`[!]|[-+*] |\d+\. |---|\*\*)/;
/** Lines as short as a name that are none: card and editor, prompts, notices. */
const NO_NAME = /^(?:编者|以下文章来源于|(?:该|此)(?:内容|账号|公众号))|20\d\d\s?[-年/.]\s?\d|关注|点击|已被|涉嫌/;

export const wechatButtons: readonly ChromeRule[] = [
  stretchOf('wechat-tail', BUTTONS),
  { id: 'wechat-tail', find: ({ blocks }) => blocks.slice(-1).filter(({ plain }) => CUT_BUTTON.test(plain)) },
  {
    // The account's picture and name, where the buttons that follow begin with 「向上滑动看下一个」.
    id: 'wechat-tail',
    find: ({ blocks }) => {
      const [picture, name] = blocks.slice(-2);
      return picture && name && isAccountPicture(picture) && isName(name) ? [picture, name] : [];
    },
  },
  blocksThatSay('wechat-button', LONE_BUTTONS),
];

/** One of the captions of WeChat's own buttons. */
export function isButton({ plain }: PageBlock): boolean {
  return BUTTONS.test(plain) || LONE_BUTTONS.some((button) => button.test(plain));
}

/** The account's name under the text: it stands between the account's picture and 「向上滑动看下一个」, where that is. */
export function nameBelow(blocks: readonly PageBlock[]): PageBlock | undefined {
  const at = blocks.findIndex(({ plain }) => plain === '向上滑动看下一个');
  const end = at < 0 && CUT_BUTTON.test(blocks.at(-1)?.plain ?? '') ? blocks.length - 1 : at;
  const [picture, name] = blocks.slice(Math.max(end - 2, 0), Math.max(end, 0));
  return name && isName(name) && (at >= 0 || (picture && isAccountPicture(picture))) ? name : undefined;
}

/** One line of plain text, perhaps twice, and nothing of a sentence. */
export function isName({ text, plain, pictures }: PageBlock): boolean {
  const lines = new Set(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  );
  if (lines.size !== 1 || plain.length > LONGEST_NAME || pictures.length > 0 || MARKED_UP.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(plain) && !/[。!?;:,]|\.$/.test(plain) && !NO_NAME.test(plain) && !BUTTONS.test(plain);
}

/** The account's own picture, as the page shows it beside the name; the text's pictures come by https and 640 wide. */
export function isAccountPicture({ plain, pictures }: PageBlock): boolean {
  return plain === '' && pictures.some((target) => /^http:\/\/mmbiz\.qpic\.cn\/[^?]*\/(?:0|300)\?wx_fmt=/.test(target));
}
