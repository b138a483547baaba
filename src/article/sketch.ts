/**
 * A sample of a text's passages, by which its copies are known: of all runs of so many letters those whose hash falls into
 * a fixed share of all hashes (FracMinHash). The part of a sample that another holds is near the part of the text that the
 * other text holds, however long the two are.
 */

/** Letters of a passage. */
const PASSAGE = 16;
/** One passage in so many is taken. */
const SHARE = 16;
/** Letters of the text that are looked at. */
const LOOKED_AT = 10_000;
/** Odd, so that no letter is lost in 32 bits. */
const BASE = 0x01000193;
/** What a letter weighs when it leaves the passage. */
const BASE_OF_FIRST = power(PASSAGE);

/** The sample of a text, in order. Case, spaces and punctuation make no difference. */
export function sketchOf(text: string): Uint32Array {
  const letters = text
    .slice(0, 2 * LOOKED_AT)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LOOKED_AT);
  const sample = new Set<number>();
  let rolling = 0;
  for (let index = 0; index < letters.length; index += 1) {
    rolling = (Math.imul(rolling, BASE) + letters.charCodeAt(index)) | 0;
    if (index >= PASSAGE) rolling = (rolling - Math.imul(letters.charCodeAt(index - PASSAGE), BASE_OF_FIRST)) | 0;
    if (index + 1 < PASSAGE) continue;
    const hash = mix(rolling);
    if (hash % SHARE === 0) sample.add(hash);
  }
  return Uint32Array.from(sample).sort();
}

function power(exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step += 1) result = Math.imul(result, BASE);
  return result;
}

/** Spreads neighbouring numbers over all 32 bits (the end of MurmurHash3). */
function mix(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
