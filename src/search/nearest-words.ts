/** Finds words that differ little from one that was typed. Pure. */

/** Letters that may be wrong in a word of so many. */
const MAY_DIFFER = [
  { letters: 4, most: 1 },
  { letters: 8, most: 2 },
];

/** The nearest of some words first; of those equally near, as they come. None of a short word: too many are near it. */
export function nearestWords(typed: string, words: readonly string[]): string[] {
  const most = MAY_DIFFER.findLast(({ letters }) => typed.length >= letters)?.most ?? 0;
  const distances = words
    .filter((word) => word !== typed && Math.abs(word.length - typed.length) <= most)
    .map((word) => ({ word, distance: editDistance(typed, word) }));
  return distances
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ word }) => word);
}

/** How many letters must be put in, left out, changed, or changed with the next, to make one word the other. */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
