/**
 * Learns from repetition: a block that stands in several articles of a publisher is furniture of its pages. Works by the
 * names that `block-print.ts` gives to blocks, and knows nothing else of them.
 */
import type { RecurringBlocks } from '../article/recurrence.ts';

/** What one article shows of its blocks. */
export interface PrintedArticle {
  readonly publisher: string;
  /** Captures that share it tell the same article, and count once. */
  readonly title: string;
  /** Of its blocks, each once. */
  readonly prints: Iterable<number>;
}

/** Two articles may quote the same paragraph; three of one publisher seldom do. */
const FEWEST_PAGES = 3;
/** A block that one article in so many has is part of the page, … */
const OFTEN = 5;
/** … and so is one that so many have, for what stands under a long article was cut off when it was captured. */
const OFTEN_ENOUGH = 20;
/** So many articles are no copies of one, but have a page in common. */
const MANY = 8;
/** Articles that share this part of what is not common to the publisher's pages are tellings of one. */
const COPY_SHARE = 0.5;
/** Of the holders of a block, those that are compared. */
const MOST_COMPARED = 24;

/** For each article, those of its blocks that recur. The order in which the articles come makes no difference. */
export function* findRecurring<T extends PrintedArticle>(articles: Iterable<T>): Generator<[T, RecurringBlocks]> {
  for (const family of Map.groupBy(articles, ({ publisher }) => familyOf(publisher)).values()) {
    const shared = sharedPrints(family);
    for (const members of Map.groupBy(family, ({ publisher }) => publisher).values()) {
      const learned = learn(members);
      for (const article of members) yield [article, recurringIn(article.prints, { learned, shared })];
    }
  }
}

/** `wechat` for all accounts; a host's last two labels, or three where the second is a country's `co`, `com`, `gov` …. */
export function familyOf(publisher: string): string {
  if (publisher.startsWith('wechat:')) return 'wechat';
  return (
    /[^.]+\.(?:(?:co|com|org|net|gov|ac|edu)\.)?[^.]+$/.exec(publisher.slice(publisher.indexOf(':') + 1))?.[0] ??
    publisher
  );
}

/** How often each print recurs within one publisher. */
function learn(members: readonly PrintedArticle[]): Learned {
  const pages = pagesOf(members, ({ title }) => title);
  const often = Math.max(FEWEST_PAGES, Math.min(OFTEN_ENOUGH, pages.length / OFTEN));
  const recurring = recurringPrints(pages, { many: MANY });
  return new Map(recurring.map(({ print, count }) => [print, count >= often ? 'often' : 'sometimes']));
}

/** The prints that several publishers of a family share: many of them may have reprinted one article. */
function sharedPrints(family: readonly PrintedArticle[]): Set<number> {
  const pages = pagesOf(family, ({ publisher }) => publisher);
  return new Set(recurringPrints(pages, { many: Infinity }).map(({ print }) => print));
}

/** A page for each article, its captures taken together, in an order that does not depend on theirs. */
function pagesOf(articles: readonly PrintedArticle[], ownerOf: (article: PrintedArticle) => string): Page[] {
  const pages = new Map<string, { owner: string; prints: Set<number> }>();
  for (const article of articles) {
    const key = `${article.publisher}\n${article.title}`;
    const page = pages.get(key) ?? { owner: ownerOf(article), prints: new Set() };
    pages.set(key, page);
    for (const print of article.prints) page.prints.add(print);
  }
  return [...pages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page);
}

/** The prints that stand on enough pages of different owners which do not tell the same. */
function recurringPrints(pages: readonly Page[], { many }: { many: number }): { print: number; count: number }[] {
  const holders = [...holdersOf(pages)].filter(([, held]) => held.length >= FEWEST_PAGES);
  const common = new Set(
    holders.filter(([, held]) => held.length > pages.length / 2 || held.length >= many).map(([print]) => print),
  );
  const texts = new Map(pages.map((page) => [page, page.prints.difference(common)]));
  return holders.filter(([, held]) => areSeveral(held, texts)).map(([print, held]) => ({ print, count: held.length }));
}

function holdersOf(pages: readonly Page[]): Map<number, Page[]> {
  const holders = new Map<number, Page[]>();
  for (const page of pages) {
    for (const print of page.prints) {
      const held = holders.get(print);
      if (held) held.push(page);
      else holders.set(print, [page]);
    }
  }
  return holders;
}

/** Whether enough of the pages are of different owners, and no copies of each other. */
function areSeveral(held: readonly Page[], texts: ReadonlyMap<Page, ReadonlySet<number>>): boolean {
  const several: Page[] = [];
  // Neighbours have similar titles, and may be a series.
  const step = Math.max(1, held.length / MOST_COMPARED);
  for (let index = 0; index < held.length && several.length < FEWEST_PAGES; index += step) {
    const page = held[Math.floor(index)];
    if (page && several.every((other) => other.owner !== page.owner && !isCopy(texts.get(page), texts.get(other))))
      several.push(page);
  }
  return several.length === FEWEST_PAGES;
}

function isCopy(a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): boolean {
  return a.intersection(b).size > COPY_SHARE * Math.min(a.size, b.size);
}

function recurringIn(
  prints: Iterable<number>,
  { learned, shared }: { learned: Learned; shared: ReadonlySet<number> },
): RecurringBlocks {
  const found = [...prints].toSorted((a, b) => a - b);
  return {
    often: found.filter((print) => learned.get(print) === 'often'),
    sometimes: found.filter(
      (print) => learned.get(print) === 'sometimes' || (shared.has(print) && !learned.has(print)),
    ),
  };
}

type Learned = ReadonlyMap<number, keyof RecurringBlocks>;

interface Page {
  /** Two pages of one owner say nothing more than one. */
  readonly owner: string;
  readonly prints: ReadonlySet<number>;
}
