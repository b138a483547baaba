/** Numbers that look random and are the same for the same seed on every machine. */

export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
}

/** A generator with 32 bits of state (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      const mixed = Math.imul(state ^ (state >>> 15), state | 1);
      const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
      return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random.next() * (most - least + 1));
}

export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

/** One of the items, each as likely as the others. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return at(items, Math.floor(random.next() * items.length));
}

/** One of the items, the nth about n times as rare as the first, as sources and words are (Zipf's law). */
export function pickZipf<Item>(random: Random, items: readonly Item[]): Item {
  return at(items, Math.floor((items.length + 1) ** random.next()) - 1);
}

/** A length as texts have it: the logarithm is normally distributed with `spread` around that of `median`. */
export function logNormal(random: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.round(median * Math.exp(spread * normal));
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`Cannot pick from ${items.length} items: index is ${index}`);
  return item;
}
