/** From what each file gave to what the site shows: merges captures, names publishers, gives every article its id. */
import type { DatabaseSync } from 'node:sqlite';

import type { ArticleProblem, Problem } from '../article/article-problem.ts';
import type { Editor } from '../editor/editor.ts';
import { idleRules, mutes, publisherRule } from '../editor/source-rules.ts';
import type { SourceRule, SourceRules } from '../editor/source-rules.ts';
import { idleTakedowns } from '../editor/takedowns.ts';
import type { ArticleRecord } from './article-record.ts';
import { shortName } from './content-hash.ts';
import { mergeDuplicates } from './duplicates.ts';
import type { Capture, MergedArticle } from './duplicates.ts';
import { namePublishers } from './publishers.ts';
import type { Publisher } from './publishers.ts';
import { countRuleUses } from './rule-uses.ts';
import type { RuleUse } from './rule-uses.ts';
import type { StoredReading } from './read-files.ts';

/** Where every file seen went; they add up to the number of files. */
export interface Tally {
  articles: number;
  headlines: number;
  merged: number;
  drafts: number;
  takenDown: number;
  notArticles: number;
  leftOut: number;
}

export interface Related {
  readonly entries: readonly RelatedArticle[];
  readonly tally: Tally;
  /** Of all files, sorted by file and line. */
  readonly problems: readonly ArticleProblem[];
  /** Of all captures, those that were merged too. */
  readonly ruleUses: readonly RuleUse[];
  /** Ids by canonical url, of headlines too. */
  readonly ids: ReadonlyMap<string, string>;
  /** What the owner says of sources and articles that are not there. */
  readonly idle: readonly Problem[];
}

export interface RelatedArticle {
  readonly file: string;
  readonly record: ArticleRecord;
}

/** Relates everything that the store's `files` hold, and does what the owner says of sources and takedowns. */
export function relate(store: DatabaseSync, { takedowns, sources }: Pick<Editor, 'takedowns' | 'sources'>): Related {
  const tally: Tally = { articles: 0, headlines: 0, merged: 0, drafts: 0, takenDown: 0, notArticles: 0, leftOut: 0 };
  const problems: ArticleProblem[] = [];
  const captures: Capture[] = [];
  const unwanted = new Set(takedowns.map(({ canonicalUrl }) => canonicalUrl));
  const takenDown = new Set<string>();
  for (const { path, reading } of readings(store)) {
    if ('problems' in reading) problems.push(...reading.problems);
    if (reading.kind === 'not-article') tally.notArticles += 1;
    else if (reading.kind === 'left-out') tally.leftOut += 1;
    else if (reading.kind === 'draft') tally.drafts += 1;
    else if (unwanted.has(reading.article.canonicalUrl)) {
      takenDown.add(reading.article.canonicalUrl);
      tally.takenDown += 1;
    } else captures.push({ path, article: reading.article });
  }
  const merged = mergeDuplicates(captures);
  const publishers = namePublishers(merged);
  const { ids, problems: taken } = giveIds(merged);
  const pages = idsOfPages(merged, ids);
  const entries = merged.map((article) => toEntry(article, { ids, publishers, pages, sources }));
  tally.merged = captures.length - merged.length;
  tally.headlines = entries.filter(({ record }) => record.state === 'headline').length;
  tally.articles = merged.length - tally.headlines;
  return {
    entries,
    tally,
    problems: [...problems, ...taken].toSorted(byPlace),
    ruleUses: countRuleUses(captures),
    ids,
    idle: [...idleTakedowns(takedowns, takenDown), ...idleRules(sources, namesOf(merged, publishers))],
  };
}

function* readings(store: DatabaseSync): Iterable<{ path: string; reading: StoredReading }> {
  for (const row of store.prepare('SELECT path, reading FROM files ORDER BY path').iterate()) {
    // Both columns are TEXT, and `reading` was written by read-files.ts.
    yield { path: row['path'] as string, reading: JSON.parse(row['reading'] as string) as StoredReading };
  }
}

/**
 * Ids by canonical url: `2024/05/` and the slug of the frontmatter, or the day and a short hash of the url. Of two
 * articles of a month with one slug the first by path keeps it, and the other is told.
 */
