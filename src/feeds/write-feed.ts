/** A feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { FeedKind } from '../urls.ts';
import type { Feed } from './feed.ts';
import { escapeXml } from './xml-text.ts';

const WRITERS: Readonly<Record<FeedKind, (feed: Feed) => string>> = { rss, atom, json };

/** Media types by which browsers and readers know each format. */
export const FEED_TYPES: Readonly<Record<FeedKind, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The text of a feed in one of its formats. */
export function writeFeed(feed: Feed, kind: FeedKind): string {
  return WRITERS[kind](feed);
}

function rss(feed: Feed): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: feed.description,
    language: feed.language,
    ...(feed.updated && { pubDate: feed.updated }),
    atom: { links: [{ href: feed.self, rel: 'self', type: FEED_TYPES.rss }] },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      guid: { value: item.id, isPermaLink: false },
      pubDate: item.date,
      description: escapeXml(item.summary), // readers take a description for HTML
      content: { encoded: item.safeHtml },
      dc: { creators: [item.author] },
    })),
  });
}

function atom(feed: Feed): string {
  return generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated ?? new Date(0),
    links: [
      { href: feed.self, rel: 'self', type: FEED_TYPES.atom },
      { href: feed.page, rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      updated: item.updated,
      published: item.date,
      authors: [{ name: item.author }],
      links: [
        { href: item.link, rel: 'alternate', type: 'text/html', hreflang: item.language },
        ...(item.original ? [{ href: item.original, rel: 'via' }] : []),
      ],
      summary: { value: item.summary },
      content: { value: item.safeHtml, type: 'html' },
    })),
  });
}

function json(feed: Feed): string {
  const document = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.link,
      ...(item.original && { external_url: item.original }),
      title: item.title,
      ...(item.summary && { summary: item.summary }),
      ...(item.safeHtml ? { content_html: item.safeHtml } : { content_text: item.title }),
      date_published: item.date,
      date_modified: item.updated,
      authors: [{ name: item.author }],
      language: item.language,
    })),
  });
  return JSON.stringify(document, undefined, 2);
}
