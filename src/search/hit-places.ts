/** Finds the words of a query in a text that comes in pieces. Pure. */
import { rangesOf } from './excerpt.ts';

/** A character of a piece, or its end. */
export interface Place {
  readonly piece: number;
  readonly offset: number;
}

export interface HitPlace {
  readonly from: Place;
  readonly to: Place;
}

/** Where words stand in pieces that follow each other; a word may begin in one and end in another. */
export function hitPlaces(pieces: readonly string[], words: readonly string[]): HitPlace[] {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.length;
  }
  return [...rangesOf(pieces.join(''), words)].map(({ from, to }) => {
    const last = placeAt(starts, to - 1);
    return { from: placeAt(starts, from), to: { ...last, offset: last.offset + 1 } };
  });
}

/** By halves: an article may have thousands of each. */
function placeAt(starts: readonly number[], index: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return { piece: low, offset: index - (starts[low] ?? 0) };
}
