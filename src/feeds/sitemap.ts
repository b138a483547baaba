/** The sitemap: an index over one file for the lists and one or more for each month. See sitemaps.org/protocol.html. */
import type { DatabaseSync } from 'node:sqlite';
import { daysWithIssue } from '../queries/days.ts';
import { paginate, publishers } from '../queries/publishers.ts';
import { spansOf } from '../queries/spans.ts';
import { topics } from '../queries/topics.ts';
import { site } from '../site.ts';
import { absolute, paths } from '../urls.ts';
import { escapeXml } from './xml-text.ts';

/** The protocol's limit for one file. */
const URLS_PER_FILE = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One file of the sitemap. */
export interface SitemapPart {
  /** `pages`, a month (`2024-05`), or a month's further file (`2024-05-2`). */
  readonly part: string;
  readonly urls: readonly SitemapUrl[];
}

export interface SitemapUrl {
  /** Without a leading slash. */
  readonly path: string;
  /** Date of the newest that it shows. */
  readonly changed?: string;
}

/** All files of the sitemap; `pages` first, then the months, oldest first. */
export function* sitemapParts(store: DatabaseSync, length = URLS_PER_FILE): Generator<SitemapPart> {
  yield* partsOf('pages', { urls: listUrls(store), length });
  const urls = [...issueUrls(store), ...articleUrls(store)];
  const byMonth = Map.groupBy(urls, (url) => url.changed.slice(0, 7));
  for (const month of [...byMonth.keys()].toSorted()) yield* partsOf(month, { urls: byMonth.get(month) ?? [], length });
}

/** The XML of one file. */
export function writeSitemap(urls: readonly SitemapUrl[], origin: string): string {
  const entries = urls.map(
    ({ path, changed }) =>
      `<url><loc>${escapeXml(absolute(path, origin))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return document('urlset', entries);
}

/** The XML of the index. */
export function writeSitemapIndex(parts: readonly string[], origin: string): string {
  const entries = parts.map(
    (part) => `<sitemap><loc>${escapeXml(absolute(paths.sitemapPart(part), origin))}</loc></sitemap>`,
  );
  return document('sitemapindex', entries);
}

function* partsOf(
  name: string,
  { urls, length }: { urls: readonly SitemapUrl[]; length: number },
): Generator<SitemapPart> {
  for (const { items, page } of paginate(urls, length))
    yield { part: page === 1 ? name : `${name}-${page}`, urls: items };
}

function listUrls(store: DatabaseSync): readonly SitemapUrl[] {
  const all = publishers(store);
  const sources = all
    .filter(({ noindex }) => !noindex)
    .map(({ slug, newest }) => ({ path: paths.source(slug), changed: newest }));
  const further = [...paginate(all, site.listLength)].slice(1).map(({ page }) => ({ path: paths.sources(page) }));
  const lists = [paths.home(), paths.archive(), paths.topics(), paths.trends(), paths.sources()];
  const subjects = topics(store).map(({ slug, last }) => ({ path: paths.topic(slug), changed: last }));
  return [...lists.map((path) => ({ path })), ...further, ...sources, ...subjects];
}

function issueUrls(store: DatabaseSync) {
  const days = daysWithIssue(store);
  const spans = (['day', 'week', 'month'] as const).flatMap((kind) => spansOf(kind, days));
  return spans.map(({ name, to }) => ({ path: paths.issue(name), changed: to }));
}

function articleUrls(store: DatabaseSync) {
  const rows = store
    .prepare(
      `SELECT id, date FROM articles WHERE record ->> 'state' <> 'headline' AND record ->> 'noindex' IS NULL
      ORDER BY date, id`,
    )
    .all();
  return rows.map(({ id, date }) => ({ path: paths.article(String(id)), changed: String(date) }));
}

function document(root: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${root}>\n`;
}
