/** What the archive learned of the blocks of one article: the prints of those that recur (see `block-print.ts`), in order. */
export interface RecurringBlocks {
  /** In a fifth of the publisher's articles or in twenty of them, and in three at least. */
  readonly often: readonly number[];
  /** In three of the publisher's articles, or with three publishers of its family. */
  readonly sometimes: readonly number[];
}

export const NOTHING_RECURS: RecurringBlocks = { often: [], sometimes: [] };
