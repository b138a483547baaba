/**
 * The filters of the search page: the values that occur with their counts, as links, since each is an address; and what
 * is set. Runs in the browser.
 */
import { number } from '../format.ts';
import { FACET_FILTERS, periodsOf, setFilters, withParameters } from './filter-address.ts';
import type { FacetFilter, FilterValues, Period, SetFilter } from './filter-address.ts';
import { makeElement } from './make-element.ts';
import type { Facets } from './query.ts';
import { fill, searchWords } from './search-words.ts';
import { watchTouches } from './touches.ts';

/** Values that are shown before a reader asks for the others, and how many of these anyone will look through. */
const SHOWN = 8;
const AT_MOST = 100;

/** Publishers' names by their slugs. */
export type SourceNames = ReadonlyMap<string, string>;

export interface FiltersShown {
  readonly facets: Facets;
  readonly address: URL;
  readonly names: SourceNames;
}

/** Works on an element that holds an `ul[data-filter]` for each filter. */
export class FiltersView {
  readonly #root: HTMLElement;
  readonly #items = new Map<string, HTMLLIElement>();
  #touched = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    watchTouches(root, () => (this.#touched = true));
    for (const button of root.querySelectorAll<HTMLElement>('[data-filter-others]'))
      button.addEventListener('click', () => this.#unfold(button));
  }

  /** Another query: what is there may move. */
  start(): void {
    this.#touched = false;
  }

  /** While a reader is at them, values stay where they are, their counts change, and new ones follow. */
  show({ facets, address, names }: FiltersShown): void {
    const focused = document.activeElement;
    this.#showGroup('period', periodsOf(facets.month).map(periodChoice), address);
    for (const filter of FACET_FILTERS) {
      const choices = facets[filter].map(({ value, count }) => ({
        label: valueName(filter, value, names),
        values: { [filter]: value },
        count,
      }));
      this.#showGroup(filter, choices, address);
    }
    // Moving an element takes the focus from it.
    if (focused instanceof HTMLElement && this.#root.contains(focused)) focused.focus({ preventScroll: true });
  }

  #showGroup(filter: SetFilter['filter'], choices: readonly Choice[], address: URL): void {
    const list = this.#root.querySelector<HTMLElement>(`[data-filter="${filter}"]`);
    const section = list?.closest('section');
    if (!list || !section) return;
    const items = choices.slice(0, AT_MOST).map((choice) => this.#item(filter, choice, address));
    if (this.#touched) list.append(...items.filter((item) => item.parentElement !== list));
    else list.replaceChildren(...items);
    // One value is no choice, unless it is set; a period can be typed, too.
    const least = address.searchParams.has(filter) ? 1 : 2;
    section.hidden = list.childElementCount < least && filter !== 'period';
    const others = section.querySelector<HTMLElement>('[data-filter-others]');
    if (!others) return;
    others.textContent = fill(searchWords().others, { count: number(list.childElementCount - SHOWN) });
    others.hidden = list.childElementCount <= SHOWN || others.ariaExpanded === 'true';
  }

  /** One element for each choice, which keeps its focus and its place. Choosing what is chosen lets go of it. */
  #item(filter: SetFilter['filter'], { label, values, count }: Choice, address: URL): HTMLLIElement {
    const key = `${filter} ${Object.values(values).join(' ')}`;
    const item = this.#items.get(key) ?? makeElement('li', { children: [makeElement('a')] });
    this.#items.set(key, item);
    const chosen = Object.entries(values).every(([name, value]) => address.searchParams.get(name) === value);
    const next = chosen ? Object.fromEntries(Object.keys(values).map((name) => [name, ''])) : values;
    const anchor = item.querySelector('a');
    if (!anchor) return item;
    anchor.href = withParameters(address, next).href;
    anchor.replaceChildren(makeElement('span', { text: label }), ' ', makeElement('small', { text: number(count) }));
    if (chosen) anchor.setAttribute('aria-current', 'true');
    else anchor.removeAttribute('aria-current');
    return item;
  }

  #unfold(button: HTMLElement): void {
    const list = button.closest('section')?.querySelector('[data-filter]');
    button.ariaExpanded = 'true';
    button.hidden = true;
    list?.classList.remove('folded');
    list?.querySelector<HTMLElement>(`:nth-child(${SHOWN + 1}) a`)?.focus();
  }
}

/** What an address sets, each a link to the address without it. */
export function filterChips(address: URL, names: SourceNames): HTMLLIElement[] {
  const words = searchWords();
  return setFilters(address).map(({ filter, values }) => {
    const name = filter === 'period' ? spanName(values) : valueName(filter, values[filter] ?? '', names);
    const without = Object.fromEntries(Object.keys(values).map((key) => [key, '']));
    const anchor = makeElement('a', {
      text: `${words.groups[filter]} ${name}`,
      attributes: { 'aria-label': fill(words.remove, { value: `${words.groups[filter]} ${name}` }) },
    });
    anchor.href = withParameters(address, without).href;
    return makeElement('li', { children: [anchor] });
  });
}

function valueName(filter: FacetFilter, value: string, names: SourceNames): string {
  const { states, languages } = searchWords();
  const known: Readonly<Record<string, string>> = {
    ...(filter === 'state' && states),
    ...(filter === 'lang' && languages),
  };
  if (filter === 'source') return names.get(value) ?? value;
  return Object.hasOwn(known, value) ? (known[value] ?? value) : value;
}

function periodChoice({ name, from, to, count }: Period): Choice {
  const { lastMonths, year } = searchWords();
  return { label: 'year' in name ? fill(year, name) : lastMonths[name.months], values: { from, to }, count };
}

function spanName({ from = '', to = '' }: FilterValues): string {
  const { since, until, between } = searchWords();
  return fill(from === '' ? until : to === '' ? since : between, { from, to });
}

interface Choice {
  readonly label: string;
  readonly values: FilterValues;
  readonly count: number;
}
