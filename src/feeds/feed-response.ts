/** What a feed's route answers. */
import type { Listing } from '../queries/listing.ts';
import type { FeedKind } from '../urls.ts';
import { origin } from '../urls.ts';
import { makeFeed } from './feed.ts';
import type { FeedScope } from './feed.ts';
import { FEED_TYPES, writeFeed } from './write-feed.ts';

/** The feed of a publisher, of a topic, or of the site; without an origin an empty answer, for which Astro writes no file. */
export function feedResponse(
  kind: FeedKind,
  { entries, ...scope }: Omit<FeedScope, 'kind' | 'origin'> & { entries: readonly Listing[] },
): Response {
  if (origin === undefined) return new Response(null);
  const feed = makeFeed(entries, { kind, origin, ...scope });
  return new Response(writeFeed(feed, kind), { headers: { 'Content-Type': `${FEED_TYPES[kind]}; charset=utf-8` } });
}
