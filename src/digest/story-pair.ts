/** Two articles that may tell one story. Only types; `story-pairs.ts`, `near-copies.ts` and `credits.ts` find them. */

export interface StoryPair {
  /** In the order of their days, or the original first. */
  readonly ids: readonly [string, string];
  /** From 0 to 1. */
  readonly likelihood: number;
  /** Whether the second is made from the first, as a reprint or a translation. */
  readonly reprint: boolean;
}
