/** What a feed's route answers. */
import { archiveStore } from '../queries/archive-store.ts';
import { bodyOf } from '../queries/article-page.ts';
import type { BodyKeys } from '../queries/body-keys.ts';
import type { Story } from '../queries/stories.ts';
import type { FeedKind } from '../urls.ts';
import { origin } from '../urls.ts';
import { makeFeed, storyItem } from './feed.ts';
import type { FeedItem, FeedScope } from './feed.ts';
import { FEED_TYPES, writeFeed } from './write-feed.ts';

/** A feed's stories, as plain JSON: all that it shows. */
export interface StoryFeed extends Omit<FeedScope, 'kind' | 'origin'> {
  /** Newest first. */
  readonly stories: readonly Story[];
  /** Of the first article of each story, where the feed carries full texts. */
  readonly bodies?: BodyKeys;
  /** Slug of the publisher whose feed it is. */
  readonly publisher?: string;
}

/** The feed of any stories; without an origin an empty answer, for which Astro writes no file. */
export function storyFeedResponse(kind: FeedKind, { stories, bodies = {}, publisher, ...scope }: StoryFeed): Response {
  return feedResponse(kind, {
    ...scope,
    itemsAt: (siteOrigin) =>
      stories.map((story) => {
        const [{ id }] = story.articles;
        const body = bodies[id];
        const text = body && { safeHtml: bodyOf(archiveStore, id).safeHtml, localLinks: body.localLinks };
        return storyItem({ story, publisher, ...(text && { text }) }, siteOrigin);
      }),
  });
}

/** The feed of any items. */
export function feedResponse(
  kind: FeedKind,
  { itemsAt, ...scope }: Omit<FeedScope, 'kind' | 'origin'> & { itemsAt: (origin: string) => readonly FeedItem[] },
): Response {
  if (origin === undefined) return new Response(null);
  const feed = makeFeed(itemsAt(origin), { kind, origin, ...scope });
  return new Response(writeFeed(feed, kind), { headers: { 'Content-Type': `${FEED_TYPES[kind]}; charset=utf-8` } });
}