function giveIds(articles: readonly MergedArticle[]): { ids: Map<string, string>; problems: ArticleProblem[] } {
  const ids = new Map<string, string>();
  const problems: ArticleProblem[] = [];
  const owners = new Map<string, string>();
  for (const { best, date } of articles.toSorted((a, b) => (a.best.path < b.best.path ? -1 : 1))) {
    const { canonicalUrl, meta } = best.article;
    const month = date.slice(0, 7).replace('-', '/');
    const hashed = freeId(`${month}/${date.slice(8)}-`, { canonicalUrl, owners });
    const wanted = meta.slug === undefined ? hashed : `${month}/${meta.slug}`;
    const owner = owners.get(wanted);
    if (owner !== undefined) problems.push(slugTaken({ file: best.path, value: meta.slug ?? '', owner }));
    const id = owner === undefined ? wanted : hashed;
    owners.set(id, best.path);
    ids.set(canonicalUrl, id);
  }
  return { ids, problems };
}

/** Two hashes of a day meet once in a few million archives; the later one is hashed again until it is free. */
function freeId(
  day: string,
  { canonicalUrl, owners }: { canonicalUrl: string; owners: ReadonlyMap<string, string> },
): string {
  for (let seed = canonicalUrl; ; seed += '#') {
    const id = day + shortName(seed);
    if (!owners.has(id)) return id;
  }
}

function slugTaken({ file, value, owner }: { file: string; value: string; owner: string }): ArticleProblem {
  return {
    code: 'slug-taken',
    consequence: 'repaired',
    file,
    line: 1,
    field: 'slug',
    value,
    message: `it is taken by "${owner}" (the article goes by the hash of its url)`,
    expected: 'a slug that no other article of the month has',
  };
}

/** By canonical url, where a link can lead: headlines have an id, but no page. */
function idsOfPages(articles: readonly MergedArticle[], ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const withPage = articles.filter(({ best }) => best.article.capture.state !== 'headline');
  const urls = new Set(withPage.map(({ best }) => best.article.canonicalUrl));
  return new Map([...ids].filter(([url]) => urls.has(url)));
}

/** What publishers and feeds are called by their captures. */
function namesOf(articles: readonly MergedArticle[], publishers: Names['publishers']): ReadonlySet<string> {
  const feeds = articles.flatMap(({ best, alsoVia }) => [best.article.meta.source, ...alsoVia]);
  return new Set([...publishers.values()].flatMap(({ name, slug }) => [name, slug]).concat(feeds));
}

function toEntry({ best, date, alsoVia }: MergedArticle, { ids, publishers, pages, sources }: Names): RelatedArticle {
  const { meta, capture, canonicalUrl, links, ...article } = best.article;
  const id = ids.get(canonicalUrl);
  const publisher = publishers.get(canonicalUrl);
  if (id === undefined || publisher === undefined)
    throw new Error(`Cannot relate "${best.path}": it has no id or publisher`);
  const named = publisherRule(sources, publisher);
  const rule = named ?? sources.get(meta.source);
  const nameOfFeed = (feed: string): string => sources.get(feed)?.name ?? feed;
  const record: ArticleRecord = {
    id,
    title: meta.title,
    url: meta.url,
    date,
    publisher: { ...publisher, ...(named?.name && { name: named.name }) },
    feed: nameOfFeed(meta.source),
    alsoVia: alsoVia.map(nameOfFeed),
    state: capture.state,
    ...(capture.reason && { reason: capture.reason }),
    lang: article.lang,
    summary: article.summary,
    minutes: article.minutes,
    ...(meta.author && { author: meta.author }),
    tags: meta.tags,
    ...(meta.updated && { updated: meta.updated }),
    ...(meta.image && { image: meta.image }),
    localLinks: links.flatMap((url): [string, string][] => {
      const target = url === canonicalUrl ? undefined : pages.get(url);
      return target === undefined ? [] : [[url, target]];
    }),
    ...(rule && ruled(rule, meta.title)),
    bodyHash: article.bodyHash,
  };
  return { file: best.path, record };
}

/** What a rule makes of an article with this title. */
function ruled(rule: SourceRule, title: string): Pick<ArticleRecord, 'muted' | 'noindex' | 'weight' | 'section'> {
  return {
    ...(mutes(rule, title) && { muted: true }),
    ...(rule.noindex && { noindex: true }),
    ...(rule.weight !== undefined && { weight: rule.weight }),
    ...(rule.section && { section: rule.section }),
  };
}

function byPlace(a: ArticleProblem, b: ArticleProblem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

interface Names {
  readonly ids: ReadonlyMap<string, string>;
  readonly publishers: ReadonlyMap<string, Publisher>;
  /** Ids of the articles with a page. */
  readonly pages: ReadonlyMap<string, string>;
  readonly sources: SourceRules;
}
