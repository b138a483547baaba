/** The site's Atom feed. */
import { siteFeed } from '../feeds/story-feeds.ts';

export function GET() {
  return siteFeed('atom');
}
