/** The site's JSON feed. */
import { siteFeed } from '../feeds/story-feeds.ts';

export function GET() {
  return siteFeed('json');
}
