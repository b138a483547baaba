/** What cleaning did to the articles of the site, by publisher: asked of the store, so that nothing is read again. */
import type { DatabaseSync } from 'node:sqlite';

import type { Cleaning, DroppedByRule } from '../article/article.ts';

/** An article of which more is dropped may have lost its text. */
const NEARLY_ALL = 0.9;
/** As much may be dropped of a short article on a large page. */
const MOST = 0.85;
/** Every page has some furniture: where less is dropped, rules may have missed it. */
const HARDLY_ANY = 0.01;

export interface CleaningReport {
  /** Those with most articles first. */
  readonly sources: readonly SourceCleaning[];
  readonly total: CleaningSummary;
  /** Not counted: there is nothing in them but furniture. */
  readonly headlines: number;
  /** Articles of which over 85 % was dropped. */
  readonly mostDropped: number;
  /** Kinds of markup that articles show as typed, the most frequent first. */
  readonly leftOver: readonly { readonly kind: string; readonly articles: number }[];
}

export interface SourceCleaning extends CleaningSummary {
  readonly slug: string;
  readonly name: string;
}

export interface CleaningSummary {
  readonly articles: number;
  readonly characters: number;
  readonly dropped: number;
  /** Those that dropped most characters first. */
  readonly rules: readonly DroppedByRule[];
  /** Articles of which over 90 % was dropped, the worst first. */
  readonly nearlyAll: readonly CleanedArticle[];
  /** Articles of which under 1 % was dropped, the least first. */
  readonly hardlyAny: readonly CleanedArticle[];
}

export interface CleanedArticle {
  readonly file: string;
  /** Share of its characters that was dropped. */
  readonly share: number;
}

/** The cleaning of every article that has a page. */
export function reportCleaning(store: DatabaseSync): CleaningReport {
  const articles = [...measuredArticles(store)];
  const pages = articles.filter(({ state }) => state !== 'headline');
  const sources = [...Map.groupBy(pages, ({ slug }) => slug)].map(([slug, members]): SourceCleaning => ({
    slug,
    name: members[0]?.name ?? slug,
    ...summarize(members),
  }));
  return {
    sources: sources.toSorted((a, b) => b.articles - a.articles || (a.slug < b.slug ? -1 : 1)),
    total: summarize(pages),
    headlines: articles.length - pages.length,
    mostDropped: pages.filter(({ share }) => share > MOST).length,
    leftOver: countKinds(pages),
  };
}

function* measuredArticles(store: DatabaseSync): Generator<MeasuredArticle> {
  const query = `SELECT file, record ->> '$.state' AS state, articles.publisher AS slug,
    record ->> '$.publisher.name' AS name, reading -> '$.article.cleaning' AS cleaning,
    reading -> '$.article.leftOver' AS leftOver
    FROM articles JOIN files ON files.path = articles.file ORDER BY file`;
  for (const row of store.prepare(query).iterate()) {
    // The columns are those of the query; the JSON in them was written by relate.ts and read-files.ts.
    const { cleaning, leftOver, ...article } = row as unknown as ArticleRow;
    const measured = JSON.parse(cleaning) as Cleaning;
    const dropped = sum(measured.dropped);
    const share = measured.characters === 0 ? 0 : dropped / measured.characters;
    yield { ...article, cleaning: measured, dropped, share, leftOver: JSON.parse(leftOver) as string[] };
  }
}

function summarize(articles: readonly MeasuredArticle[]): CleaningSummary {
  const byShare = articles.toSorted((a, b) => a.share - b.share).map(({ file, share }) => ({ file, share }));
  return {
    articles: articles.length,
    characters: articles.reduce((all, { cleaning }) => all + cleaning.characters, 0),
    dropped: articles.reduce((all, { dropped }) => all + dropped, 0),
    rules: addUp(articles.flatMap(({ cleaning }) => cleaning.dropped)),
    nearlyAll: byShare.filter(({ share }) => share > NEARLY_ALL).toReversed(),
    hardlyAny: byShare.filter(({ share }) => share < HARDLY_ANY),
  };
}

function addUp(dropped: readonly DroppedByRule[]): DroppedByRule[] {
  const rules = [...Map.groupBy(dropped, ({ rule }) => rule)].map(([rule, uses]) => ({
    rule,
    blocks: uses.reduce((all, { blocks }) => all + blocks, 0),
    characters: sum(uses),
  }));
  return rules.toSorted((a, b) => b.characters - a.characters || (a.rule < b.rule ? -1 : 1));
}

function countKinds(articles: readonly MeasuredArticle[]): CleaningReport['leftOver'] {
  const kinds = Map.groupBy(
    articles.flatMap(({ leftOver }) => [...new Set(leftOver)]),
    (kind) => kind,
  );
  return [...kinds]
    .map(([kind, found]) => ({ kind, articles: found.length }))
    .toSorted((a, b) => b.articles - a.articles || (a.kind < b.kind ? -1 : 1));
}

function sum(dropped: readonly DroppedByRule[]): number {
  return dropped.reduce((all, { characters }) => all + characters, 0);
}

interface ArticleRow {
  readonly file: string;
  readonly state: string;
  readonly slug: string;
  readonly name: string;
  readonly cleaning: string;
  readonly leftOver: string;
}

interface MeasuredArticle extends Omit<ArticleRow, 'cleaning' | 'leftOver'> {
  readonly cleaning: Cleaning;
  readonly leftOver: readonly string[];
  readonly dropped: number;
  readonly share: number;
}
