/** Names as they stand in paths. */
import { shortName } from './content-hash.ts';

/** Key → slug: the name's ASCII words where they are a word and no other key's, else a short hash of the key. */
export function slugsOf(names: ReadonlyMap<string, string>): Map<string, string> {
  const words = Map.groupBy(names, ([, name]) => asciiWords(name));
  return new Map(
    [...names].map(([key, name]) => {
      const slug = asciiWords(name);
      const unique = /[a-z]/.test(slug) && words.get(slug)?.length === 1;
      return [key, unique ? slug : shortName(key)];
    }),
  );
}

/** `The Hacker News` → `the-hacker-news`; at most 60 characters. */
function asciiWords(name: string): string {
  return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60).replace(/-$/, '');
}
