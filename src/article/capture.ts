/** How much of the article a capture holds, judged by its raw text and by what cleaning kept of it. */
import { width } from './block-text.ts';
import { KEPT_MENUS } from './clean.ts';
import type { Capture, Decision, HeadlineReason } from './article.ts';
import { closeFence, mendCutEnd } from './mend-cut-end.ts';

/** The producer cuts what follows its own `# title` line after this many characters (code points) and appends `...`. */
const CUT_AT = 8000;
const CUT_MARK = '...';

/** Width of the text, links not counted, that a page holds beside its notice without being an article. */
const LONGEST_NOTICE = 520;
/** Width of the same with links, where the menus of the page were captured too. */
const LONGEST_PAGE = 1000;
/** Fewer letters than this, and no picture: a name or a button is left over. */
const SHORTEST_ARTICLE = 12;

/** What pages say that have no article to show, first match first. Looked for in plain text, where there is little of it. */
const NOTICES: readonly { readonly reason: HeadlineReason; readonly says: RegExp }[] = [
  { reason: 'deleted', says: /(?:该|此)内容已(?:被发布者|被作者|被)?删除/ },
  {
    reason: 'deleted',
    says: /此帖子已被.{0,40}(?:移除|删除)|^sorry, this post (?:has been|was) (?:removed|deleted)/im,
  },
  {
    reason: 'blocked',
    says: /此账号已被屏蔽|账号涉嫌违反|违规无法查看|此内容无法查看|此内容(?:因|被|违反|发送失败)|接相关投诉/,
  },
  { reason: 'moved', says: /公众号已迁移|账号已(?:迁移|自主注销)/ },
  { reason: 'verification', says: /环境异常,?完成验证|完成验证后即可继续/ },
  {
    reason: 'captcha',
    says: /just a moment\.\.\.|verif(?:y|ying) (?:that )?you are (?:a )?human|checking your browser|performing security verification|not a robot|unusual traffic from|attention required!|you have been blocked|ddos protection by|request unsuccessful\. incapsula/i,
  },
  {
    reason: 'captcha',
    says: /^security check:\s*captcha|velocity rate limiting|\d+ hour lockout initiated|^access denied|请完成.{0,6}验证|拖动滑块|正在验证您的请求|^\{"l1":"var arg1=/im,
  },
  {
    reason: 'script-needed',
    says: /javascript is (?:disabled|not (?:enabled|available|supported))|please (?:enable|turn on) (?:js\b|javascript)|enable javascript (?:and cookies )?(?:to|in your)|requires? javascript to|javascript (?:must|needs to) be enabled|请(?:开启|启用|打开).{0,6}javascript/i,
  },
  {
    reason: 'not-captured',
    says: /^we're under maintenance|当前访问的博文已被密码保护|^(?:error )?(?:403|404|502|503)(?:[ -]+(?:forbidden|not found|bad gateway|service unavailable))?$|^page not found$/im,
  },
  {
    reason: 'redirect',
    says: /^(?:you are being )?redirect(?:ing|ed)(?: (?:you )?to .{0,80})?[.\s]*$|正在跳转|即将跳转|if you are not redirected/im,
  },
];

/**
 * The state of a capture. `rawBody` is the text under the frontmatter as it was captured, nothing repaired: the cut is
 * recognised by its exact length.
 */
export function captureOf(decisions: readonly Decision[], rawBody: string): Capture {
  const reason = headlineReason(decisions);
  return reason ? { state: 'headline', reason } : { state: isCut(rawBody) ? 'truncated' : 'full' };
}

/** The Markdown of the kept blocks. Of a cut article the end mark goes, and what the cut left open is mended. */
export function joinKept(decisions: readonly Decision[], state: Capture['state']): string {
  const texts = decisions.filter(({ kept }) => kept).map(({ text }) => text);
  const last = texts.pop();
  if (last === undefined) return '';
  const isCutEnd = state === 'truncated' && last.trimEnd().endsWith(CUT_MARK);
  const end = isCutEnd ? mendCutEnd(last.trimEnd().slice(0, -CUT_MARK.length)) : closeFence(last);
  return [...texts, end].join('\n\n');
}

function headlineReason(decisions: readonly Decision[]): HeadlineReason | undefined {
  const kept = keptOfShort(decisions);
  // A notice may look like a byline to the rules that dropped it.
  const shown = kept && decisions.map(({ plain }) => plain).join('\n');
  const notice = shown === undefined ? undefined : NOTICES.find(({ says }) => says.test(shown));
  if (notice) return notice.reason;
  if (decisions.some(({ rule }) => rule === KEPT_MENUS)) return 'not-captured';
  if (!kept) return undefined;
  const hasPicture = kept.some(({ pictures }) => pictures.some((target) => target !== ''));
  return !hasPicture && letters(kept.map(({ plain }) => plain).join('')) < SHORTEST_ARTICLE
    ? 'not-captured'
    : undefined;
}

/** The kept blocks, or undefined if they are too much text for a page without an article. */
function keptOfShort(decisions: readonly Decision[]): readonly Decision[] | undefined {
  const kept = decisions.filter((each) => each.kept);
  let [text, page] = [0, 0];
  for (const { plain, linked } of kept) {
    text += width(plain) - linked;
    page += width(plain);
    if (text > LONGEST_NOTICE || page > LONGEST_PAGE) return undefined;
  }
  return kept;
}

function isCut(rawBody: string): boolean {
  if (rawBody.length < CUT_AT) return false;
  const rest = rawBody.replace(/^\s*#[^\n]*\n\s*/, '').trimEnd();
  if (!rest.endsWith(CUT_MARK) || rest.length > 2 * CUT_AT + CUT_MARK.length) return false;
  return Array.from(rest).length === CUT_AT + CUT_MARK.length;
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
