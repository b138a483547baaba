/** The site's RSS feed. */
import { siteFeed } from '../feeds/story-feeds.ts';

export function GET() {
  return siteFeed('rss');
}
