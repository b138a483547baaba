/** The search dialog, over any page: results while typing, and what was searched lately. Runs in the browser. */
import { href, paths } from '../urls.ts';
import { Combobox } from './combobox.ts';
import { makeElement } from './make-element.ts';
import type { Answer, Hit } from './query.ts';
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { ResultList } from './result-list.ts';
import { resultOption } from './result-view.ts';
import { makeSearchDialog } from './search-dialog-view.ts';
import type { DialogParts } from './search-dialog-view.ts';
import type { SearchFailure } from './search-index-error.ts';
import { asksForAnything, readSearchQuery } from './search-query.ts';
import { SearchSession } from './search-session.ts';
import type { Asked } from './search-session.ts';
import { fill, searchWords } from './search-words.ts';
import { searchShortcuts, keepSingleKeys, singleKeys } from './single-keys.ts';

/** Milliseconds without a key after which what was typed is searched. */
const TYPING_PAUSE = 120;

class SearchDialog {
  readonly #parts: DialogParts = makeSearchDialog();
  readonly #session = new SearchSession();
  readonly #articles: ResultList;
  readonly #headlines: ResultList;
  readonly #combobox: Combobox;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { dialog, form, box, close, retry, listbox, articles, headlines, forgetAll, keys } = this.#parts;
    this.#articles = new ResultList({ section: articles, list: articles, atATime: 6 });
    this.#headlines = new ResultList({ section: headlines, list: headlines, atATime: 3 });
    this.#combobox = new Combobox({ box, listbox, onMove: () => this.#hold() });
    box.addEventListener('input', this.#typed);
    box.addEventListener('compositionend', this.#typed);
    form.addEventListener('submit', () => rememberSearch(box.value));
    listbox.addEventListener('click', () => rememberSearch(box.value));
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close()); // beside the sheet
    retry.addEventListener('click', () => this.#run());
    keys.checked = singleKeys();
    keys.addEventListener('change', () => {
      keepSingleKeys({ on: keys.checked });
      const link = document.querySelector('[data-search-link]');
      if (link) link.ariaKeyShortcuts = searchShortcuts();
    });
    forgetAll.addEventListener('click', () => {
      forgetSearches();
      this.#showRecent();
      box.focus();
    });
    this.#run();
  }

  warm(): void {
    this.#session.warm();
  }

  open(): void {
    if (this.#parts.dialog.open) return;
    this.warm();
    this.#showRecent();
    this.#parts.dialog.showModal();
    this.#parts.box.select();
  }

  /** What an input method is still making is not searched. */
  readonly #typed = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#run(), TYPING_PAUSE);
  };

  #run(): void {
    const { box, retry, all } = this.#parts;
    const address = new URLSearchParams({ q: box.value });
    const query = readSearchQuery(address);
    all.href = `${href(paths.search())}${box.value === '' ? '' : `?${address.toString()}`}`;
    retry.hidden = true;
    this.#articles.start();
    this.#headlines.start();
    this.#showRecent();
    if (!asksForAnything(query)) return this.#clear();
    this.#say(searchWords().searching);
    void this.#session.ask(query, {
      show: (answer, asked) => this.#show(answer, asked),
      fail: (failure) => this.#fail(failure),
    });
  }

  async #show(answer: Answer, { index, query, isLatest }: Asked): Promise<void> {
    const counts = { articles: answer.articles.length, headlines: answer.headlines.length };
    const found = counts.articles + counts.headlines > 0;
    if (!found && !answer.complete) return;
    const itemOf = async (hit: Hit): Promise<HTMLElement> => resultOption(await index.record(hit), query);
    await Promise.all([
      this.#articles.show(answer.articles, { isLatest, itemOf }),
      this.#headlines.show(answer.headlines, { isLatest, itemOf }),
    ]);
    if (!isLatest()) return;
    this.#combobox.update();
    const words = searchWords();
    this.#say(found ? fill(answer.complete ? words.found : words.foundSoFar, counts) : words.nothing);
  }

  #hold(): void {
    this.#articles.touch();
    this.#headlines.touch();
  }

  #fail(failure: SearchFailure): void {
    this.#clear();
    this.#say(searchWords().failures[failure]);
    this.#parts.retry.hidden = false;
  }

  #clear(): void {
    this.#session.cancel();
    this.#articles.clear();
    this.#headlines.clear();
    this.#combobox.update();
    this.#say('');
  }

  #say(sentence: string): void {
    this.#parts.status.textContent = sentence;
  }

  /** Each can be searched again, and be forgotten. */
  #showRecent(): void {
    const { box, recent, recentList } = this.#parts;
    const searches = box.value.trim() === '' ? recentSearches() : [];
    recent.hidden = searches.length === 0;
    recentList.replaceChildren(...searches.map((text) => this.#recentItem(text)));
  }

  #recentItem(text: string): HTMLElement {
    const { box } = this.#parts;
    const again = makeElement('button', { text, attributes: { type: 'button' } });
    again.addEventListener('click', () => {
      box.value = text;
      box.focus();
      this.#run();
    });
    const label = fill(searchWords().remove, { value: text });
    const forget = makeElement('button', { text: '×', attributes: { type: 'button', 'aria-label': label } });
    forget.addEventListener('click', () => {
      forgetSearch(text);
      this.#showRecent();
      box.focus();
    });
    return makeElement('li', { children: [again, forget] });
  }
}

/** The page's one dialog, made when it is first wanted. */
const made: SearchDialog[] = [];

function searchDialog(): SearchDialog {
  const dialog = made[0] ?? new SearchDialog();
  made[0] = dialog;
  return dialog;
}

/** Opens it, with the box ready. */
export function openSearchDialog(): void {
  searchDialog().open();
}

/** Begins to load the index: it may be wanted soon. */
export function warmSearchDialog(): void {
  searchDialog().warm();
}
