/** The order in which a story shows the articles that tell it. */
import { compareText } from '../compare-text.ts';
import type { DigestArticle } from './digest-article.ts';

/**
 * The telling that stands for the story, then all others in order of time. The original before a reprint, the full text
 * before a truncated one, the longer, the earlier. `reprints` holds the ids of those made from another one of them.
 */
export function inOrder(articles: readonly DigestArticle[], reprints: ReadonlySet<string>): DigestArticle[] {
  const inTime = articles.toSorted(byTime);
  const [main] = inTime.toSorted(
    (a, b) =>
      Number(reprints.has(a.record.id)) - Number(reprints.has(b.record.id)) ||
      Number(a.record.state === 'truncated') - Number(b.record.state === 'truncated') ||
      b.length - a.length,
  );
  return main === undefined ? [] : [main, ...inTime.filter((article) => article !== main)];
}

/** The id of the story: that of its first article. */
export function storyId(articles: readonly DigestArticle[]): string {
  return articles.toSorted(byTime)[0]?.record.id ?? '';
}

function byTime({ record: a }: DigestArticle, { record: b }: DigestArticle): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}
