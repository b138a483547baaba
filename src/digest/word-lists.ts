/** Finds the words of many lists in one walk over a text: Han ones wherever they stand, others as whole words. */

/** A list of which more occur says no more. */
const MOST = 3;

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/**
 * Each list: words of two characters or more, apart by commas; `patch*` finds longer words too. The answer says for each
 * list how many different words of it occur, up to three.
 */
export function wordCounter(lists: readonly string[]): (text: string) => readonly number[] {
  const words = Map.groupBy(
    lists.flatMap((list, index) => list.split(',').flatMap((word) => wordOf(word.trim(), index))),
    ({ letters }) => keyAt(letters, 0),
  );
  return (text) => {
    const counts = lists.map(() => 0);
    const found = new Set<Word>();
    const lower = text.toLowerCase();
    for (let at = 0; at < lower.length; at += 1) {
      for (const word of words.get(keyAt(lower, at)) ?? []) {
        if (found.has(word) || !standsAt(word, { text: lower, at })) continue;
        found.add(word);
        counts[word.list] = Math.min((counts[word.list] ?? 0) + 1, MOST);
      }
    }
    return counts;
  };
}

function wordOf(written: string, list: number): Word[] {
  const letters = written.replace(/\*$/, '').toLowerCase();
  if (letters.length < 2) return [];
  return [
    { letters, list, isLatin: isLetter(letters[0]), isWhole: !written.endsWith('*') && isLetter(letters.at(-1)) },
  ];
}

/** Two characters as a number, by which words are looked up. */
function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + (text.charCodeAt(at + 1) || 0);
}

function standsAt({ letters, isLatin, isWhole }: Word, { text, at }: { text: string; at: number }): boolean {
  return (
    text.startsWith(letters, at) &&
    !(isLatin && isLetter(text[at - 1])) &&
    !(isWhole && isLetter(text[at + letters.length]))
  );
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character);
}

interface Word {
  readonly letters: string;
  /** Index of its list. */
  readonly list: number;
  /** Begins where a word begins. */
  readonly isLatin: boolean;
  /** Ends where a word ends. */
  readonly isWhole: boolean;
}
