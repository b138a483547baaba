/** Whom an article names as the one that it was taken, translated or told from. */
import { canonicalUrl } from './canonical-url.ts';
import { unescapeValue } from './local-links.ts';

/** What stands right before the link to an original. */
const CREDIT =
  /(?:原文(?:地址|链接|连接|来源|出处|标题|网址|参考|链接地址)?|文章(?:来源|链接|出处|翻译自|转载自|转自)|(?:参考|资料|信息|消息|新闻|内容)(?:来源|链接|网址)|来源(?:链接|网址)?|出处|译自|编译自|转自|转载自|首发于)\s*[:：]?\s*$|(?:\bvia|\bsource|\boriginal (?:article|post|source|story))\s*[:：]\s*$/i;
/** Characters before a link that are looked at: its markup, and the words before that. */
const BEFORE = { markup: 400, words: 24 } as const;

const LINK = /<a(?: [a-z-]+(?:="[^"]*")?)* href="([^"]*)"/g;

/** The canonical urls that a body credits, each once, in their order. `safeHtml` is as we wrote it. */
export function creditedUrls(safeHtml: string): readonly string[] {
  const urls: string[] = [];
  for (const match of safeHtml.matchAll(LINK)) {
    const before = safeHtml.slice(Math.max(0, match.index - BEFORE.markup), match.index);
    const words = before
      .replaceAll(/<[^<>]*>/g, ' ')
      .trimEnd()
      .slice(-BEFORE.words);
    if (CREDIT.test(words)) urls.push(canonicalUrl(unescapeValue(match[1] ?? '')));
  }
  return [...new Set(urls)];
}
