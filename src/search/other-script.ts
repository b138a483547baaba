/** Asks a query again in the other of traditional and simplified characters. Runs in the browser; loads its tables when asked. */
import { withWords } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import type { Suggestion } from './suggest.ts';

/** The query with other characters, where there are such and they find something. */
export async function otherScriptOf(
  query: SearchQuery,
  count: (query: SearchQuery) => Promise<number>,
): Promise<Suggestion | undefined> {
  if (!query.terms.some(({ words }) => /\p{Script=Han}/u.test(words.join('')))) return undefined;
  for (const convert of await loadConverters()) {
    let converted = query;
    for (const term of query.terms) {
      const words = term.words.map(convert);
      if (words.join(' ') !== term.words.join(' ')) converted = withWords(converted, term, words);
    }
    if (converted === query) continue;
    const found = await count(converted);
    if (found > 0) return { text: converted.text, count: found };
  }
  return undefined;
}

/** Character by character: what is searched is what was typed, and a phrase would be put into other words. */
async function loadConverters(): Promise<((text: string) => string)[]> {
  const [{ CustomConverter }, toSimplified, toTraditional] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/dict/TSCharacters'),
    import('opencc-js/dict/STCharacters'),
  ]);
  return [CustomConverter(toSimplified.default), CustomConverter(toTraditional.default)];
}
