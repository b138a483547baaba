/**
 * Marks on an article's page what was searched, `?q=…` in its address, and leads from hit to hit. The marks are the
 * browser's own highlights: the article's nodes stay as they are. Runs in the browser.
 */
import { hitPlaces } from './hit-places.ts';
import { isTyping } from './is-typing.ts';
import { makeElement } from './make-element.ts';
import { readSearchQuery, wordsToMark } from './search-query.ts';
import { fill, searchWords } from './search-words.ts';
import { singleKeys } from './single-keys.ts';

/** Names in `search.css`. */
const ALL = 'search-hits';
const CURRENT = 'search-hit';

/** What breaks a word, as in the text that is indexed. */
const BLOCKS = new Set(
  'P LI H1 H2 H3 H4 H5 H6 DIV TD TH TR PRE BLOCKQUOTE FIGCAPTION FIGURE BR DT DD SECTION SUMMARY DETAILS TABLE UL OL HR'.split(
    ' ',
  ),
);

/** Marks the page, if its address has words that it holds. */
export function markHits(): void {
  const words = wordsToMark(readSearchQuery(new URLSearchParams(location.search)));
  const roots = document.querySelectorAll('.article > h1, [data-article-body]');
  const ranges = words.length > 0 && 'highlights' in CSS ? hitRanges([...roots], words) : [];
  if (ranges.length > 0) new HitMarks(ranges).arrive();
}

class HitMarks {
  readonly #ranges: readonly Range[];
  readonly #status = makeElement('p', { attributes: { role: 'status' } });
  readonly #bar: HTMLElement;
  #at = 0;

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
    CSS.highlights.set(ALL, new Highlight(...ranges));
    const words = searchWords();
    const withKey = (label: string, key: string) => (singleKeys() ? fill(words.withKey, { label, key }) : label);
    const button = (sign: string, label: string, act: () => void) => {
      const made = makeElement('button', {
        text: sign,
        attributes: { type: 'button', 'aria-label': label, title: label },
      });
      made.addEventListener('click', act);
      return made;
    };
    this.#bar = makeElement('section', {
      className: 'marks-bar',
      attributes: { 'aria-label': words.marks },
      children: [
        this.#status,
        button('↑', withKey(words.previousMark, 'P'), () => this.#go(-1)),
        button('↓', withKey(words.nextMark, 'N'), () => this.#go(1)),
        button('×', words.removeMarks, () => this.#remove()),
      ],
    });
    document.querySelector('main')?.append(this.#bar);
    document.addEventListener('keydown', this.#press);
  }

  /** Shows the first hit, unless the reader comes back to where they were. */
  arrive(): void {
    const [navigation] = performance.getEntriesByType('navigation');
    const fresh = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
    this.#show({ scroll: fresh && location.hash === '' });
  }

  #go(step: 1 | -1): void {
    this.#at = (this.#at + step + this.#ranges.length) % this.#ranges.length;
    this.#show({ scroll: true });
  }

  #show({ scroll }: { readonly scroll: boolean }): void {
    const range = this.#ranges[this.#at];
    if (!range) return;
    const current = new Highlight(range);
    current.priority = 1;
    CSS.highlights.set(CURRENT, current);
    this.#status.textContent = fill(searchWords().markAt, { at: this.#at + 1, count: this.#ranges.length });
    if (scroll) bringIntoView(range);
  }

  /** Also from the address: the page, loaded again, stays without. */
  #remove(): void {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    document.removeEventListener('keydown', this.#press);
    this.#bar.remove();
    const url = new URL(location.href);
    url.searchParams.delete('q');
    history.replaceState(history.state, '', url);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (key === 'Escape') this.#remove();
    else if (!singleKeys()) return;
    else if (key === 'n') this.#go(1);
    else if (key === 'p') this.#go(-1);
  };
}

function hitRanges(roots: readonly Element[], words: readonly string[]): Range[] {
  const nodes = roots.flatMap((root) => [...piecesOf(root), undefined]);
  const places = hitPlaces(
    nodes.map((node) => node?.data ?? '\n'),
    words,
  );
  return places.flatMap(({ from, to }) => {
    const [first, last] = [nodes[from.piece], nodes[to.piece]];
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first, from.offset);
    range.setEnd(last, to.offset);
    return [range];
  });
}

/** The text nodes in order, and `undefined` where a block begins or ends. */
function* piecesOf(node: Node): Generator<Text | undefined> {
  if (node instanceof Text) yield node;
  const block = node instanceof Element && BLOCKS.has(node.tagName);
  if (block) yield undefined;
  for (const child of node.childNodes) yield* piecesOf(child);
  if (block) yield undefined;
}

/** Opens what is folded around it. A long paragraph is not brought to its middle, but the hit in it. */
function bringIntoView(range: Range): void {
  for (let element = range.startContainer.parentElement; element; element = element.parentElement)
    if (element instanceof HTMLDetailsElement) element.open = true;
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.85) scrollTo({ top: scrollY + top - innerHeight / 3 });
}
