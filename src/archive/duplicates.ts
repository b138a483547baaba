/** Captures of one article, brought together: the best one is shown, the others are kept as "also via". */
import { compareText } from '../compare-text.ts';
import type { CaptureState } from '../article/article.ts';
import type { StoredArticle } from './read-files.ts';

/** An article as one file has it. */
export interface Capture {
  readonly path: string;
  readonly article: StoredArticle;
}

/** All captures of one article. */
export interface MergedArticle {
  /** The one that is shown. */
  readonly best: Capture;
  /** The earliest date of any of them: when the news came first. */
  readonly date: string;
  /** The feeds of the others, sorted, without the best one's. */
  readonly alsoVia: readonly string[];
}

const RANK: Readonly<Record<CaptureState, number>> = { full: 0, truncated: 1, headline: 2 };

/** Merges captures with the same canonical url; the order of the captures does not matter. */
export function mergeDuplicates(captures: Iterable<Capture>): MergedArticle[] {
  return [...Map.groupBy(captures, (capture) => capture.article.canonicalUrl).values()].map(merge);
}

function merge(captures: readonly Capture[]): MergedArticle {
  const [best = captures[0]] = captures.toSorted(byQuality);
  if (!best) throw new Error('Cannot merge no captures');
  const feeds = new Set(captures.map((capture) => capture.article.meta.source));
  feeds.delete(best.article.meta.source);
  const [date = best.article.meta.date] = captures.map((capture) => capture.article.meta.date).toSorted();
  return { best, date, alsoVia: [...feeds].toSorted() };
}

/** The fuller, then the longer, then the earlier; the path decides between equals. */
function byQuality(a: Capture, b: Capture): number {
  return (
    RANK[a.article.capture.state] - RANK[b.article.capture.state] ||
    b.article.length - a.article.length ||
    compareText(a.article.meta.date, b.article.meta.date) ||
    compareText(a.path, b.path)
  );
}
