/** What was searched lately, newest first, kept in the reader's own browser and nowhere else. */

const KEY = 'recent-searches';
const AT_MOST = 8;

/** What is kept; nothing where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a text first. */
export function rememberSearch(text: string): void {
  const search = text.trim();
  if (search !== '') keep([search, ...recentSearches().filter((other) => other !== search)].slice(0, AT_MOST));
}

/** Lets go of one. */
export function forgetSearch(text: string): void {
  keep(recentSearches().filter((other) => other !== text));
}

/** Lets go of all. */
export function forgetSearches(): void {
  keep([]);
}

function keep(searches: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Full, or forbidden: search works without.
  }
}
