/** `<search-page>`: the search page at work. Its markup is in `SearchPage.astro`; the address is its state. Runs in the browser. */
import { FiltersView, filterChips } from './filters-view.ts';
import type { SourceNames } from './filters-view.ts';
import { withParameters } from './filter-address.ts';
import { helpParagraphs, otherScriptParagraph } from './nothing-found-view.ts';
import type { Answer, Hit } from './query.ts';
import { rememberSearch } from './recent-searches.ts';
import { ResultList } from './result-list.ts';
import { headlineItem, resultItem } from './result-view.ts';
import type { SearchFailure } from './search-index-error.ts';
import { asksForAnything, readSearchQuery } from './search-query.ts';
import { SearchSession } from './search-session.ts';
import type { Asked } from './search-session.ts';
import { fill, searchWords } from './search-words.ts';

/** Milliseconds without a key after which what was typed is searched. */
const TYPING_PAUSE = 150;

/** Milliseconds with the same results after which the other characters are tried: they have tables to load. */
const OTHER_SCRIPT_PAUSE = 1000;

const AT_A_TIME = 10;

/** From this width on, filters stand beside the results and are open. */
const WIDE = '(width >= 60rem)';

export class SearchPage extends HTMLElement {
  readonly #session = new SearchSession();
  #typing: ReturnType<typeof setTimeout> | undefined;
  #articles: ResultList | undefined;
  #headlines: ResultList | undefined;
  #filters: FiltersView | undefined;
  #names: SourceNames = new Map();

