/** What a feed holds, whatever its format: texts plain and fit for XML, addresses full. */
import type { Listing } from '../queries/listing.ts';
import type { Story } from '../queries/stories.ts';
import { site } from '../site.ts';
import type { FeedKind } from '../urls.ts';
import { absolute, paths } from '../urls.ts';
import { linkOf, storyContent } from './story-content.ts';
import type { FullText } from './story-content.ts';
import { cleanText } from './xml-text.ts';

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
  /** Where it differs from the link. */
  readonly original?: string;
  readonly summary: string;
  readonly safeHtml: string;
  readonly author: string;
  readonly language: string;
  readonly date: Date;
  /** When the newest that it shows came. */
  readonly updated: Date;
}

/** Which feed, and in which format. */
export interface FeedScope {
  readonly kind: FeedKind;
  readonly origin: string;
  /** What it is called beside the site; nothing for the feed of the site itself. */
  readonly title?: string;
  /** The path of the page that it follows, the site's home where none is named. */
  readonly page?: string;
  /** The folder that it lies in, where that is not the page's. */
  readonly folder?: string;
}

/** A story in a feed. */
export interface FeedStory {
  readonly story: Story;
  /** Slug of the publisher whose feed it is: the item counts from its own telling on. */
  readonly publisher?: string | undefined;
  /** The full text of its first article, where the feed carries it. */
  readonly text?: FullText;
}

/** A feed of items, newest first. */
export function makeFeed(
  items: readonly FeedItem[],
  { kind, origin, title, page = '', folder = page }: FeedScope,
): Feed {
  return {
    id: absolute(folder, origin),
    title: cleanText(title ? `${title} · ${site.title}` : site.title),
    description: cleanText(site.description),
    language: site.language,
    page: absolute(page, origin),
    self: absolute(paths.feed(kind, folder), origin),
    updated: items.map(({ updated }) => updated).toSorted((a, b) => b.getTime() - a.getTime())[0],
    items,
  };
}

/**
 * A story as an item: its first article, with the others named in its content. The id is the story's, so that another
 * telling changes the item and makes none.
 */
export function storyItem({ story, publisher, text }: FeedStory, origin: string): FeedItem {
  const [main] = story.articles;
  const [first = main.date, ...later] = datesOf(story.articles);
  const [own = first] = datesOf(story.articles.filter((article) => article.publisher.slug === publisher));
  const link = linkOf(main, origin);
  return {
    id: tagUri(story.id, { date: first, origin }),
    title: cleanText(main.title),
    link,
    ...(main.url !== link && { original: main.url }),
    summary: cleanText(main.summary),
    safeHtml: cleanText(storyContent(story, { origin, ...(text && { text }) })),
    author: cleanText(main.publisher.name),
    language: main.lang,
    date: noon(own),
    updated: noon(later.at(-1) ?? first),
  };
}

/** Names something of the site for good (RFC 4151). */
export function tagUri(name: string, { date, origin }: { date: string; origin: string }): string {
  return `tag:${new URL(origin).hostname},${date}:${name}`;
}

/** A calendar date as an instant: at noon in UTC it is the same day nearly everywhere. */
export function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

function datesOf(articles: readonly Listing[]): string[] {
  return articles.map(({ date }) => date).toSorted();
}
