/** What the feeds of a site, of a publisher or of a topic hold, whatever their format. */
import type { Listing } from '../queries/listing.ts';
import { hasPage } from '../queries/listing.ts';
import { topicName } from '../components/topic-name.ts';
import type { Publisher } from '../queries/publishers.ts';
import type { Topic } from '../queries/topics.ts';
import { site } from '../site.ts';
import type { FeedKind } from '../urls.ts';
import { absolute, paths } from '../urls.ts';
import { cleanText } from './xml-text.ts';

/** All texts are plain and fit for XML. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that the feed follows. */
  readonly page: string;
  /** The feed's own address. */
  readonly self: string;
  /** That of its newest item; undefined for a feed without items. */
  readonly updated: Date | undefined;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** A tag URI (RFC 4151): it stays when the site moves its pages. */
  readonly id: string;
  readonly title: string;
  /** Our page, or the original of a headline. */
  readonly link: string;
  readonly original: string;
  readonly summary: string;
  readonly author: string;
  readonly language: string;
  readonly date: Date;
}

/** Which feed: of the whole site, of one publisher, or of one topic. */
export interface FeedScope {
  readonly kind: FeedKind;
  readonly origin: string;
  readonly publisher?: Publisher;
  readonly topic?: Pick<Topic, 'slug' | 'name' | 'chinese'>;
}

/** A feed of entries, newest first, with full addresses. */
export function makeFeed(entries: readonly Listing[], { kind, origin, ...scope }: FeedScope): Feed {
  const { name, page, self } = placeOf(scope, kind);
  const items = entries.map((entry) => feedItem(entry, origin));
  return {
    id: absolute(page, origin),
    title: cleanText(name === undefined ? site.title : `${name} · ${site.title}`),
    description: cleanText(site.description),
    language: site.language,
    page: absolute(page, origin),
    self: absolute(self, origin),
    updated: items[0]?.date,
    items,
  };
}

/** What the feed is called beside the site, the page that it follows, and where it lies. */
function placeOf(
  { publisher, topic }: Pick<FeedScope, 'publisher' | 'topic'>,
  kind: FeedKind,
): { name?: string; page: string; self: string } {
  if (topic) return { name: topicName(topic), page: paths.topic(topic.slug), self: paths.topicFeed(kind, topic.slug) };
  const self = paths.feed(kind, publisher?.slug);
  return publisher ? { name: publisher.name, page: paths.source(publisher.slug), self } : { page: paths.home(), self };
}

function feedItem(entry: Listing, origin: string): FeedItem {
  return {
    id: `tag:${new URL(origin).hostname},${entry.date}:${entry.id}`,
    title: cleanText(entry.title),
    link: hasPage(entry) ? absolute(paths.article(entry.id), origin) : entry.url,
    original: entry.url,
    summary: cleanText(entry.summary),
    author: cleanText(entry.publisher.name),
    language: entry.lang,
    date: noon(entry.date),
  };
}

/** A calendar date as an instant: at noon in UTC it is the same day nearly everywhere. */
function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
