/** How much of the article a capture holds, judged by its raw text and by what cleaning kept of it. */
import { blockText } from './block-text.ts';
import type { Capture, Decision, HeadlineReason } from './article.ts';

/** The producer cuts what follows its own `# title` line after this many characters (code points) and appends `...`. */
const CUT_AT = 8000;
const CUT_MARK = '...';

/** Text that a page holds beside its notice (a name, a link, a footer) without being an article. */
const LONGEST_NOTICE = 600;
/** Text without a notice that is still nobody's article. */
const SHORTEST_ARTICLE = 2;

/** What pages say that have no article to show, first match first. Looked for in what cleaning kept, as plain text. */
const NOTICES: readonly { readonly reason: HeadlineReason; readonly says: RegExp }[] = [
  { reason: 'deleted', says: /该内容已被发布者删除|此内容已被删除|该内容已删除|此内容发送失败无法查看|内容已被(?:作者|发布者)?删除/ },
  { reason: 'blocked', says: /此账号已被屏蔽|账号涉嫌违反|此内容因违规无法查看|违规无法查看|此内容无法查看|此内容被投诉|涉嫌违反相关法律法规和政策|接相关投诉/ },
  { reason: 'moved', says: /该公众号已迁移|此公众号已迁移|公众号已自主注销|账号已自主注销|账号已迁移/ },
  { reason: 'verification', says: /当前环境异常,?完成验证后即可继续访问|环境异常,?完成验证|完成验证后即可继续/ },
  {
    reason: 'captcha',
    says: /just a moment\.\.\.|verif(?:y|ying) (?:that )?you are (?:a )?human|checking your browser|performing security verification|are you a robot|i'm not a robot|unusual traffic|attention required!|you have been blocked|security check to access|ddos protection by|request unsuccessful\. incapsula|access denied|人机验证|安全验证|请完成.{0,6}验证|拖动滑块|滑动验证/i,
  },
  {
    reason: 'script-needed',
    says: /javascript is (?:disabled|not (?:enabled|available|supported))|(?:enable|turn on|requires?|needs?) javascript|javascript (?:must be|is required|needs? to be)|enable js\b|请(?:开启|启用|打开).{0,6}javascript|without javascript/i,
  },
  { reason: 'redirect', says: /^(?:you are being )?redirect(?:ing|ed)?\b|正在跳转|即将跳转|页面跳转|if you are not redirected/i },
];

/**
 * The state of a capture. `rawBody` is the text under the frontmatter as it was captured, nothing repaired: the cut is
 * recognised by its exact length.
 */
export function captureOf(decisions: readonly Decision[], rawBody: string): Capture {
  const kept = decisions.filter((decision) => decision.kept).map(({ text }) => blockText(text));
  const length = kept.reduce((sum, { plain }) => sum + plain.length, 0);
  if (length <= LONGEST_NOTICE) {
    const plain = kept.map((block) => block.plain).join('\n').trim();
    const notice = NOTICES.find(({ says }) => says.test(plain));
    if (notice) return { state: 'headline', reason: notice.reason };
    const hasPicture = kept.some(({ pictures }) => pictures.some((target) => target !== ''));
    if (!hasPicture && letters(plain) < SHORTEST_ARTICLE) return { state: 'headline', reason: 'not-captured' };
  }
  return { state: isCut(rawBody) ? 'truncated' : 'full' };
}

/** The Markdown of the kept blocks. Of a cut article the end mark goes, and a fence that the cut left open is closed. */
export function joinKept(decisions: readonly Decision[], state: Capture['state']): string {
  const texts = decisions.filter(({ kept }) => kept).map(({ text }) => text);
  const last = texts.pop();
  if (last === undefined) return '';
  const end = state === 'truncated' && last.trimEnd().endsWith(CUT_MARK) ? last.trimEnd().slice(0, -CUT_MARK.length) : last;
  return [...texts, end + closingFence(end)].join('\n\n');
}

function isCut(rawBody: string): boolean {
  const rest = rawBody.replace(/^\s*#[^\n]*\n\s*/, '').trimEnd();
  if (!rest.endsWith(CUT_MARK) || rest.length > 2 * CUT_AT + CUT_MARK.length) return false;
  return Array.from(rest).length === CUT_AT + CUT_MARK.length;
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** What closes the fence that a block is, where the block ends without closing it. */
function closingFence(block: string): string {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(block)?.[1];
  if (fence === undefined) return '';
  const last = block.slice(block.lastIndexOf('\n') + 1).trim();
  const closed = block.includes('\n') && last.length >= fence.length && last.split(fence.charAt(0)).join('') === '';
  return closed ? '' : `\n${fence}`;
}
