/** The nodes of the search dialog. Runs in the browser. */
import { href, paths } from '../urls.ts';
import { makeElement } from './make-element.ts';
import { searchWords } from './search-words.ts';

export interface DialogParts {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly close: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly listbox: HTMLElement;
  /** Groups of the listbox. */
  readonly articles: HTMLElement;
  readonly headlines: HTMLElement;
  /** Shown while nothing is typed; holds a list. */
  readonly recent: HTMLElement;
  readonly recentList: HTMLElement;
  readonly forgetAll: HTMLButtonElement;
  /** Whether keys alone are shortcuts. */
  readonly keys: HTMLInputElement;
  /** Leads to the search page. */
  readonly all: HTMLAnchorElement;
}

/** Makes the dialog, closed, and puts it at the end of the page. */
export function makeSearchDialog(): DialogParts {
  const words = searchWords();
  const parts = { ...searchParts(), ...foundParts(), ...recentParts() };
  const all = makeElement('a', { text: words.all });
  const keys = makeElement('input', { attributes: { type: 'checkbox' } });
  const foot = makeElement('p', {
    className: 'dialog-foot',
    children: [
      all,
      makeElement('span', { className: 'dialog-keys', text: words.keys }),
      makeElement('label', { className: 'dialog-keys', children: [keys, words.singleKeys] }),
    ],
  });
  const dialog = makeElement('dialog', {
    className: 'search-dialog',
    attributes: { 'aria-label': words.dialog },
    children: [
      makeElement('div', {
        className: 'dialog-sheet',
        children: [parts.form, statusLine(parts), parts.listbox, parts.recent, foot],
      }),
    ],
  });
  document.body.append(dialog);
  return { ...parts, dialog, all, keys };
}

function searchParts() {
  const words = searchWords();
  const box = makeElement('input', {
    attributes: {
      type: 'text',
      name: 'q',
      role: 'combobox',
      'aria-label': words.label,
      'aria-autocomplete': 'list',
      placeholder: words.label,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    },
  });
  const close = makeElement('button', { text: words.close, attributes: { type: 'button' } });
  const form = makeElement('form', { attributes: { role: 'search' }, children: [box, close] });
  form.action = href(paths.search());
  return { box, close, form };
}

function foundParts() {
  const words = searchWords();
  const articles = makeElement('div', { attributes: { role: 'group', 'aria-label': words.results } });
  const headlines = makeElement('div', { attributes: { role: 'group', 'aria-label': words.headlines } });
  const listbox = makeElement('div', {
    attributes: { id: 'search-options', role: 'listbox', 'aria-label': words.options },
    children: [articles, headlines],
  });
  const status = makeElement('p', { attributes: { role: 'status' } });
  const retry = makeElement('button', { text: words.retry, attributes: { type: 'button' } });
  return { articles, headlines, listbox, status, retry };
}

function recentParts() {
  const words = searchWords();
  const recentList = makeElement('ul');
  const forgetAll = makeElement('button', { text: words.forgetAll, attributes: { type: 'button' } });
  const recent = makeElement('section', {
    className: 'recent-searches',
    children: [makeElement('h2', { text: words.recent }), recentList, forgetAll],
  });
  return { recent, recentList, forgetAll };
}

function statusLine({ status, retry }: Pick<DialogParts, 'status' | 'retry'>): HTMLElement {
  return makeElement('div', { className: 'search-line', children: [status, retry] });
}
