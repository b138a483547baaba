/**
 * What ranks an article in its issue, apart from its story: its section, how much it is news, how new what it names is,
 * and how its publisher stands. Found a month at a time, against the month before; a month is marked again when an
 * article of the two has changed.
 */
import type { DatabaseSync } from 'node:sqlite';

import { versionOf } from '../archive/code-version.ts';
import { contentHash } from '../archive/content-hash.ts';
import { addDays } from '../calendar.ts';
import type { Terms } from '../article/terms.ts';
import type { DigestArticle } from './digest-article.ts';
import { newsOf } from './news.ts';
import { countNames, noveltyOf } from './novelty.ts';
import type { TermCounts } from './novelty.ts';
import { sectionOf } from './sections.ts';
import { standings, standingOf } from './standings.ts';
import type { Standings } from './standings.ts';
import { storedTerms } from './stored-articles.ts';

/** Brings the store's marks up to the articles. `storyOf`: the id of an article's story. */
export function markMonths(
  store: DatabaseSync,
  { articles, storyOf }: { articles: readonly DigestArticle[]; storyOf: (article: string) => string },
): void {
  const code = versionOf('digest/marks-of-months.ts');
  const months = Map.groupBy(articles, ({ record }) => record.date.slice(0, 7));
  const known = new Map(
    store
      .prepare('SELECT month, key FROM marked_months')
      .all()
      .map(({ month, key }) => [String(month), String(key)]),
  );
  for (const month of known.keys()) if (!months.has(month)) forgetMonth(store, month);
  let before: readonly DigestArticle[] = [];
  for (const month of [...months.keys()].toSorted()) {
    const own = months.get(month) ?? [];
    // The first month has none before it: it is held against itself.
    const past = before.length > 0 ? before : own;
    const standing = standings(past, storyOf);
    const key = contentHash(code, JSON.stringify([[...standing], past.map(printOf), own.map(printOf)]));
    if (known.get(month) !== key) {
      forgetMonth(store, month);
      markMonth(store, { month, own, past, standing });
      store.prepare('INSERT INTO marked_months (month, key) VALUES (?, ?)').run(month, key);
    }
    before = own;
  }
}

function printOf({ record }: DigestArticle): unknown {
  const { id, title, summary, publisher, bodyHash } = record;
  return [id, title, summary, publisher.slug, bodyHash];
}

function forgetMonth(store: DatabaseSync, month: string): void {
  store.prepare('DELETE FROM marks WHERE month = ?').run(month);
  store.prepare('DELETE FROM marked_months WHERE month = ?').run(month);
}

function markMonth(store: DatabaseSync, { month, own, past, standing }: Month): void {
  const before = namesOf(store, past);
  const write = store.prepare(
    'INSERT INTO marks (article, month, section, news, novelty, standing) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const days = Map.groupBy(own, ({ record }) => record.date);
  let dayBefore: readonly Terms[] = [];
  for (const date of [...days.keys()].toSorted()) {
    const terms = storedTerms(
      store,
      (days.get(date) ?? []).map(({ file }) => file),
    );
    const isNext = days.has(addDays(date, -1));
    const now = countNames([...terms.values(), ...(isNext ? dayBefore : [])], isNext ? 2 : 1);
    for (const { record, file } of days.get(date) ?? []) {
      const { id, title, summary: lead, publisher } = record;
      const sectioned = sectionOf({ title, lead });
      const novelty = noveltyOf(terms.get(file) ?? new Uint32Array(), { now, before });
      write.run(
        ...[id, month, sectioned.section.slug],
        ...[newsOf({ title, lead, ...sectioned }), novelty, standingOf(standing, publisher.slug)].map(rounded),
      );
    }
    dayBefore = [...terms.values()];
  }
}

function namesOf(store: DatabaseSync, articles: readonly DigestArticle[]): TermCounts {
  const days = new Set(articles.map(({ record }) => record.date)).size;
  const terms = storedTerms(
    store,
    articles.map(({ file }) => file),
  );
  return countNames(terms.values(), days);
}

/** So that a mark changes only with what matters. */
function rounded(value: number): number {
  return Math.round(value * 20) / 20;
}

interface Month {
  readonly month: string;
  readonly own: readonly DigestArticle[];
  readonly past: readonly DigestArticle[];
  readonly standing: Standings;
}
