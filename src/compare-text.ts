/** The order of texts, for sorting. Imports nothing. */

/** By code unit: the same order on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
