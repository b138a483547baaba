/**
 * Whether a key alone is a shortcut, as the reader has set it: one who speaks to the browser presses such keys without
 * meaning to. Kept in the reader's own browser. Runs in the browser; imports nothing.
 */

const KEY = 'single-keys';
const OFF = 'off';

/** On, until a reader turns them off. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

/** As the reader sets it. */
export function keepSingleKeys({ on }: { readonly on: boolean }): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Full, or forbidden: they stay as they are.
  }
}

/** The keys that open search, for `aria-keyshortcuts`. */
export function searchShortcuts(): string {
  return singleKeys() ? '/ Control+K Meta+K' : 'Control+K Meta+K';
}
