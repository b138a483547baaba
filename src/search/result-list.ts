/** A list of results that shows ten at a time, and does not move what the reader has a hand on. Runs in the browser. */
import type { Hit } from './query.ts';

const AT_A_TIME = 10;

/** What a reader does with results. */
const TOUCHES = ['pointerdown', 'pointermove', 'wheel', 'touchstart', 'keydown', 'focusin'] as const;

export interface ShowOptions {
  readonly itemOf: (hit: Hit) => Promise<HTMLLIElement>;
  /** Whether what is being shown is still asked for. */
  readonly isLatest: () => boolean;
}

/** Works on a section that holds an `ol` and a button `[data-search-more]`. */
export class ResultList {
  readonly #section: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  #touched = false;
  #shown: readonly string[] = [];
  #showMore: () => void = () => undefined;

  constructor(section: HTMLElement) {
    const list = section.querySelector<HTMLElement>('ol');
    const more = section.querySelector<HTMLElement>('[data-search-more]');
    if (list === null || more === null) throw new Error('Cannot find the list and the button of a section of results');
    this.#section = section;
    this.#list = list;
    this.#more = more;
    for (const touch of TOUCHES) list.addEventListener(touch, () => (this.#touched = true), { passive: true });
    more.addEventListener('click', () => this.#showMore());
  }

  /** A new query: its first results take the place of those of the last. */
  start(): void {
    this.#touched = false;
    this.#shown = [];
  }

  clear(): void {
    this.start();
    this.#list.replaceChildren();
    this.#section.hidden = true;
  }

  /** Shows the first ten; of a list that the reader has touched, what is there stays, and the others follow. */
  async show(hits: readonly Hit[], { itemOf, isLatest }: ShowOptions): Promise<void> {
    const kept = this.#touched ? this.#shown : [];
    const ordered = [...hits.filter(({ id }) => kept.includes(id)), ...hits.filter(({ id }) => !kept.includes(id))];
    const count = Math.max(AT_A_TIME, kept.length);
    const fresh = ordered.slice(kept.length, count);
    const items = await Promise.all(fresh.map(itemOf));
    if (!isLatest()) return;
    if (kept.length === 0) this.#list.replaceChildren();
    this.#append(fresh, items, kept);
    this.#section.hidden = hits.length === 0;
    this.#offerMore(ordered, { itemOf, isLatest });
  }

  #offerMore(ordered: readonly Hit[], options: ShowOptions): void {
    this.#more.hidden = ordered.length <= this.#shown.length;
    this.#showMore = () => void this.#showNext(ordered, options);
  }

  async #showNext(ordered: readonly Hit[], { itemOf, isLatest }: ShowOptions): Promise<void> {
    this.#touched = true;
    this.#more.hidden = true;
    const next = ordered.slice(this.#shown.length, this.#shown.length + AT_A_TIME);
    try {
      const items = await Promise.all(next.map(itemOf));
      if (!isLatest()) return;
      this.#append(next, items, this.#shown);
      items[0]?.querySelector<HTMLElement>('a')?.focus();
    } catch (error) {
      console.error(error); // the button stays, to be pressed again
    }
    this.#offerMore(ordered, { itemOf, isLatest });
  }

  #append(hits: readonly Hit[], items: readonly HTMLLIElement[], before: readonly string[]): void {
    this.#list.append(...items);
    this.#shown = [...before, ...hits.map(({ id }) => id)];
  }
}
