/** How much an issue holds, in words. */
import { words } from './interface-words.ts';
import { articlesOf, headlinesOf } from '../queries/issue.ts';
import type { Issue } from '../queries/issue.ts';

/** `56 篇 · 40 条标题 · 23 个来源`; what there is none of is left out. */
export function countsInWords(issue: Issue): string {
  const articles = articlesOf(issue).length;
  const headlines = headlinesOf(issue).length;
  const publishers = new Set([...issue.articles, ...issue.headlines].map((group) => group.publisher.slug)).size;
  return [articles && words.articles(articles), headlines && words.headlines(headlines), words.publishers(publishers)]
    .filter(Boolean)
    .join(' · ');
}
