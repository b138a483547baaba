/** An article as pages, feeds and search show it. Only types; `relate.ts` makes them. */
import type { CaptureState, HeadlineReason } from '../article/article.ts';

export interface ArticleRecord {
  /** `2024/05/17-3fa9c2d1`: the page's path under `articles/`, and the story's id in the JSON. Headlines have one too, but no page. */
  readonly id: string;
  readonly title: string;
  /** The original. */
  readonly url: string;
  /** Calendar date, `2024-05-17`. */
  readonly date: string;
  readonly publisher: { readonly slug: string; readonly name: string };
  /** The feed that brought it: `source` of its file. */
  readonly feed: string;
  /** Other feeds that brought it too. */
  readonly alsoVia: readonly string[];
  readonly state: CaptureState;
  readonly reason?: HeadlineReason;
  readonly lang: string;
  /** Plain text; empty for a headline. */
  readonly summary: string;
  /** Reading time; 0 for a headline. */
  readonly minutes: number;
  readonly author?: string;
  readonly tags: readonly string[];
  readonly updated?: string;
  readonly image?: string;
  /** Links of the body that lead to articles with a page here: canonical url and id. */
  readonly localLinks: readonly (readonly [url: string, id: string])[];
  /** Kept out of issues, feeds and lists of the site's news. */
  readonly muted?: true;
  /** Search engines are asked not to list its page. */
  readonly noindex?: true;
  /** How much a story gains by it, where the owner says so; 1 elsewhere. */
  readonly weight?: number;
  /** The section that the owner gives it. */
  readonly section?: string;
  /** Hash of the stored body, so that a page's key covers it. */
  readonly bodyHash: string;
}
