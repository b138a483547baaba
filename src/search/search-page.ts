/** `<search-page>`: the search page at work. Its markup is in `SearchPage.astro`; the address is its state. Runs in the browser. */
import { openSearchIndex } from './query.ts';
import type { Answer, Hit, SearchIndex } from './query.ts';
import { headlineItem, resultItem } from './result-view.ts';
import type { ResultContext } from './result-view.ts';
import { ResultList } from './result-list.ts';
import { asksForAnything, readSearchQuery, wordsToMark } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchWords } from './search-words.ts';
import { installTrustedTypes } from './trusted-types.ts';

/** Milliseconds without a key after which what was typed is searched. */
const TYPING_PAUSE = 150;

export class SearchPage extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  #latest: SearchQuery | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #articles: ResultList | undefined;
  #headlines: ResultList | undefined;

  connectedCallback(): void {
    installTrustedTypes(this.#base);
    this.#articles = new ResultList(this.#part('[data-search-articles]'));
    this.#headlines = new ResultList(this.#part('[data-search-headlines]'));
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#remember('pushState');
    });
    this.#box.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#remember('replaceState'), TYPING_PAUSE);
    });
    this.#part('[data-search-retry]').addEventListener('click', () => void this.#run());
    window.addEventListener('popstate', this.#readAddress);
    this.#readAddress();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#typing);
    window.removeEventListener('popstate', this.#readAddress);
  }

  /** Puts what is in the box into the address, and searches it. */
  #remember(method: 'pushState' | 'replaceState'): void {
    clearTimeout(this.#typing);
    const url = new URL(location.href);
    if (url.searchParams.get('q') !== this.#box.value || method === 'pushState') {
      url.searchParams.set('q', this.#box.value);
      history[method](null, '', url);
      void this.#run();
    }
  }

  readonly #readAddress = (): void => {
    this.#box.value = new URLSearchParams(location.search).get('q') ?? '';
    void this.#run();
  };

  async #run(): Promise<void> {
    const query = readSearchQuery(new URLSearchParams(location.search));
    this.#latest = query;
    this.#part('[data-search-retry]').hidden = true;
    if (!asksForAnything(query)) return this.#clear();
    this.#setState('searching', this.#labels.searching);
    this.#articles?.start();
    this.#headlines?.start();
    try {
      this.#index ??= openSearchIndex(this.dataset['index'] ?? '');
      const index = await this.#index;
      for await (const answer of index.ask(query)) {
        if (this.#latest !== query) return;
        await this.#show(answer, index, query);
      }
    } catch (error) {
      if (this.#latest === query) this.#fail(error);
    }
  }

  async #show(answer: Answer, index: SearchIndex, query: SearchQuery): Promise<void> {
    const found = answer.articles.length + answer.headlines.length > 0;
    if (!found && !answer.complete) return;
    const context: ResultContext = { words: wordsToMark(query), base: this.#base, labels: this.#labels };
    const isLatest = (): boolean => this.#latest === query;
    await Promise.all([
      this.#articles?.show(answer.articles, {
        isLatest,
        itemOf: async (hit: Hit) => resultItem(await index.record(hit), context),
      }),
      this.#headlines?.show(answer.headlines, {
        isLatest,
        itemOf: async (hit: Hit) => headlineItem(await index.record(hit), context),
      }),
    ]);
    if (!isLatest()) return;
    const sentence = found ? (answer.complete ? this.#labels.found : this.#labels.foundSoFar) : this.#labels.nothing;
    const counts = { articles: answer.articles.length, headlines: answer.headlines.length };
    this.#setState(answer.complete ? 'done' : 'some', withCounts(sentence, counts), counts);
  }

  #fail(error: unknown): void {
    this.#index = undefined;
    console.error(error);
    this.#articles?.clear();
    this.#headlines?.clear();
    this.#setState('failed', this.#labels.failed);
    this.#part('[data-search-retry]').hidden = false;
  }

  #clear(): void {
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

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #labels(): SearchWords {
    // `SearchPage.astro` wrote it.
    return JSON.parse(this.dataset['labels'] ?? '{}') as SearchWords;
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

function withCounts(sentence: string, { articles, headlines }: Counts): string {
  return sentence.replace('{articles}', String(articles)).replace('{headlines}', String(headlines));
}

customElements.define('search-page', SearchPage);

type SearchState = 'idle' | 'searching' | 'some' | 'done' | 'failed';

interface Counts {
  readonly articles: number;
  readonly headlines: number;
}