  connectedCallback(): void {
    this.#articles = this.#listIn('[data-search-articles]');
    this.#headlines = this.#listIn('[data-search-headlines]');
    this.#filters = new FiltersView(this.#part('[data-search-filters]'));
    this.#part('[data-search-filters]').toggleAttribute('open', matchMedia(WIDE).matches);
    this.#part('form[role=search]').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#searchTyped('pushState');
    });
    this.#box.addEventListener('input', this.#typed);
    this.#box.addEventListener('compositionend', this.#typed);
    this.#box.addEventListener('focus', () => this.#session.warm());
    this.#part('[data-period]').addEventListener('submit', this.#choosePeriod);
    this.addEventListener('click', this.#followLink);
    this.#part('[data-search-retry]').addEventListener('click', () => this.#run());
    window.addEventListener('popstate', this.#readAddress);
    this.#readAddress();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#typing);
    this.#session.cancel();
    window.removeEventListener('popstate', this.#readAddress);
  }

  /** What an input method is still making is not searched. */
  readonly #typed = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#searchTyped('replaceState'), TYPING_PAUSE);
  };

  /** Puts what is in the box into the address, and searches it. */
  #searchTyped(method: 'pushState' | 'replaceState'): void {
    clearTimeout(this.#typing);
    const url = new URL(location.href);
    const changed = (url.searchParams.get('q') ?? '') !== this.#box.value;
    if (!changed && method === 'replaceState') return;
    url.searchParams.set('q', this.#box.value);
    history[changed ? method : 'replaceState'](null, '', url);
    if (method === 'pushState') rememberSearch(this.#box.value);
    this.#run();
  }

  /** A filter, an order, another query: links to this page, which stays. */
  readonly #followLink = (event: MouseEvent): void => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const other = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!anchor || other || anchor.origin + anchor.pathname !== location.origin + location.pathname) return;
    event.preventDefault();
    this.#go(new URL(anchor.href));
  };

  readonly #choosePeriod = (event: SubmitEvent): void => {
    event.preventDefault();
    const [from = '', to = ''] = this.#dates.map(({ value }) => value);
    this.#go(withParameters(new URL(location.href), { from, to }));
  };

  #go(url: URL): void {
    history.pushState(null, '', url);
    this.#readAddress();
  }

  readonly #readAddress = (): void => {
    const { searchParams } = new URL(location.href);
    this.#box.value = searchParams.get('q') ?? '';
    for (const date of this.#dates) date.value = searchParams.get(date.name) ?? '';
    this.#run();
  };

  #run(): void {
    const query = readSearchQuery(new URLSearchParams(location.search));
    this.#part('[data-search-retry]').hidden = true;
    this.#part('[data-search-help]').replaceChildren();
    this.#showAddress();
    this.#part('[data-search-tools]').hidden = !asksForAnything(query);
    if (!asksForAnything(query)) return this.#clear();
    this.#setState('searching', searchWords().searching);
    for (const part of [this.#articles, this.#headlines, this.#filters]) part?.start();
    void this.#session.ask(query, {
      show: (answer, asked) => this.#show(answer, asked),
      fail: (failure) => this.#fail(failure),
    });
  }

  async #show(answer: Answer, asked: Asked): Promise<void> {
    const { index, query, isLatest } = asked;
    const found = answer.articles.length + answer.headlines.length > 0;
    if (!found && !answer.complete) return;
    await Promise.all([
      this.#articles?.show(answer.articles, {
        isLatest,
        itemOf: async (hit: Hit) => resultItem(await index.record(hit), query),
      }),
      this.#headlines?.show(answer.headlines, {
        isLatest,
        itemOf: async (hit: Hit) => headlineItem(await index.record(hit), query),
      }),
    ]);
    if (!isLatest()) return;
    const words = searchWords();
    const sentence = found ? (answer.complete ? words.found : words.foundSoFar) : words.nothing;
    const counts = { articles: answer.articles.length, headlines: answer.headlines.length };
    this.#setState(answer.complete ? 'done' : 'some', fill(sentence, counts), counts);
    try {
      await this.#showFacets(answer, asked);
      if (answer.complete) await this.#showHelp(asked, { found });
    } catch (error) {
      console.error(error); // what was found stands without
    }
  }

  async #showFacets({ facets }: Answer, { index, isLatest }: Asked): Promise<void> {
    if (this.#names.size === 0) this.#names = new Map((await index.sources()).map(({ slug, name }) => [slug, name]));
    if (!isLatest()) return;
    this.#filters?.show({ facets, address: new URL(location.href), names: this.#names });
    this.#showAddress();
  }

  /** Stands below the results, so that it moves none of them. */
  async #showHelp({ index, query, isLatest }: Asked, { found }: { readonly found: boolean }): Promise<void> {
    const address = new URL(location.href);
    const help = found ? [] : helpParagraphs(await index.help(query), address);
    if (found) await new Promise((resolve) => setTimeout(resolve, OTHER_SCRIPT_PAUSE));
    if (!isLatest()) return;
    const other = await index.otherScript(query);
    if (!isLatest()) return;
    this.#part('[data-search-help]').replaceChildren(...help, ...(other ? otherScriptParagraph(other, address) : []));
  }

  /** What the address sets: chips, and the order. */
  #showAddress(): void {
    const address = new URL(location.href);
    const chips = filterChips(address, this.#names);
    this.#part('[data-search-chips]').replaceChildren(...chips);
    this.#part('[data-search-chips]').hidden = chips.length === 0;
    const date = address.searchParams.get('sort') === 'date';
    for (const anchor of this.querySelectorAll<HTMLAnchorElement>('a[data-sort]')) {
      const sort = anchor.dataset['sort'] === 'date' ? 'date' : '';
      anchor.href = withParameters(address, { sort }).href;
      if (date === (sort === 'date')) anchor.setAttribute('aria-current', 'true');
      else anchor.removeAttribute('aria-current');
    }
  }

  /** What was found before it failed stays. */
  #fail(failure: SearchFailure): void {
    if (this.dataset['searchState'] === 'searching') this.#clear();
    this.#setState('failed', searchWords().failures[failure]);
    this.#part('[data-search-retry]').hidden = false;
  }

  #clear(): void {
    this.#session.cancel();
    this.#articles?.clear();
    this.#headlines?.clear();
    this.#setState('idle', '');
  }

  #setState(state: SearchState, sentence: string, counts?: Counts): void {
    const status = this.#part('[data-search-status]');
    status.textContent = sentence;
    status.dataset['searchCount'] = String(counts?.articles ?? '');
    status.dataset['searchHeadlineCount'] = String(counts?.headlines ?? '');
    this.dataset['searchState'] = state;
  }

  #listIn(selector: string): ResultList {
    const [list, more] = [this.#part(`${selector} ol`), this.#part(`${selector} [data-search-more]`)];
    return new ResultList({ section: this.#part(selector), list, more, atATime: AT_A_TIME });
  }

  get #dates(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=date]')];
  }

  get #box(): HTMLInputElement {
    const box = this.#part('input[type=search]');
    if (!(box instanceof HTMLInputElement)) throw new Error('Cannot find the box of <search-page>');
    return box;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`Cannot find "${selector}" in <search-page>`);
    return part;
  }
}

customElements.define('search-page', SearchPage);

type SearchState = 'idle' | 'searching' | 'some' | 'done' | 'failed';

interface Counts {
  readonly articles: number;
  readonly headlines: number;
}
