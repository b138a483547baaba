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
/** A block that one article in so many has is part of the page. */
const OFTEN = 5;
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
  const titles = Map.groupBy(members, ({ title }) => title);
  const pages = [...titles].map(([owner, captures]): Page => ({
    owner,
    prints: new Set(captures.flatMap(({ prints }) => [...prints])),
  }));
  const often = Math.max(FEWEST_PAGES, pages.length / OFTEN);
  return new Map(recurringPrints(pages).map(({ print, count }) => [print, count >= often ? 'often' : 'sometimes']));
}

/** The prints that several publishers of a family share. */
function sharedPrints(family: readonly PrintedArticle[]): Set<number> {
  const pages = family.map(({ publisher, prints }): Page => ({ owner: publisher, prints: new Set(prints) }));
  return new Set(recurringPrints(pages).map(({ print }) => print));
}

/** The prints that stand on enough pages of different owners which do not tell the same. */
function recurringPrints(pages: readonly Page[]): { print: number; count: number }[] {
  const holders = holdersOf(pages);
  const common = new Set([...holders].filter(([, held]) => held.length > pages.length / 2).map(([print]) => print));
  const texts = new Map(pages.map((page) => [page, page.prints.difference(common)]));
  return [...holders]
    .filter(([print, held]) => (common.has(print) ? haveOwners(held) : areSeveral(held, texts)))
    .map(([print, held]) => ({ print, count: held.length }));
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

function haveOwners(held: readonly Page[]): boolean {
  return new Set(held.map(({ owner }) => owner)).size >= FEWEST_PAGES;
}

/** Whether enough of the pages are of different owners, and no copies of each other. */
function areSeveral(held: readonly Page[], texts: ReadonlyMap<Page, ReadonlySet<number>>): boolean {
  const several: Page[] = [];
  for (const page of held.slice(0, MOST_COMPARED)) {
    if (several.every((other) => other.owner !== page.owner && !isCopy(texts.get(page), texts.get(other))))
      several.push(page);
    if (several.length === FEWEST_PAGES) return true;
  }
  return false;
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
