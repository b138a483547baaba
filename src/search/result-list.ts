/** A list of results that shows some at a time, and does not move what the reader has a hand on. Runs in the browser. */
import type { Hit } from './query.ts';
import { watchTouches } from './touches.ts';

export interface ListParts {
  /** Hidden while the list is empty. */
  readonly section: HTMLElement;
  readonly list: HTMLElement;
  /** The button for the next ones, where there is one. */
  readonly more?: HTMLElement;
  readonly atATime: number;
}

export interface ShowOptions {
  readonly itemOf: (hit: Hit) => Promise<HTMLElement>;
  /** Whether what is being shown is still asked for. */
  readonly isLatest: () => boolean;
}

export class ResultList {
  readonly #parts: ListParts;
  #touched = false;
  #shown: readonly string[] = [];
  #showMore: () => void = () => undefined;

  constructor(parts: ListParts) {
    this.#parts = parts;
    watchTouches(parts.list, () => this.touch());
    parts.more?.addEventListener('click', () => this.#showMore());
  }

  /** The reader is at it: what is shown stays where it is. */
  touch(): void {
    this.#touched = true;
  }

  /** A new query: its first results take the place of those of the last. */
  start(): void {
    this.#touched = false;
    this.#shown = [];
  }

  clear(): void {
    this.start();
    this.#parts.list.replaceChildren();
    this.#parts.section.hidden = true;
  }

  /** Shows the first ones; of a list that the reader has touched, what is there stays, and the others follow. */
  async show(hits: readonly Hit[], { itemOf, isLatest }: ShowOptions): Promise<void> {
    const kept = this.#touched ? this.#shown : [];
    const ordered = [...hits.filter(({ id }) => kept.includes(id)), ...hits.filter(({ id }) => !kept.includes(id))];
    const count = Math.max(this.#parts.atATime, kept.length);
    const fresh = ordered.slice(kept.length, count);
    const items = await Promise.all(fresh.map(itemOf));
    if (!isLatest()) return;
    if (kept.length === 0) this.#parts.list.replaceChildren();
    this.#append(fresh, items, kept);
    this.#parts.section.hidden = hits.length === 0;
    this.#offerMore(ordered, { itemOf, isLatest });
  }

  #offerMore(ordered: readonly Hit[], options: ShowOptions): void {
    if (this.#parts.more) this.#parts.more.hidden = ordered.length <= this.#shown.length;
    this.#showMore = () => void this.#showNext(ordered, options);
  }

  async #showNext(ordered: readonly Hit[], { itemOf, isLatest }: ShowOptions): Promise<void> {
    this.touch();
    if (this.#parts.more) this.#parts.more.hidden = true;
    const next = ordered.slice(this.#shown.length, this.#shown.length + this.#parts.atATime);
    try {
      const items = await Promise.all(next.map(itemOf));
      if (!isLatest()) return;
      this.#append(next, items, this.#shown);
      items[0]?.querySelector<HTMLElement>('a')?.focus(); // the button may be gone
    } catch (error) {
      console.error(error); // the button stays, to be pressed again
    }
    this.#offerMore(ordered, { itemOf, isLatest });
  }

  #append(hits: readonly Hit[], items: readonly HTMLElement[], before: readonly string[]): void {
    this.#parts.list.append(...items);
    this.#shown = [...before, ...hits.map(({ id }) => id)];
  }
}
