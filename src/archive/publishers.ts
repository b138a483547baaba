/** Who published what: a publisher is a WeChat account or a site; `source` is only the feed that brought it. */
import { shortName } from './content-hash.ts';
import type { MergedArticle } from './duplicates.ts';
import { slugsOf } from './slugs.ts';

export interface Publisher {
  readonly slug: string;
  readonly name: string;
}

/** A feed belongs to a publisher that has at least this share of it; an aggregator's feed belongs to none. */
const OWN_FEED_SHARE = 0.8;

/**
 * The publisher of every article, by the article's canonical url. An account or site is named, in this order, by its
 * most frequent byline, by the feed that is its own, by its host. A WeChat account that none of these names (all of its
 * captures are headlines of an aggregator) is filed under its feed.
 */
export function namePublishers(articles: readonly MergedArticle[]): Map<string, Publisher> {
  const owners = feedOwners(articles);
  const names = new Map<string, string>();
  for (const [key, members] of Map.groupBy(articles, publisherKey)) {
    const name = mostFrequent(members.flatMap((member) => member.best.article.publisher.name ?? []));
    const feed = mostFrequent(members.map(feedOf).filter((candidate) => owners.get(candidate) === key));
    const given = isHost(key) ? (feed ?? name) : (name ?? feed);
    if (given !== undefined) names.set(key, given);
  }
  const keyOf = (article: MergedArticle): string =>
    names.has(publisherKey(article)) ? publisherKey(article) : `feed:${feedOf(article)}`;
  for (const article of articles) if (!names.has(publisherKey(article))) names.set(keyOf(article), feedOf(article));
  const slugs = slugsOf(names);
  return new Map(
    articles.map((article) => [article.best.article.canonicalUrl, publisherOf(keyOf(article), { names, slugs })]),
  );
}

function publisherKey(article: MergedArticle): string {
  return article.best.article.publisher.key;
}

function feedOf(article: MergedArticle): string {
  return article.best.article.meta.source;
}

function isHost(key: string): boolean {
  return key.startsWith('host:');
}

/** Feed → key of the publisher that it belongs to. */
function feedOwners(articles: readonly MergedArticle[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [feed, members] of Map.groupBy(articles, feedOf)) {
    const keys = members.map(publisherKey);
    const main = mostFrequent(keys);
    if (main !== undefined && keys.filter((key) => key === main).length >= OWN_FEED_SHARE * keys.length)
      owners.set(feed, main);
  }
  return owners;
}

/** The most frequent of the names; the first in code order where several are. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counted = [...Map.groupBy(names, (name) => name)].map(([name, uses]) => ({ name, uses: uses.length }));
  return counted.toSorted((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))[0]?.name;
}

function publisherOf(key: string, { names, slugs }: Named): Publisher {
  return { slug: slugs.get(key) ?? shortName(key), name: names.get(key) ?? key };
}

interface Named {
  readonly names: ReadonlyMap<string, string>;
  readonly slugs: ReadonlyMap<string, string>;
}
