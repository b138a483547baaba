/**
 * All that a page loads of search before it is wanted: it waits for `/`, Ctrl-K or ⌘K, or a hand on the menu's link, and
 * then loads the dialog; on an article that a search has led to, the marks. Runs in the browser.
 */
import { isTyping } from './is-typing.ts';
import { searchShortcuts, singleKeys } from './single-keys.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
const box = document.querySelector<HTMLInputElement>('search-page input[type=search]');

document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  open();
});

if (link && !box) {
  link.ariaKeyShortcuts = searchShortcuts();
  for (const intent of ['pointerenter', 'focus']) link.addEventListener(intent, warm);
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}

if (!box && /[?&]q=/.test(location.search)) void loadMarks().then(({ markHits }) => markHits());

/** Where the dialog cannot be loaded, the search page does as well. */
function open(): void {
  if (box) return box.select();
  loadDialog().then(
    ({ openSearchDialog }) => openSearchDialog(),
    () => link && location.assign(link.href),
  );
}

/** What fails is tried again when the dialog is opened. */
function warm(): void {
  loadDialog().then(
    ({ warmSearchDialog }) => warmSearchDialog(),
    () => undefined,
  );
}

function loadDialog() {
  return import('./search-dialog.ts');
}

function loadMarks() {
  return import('./hit-marks.ts');
}

/** On some keyboards `/` needs Shift; Shift with the others is the browser's own. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  return ctrlKey || metaKey ? key === 'k' : key === '/' && singleKeys() && !isTyping(target);
}
