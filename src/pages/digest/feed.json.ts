/** The JSON feed of issues. */
import { issueFeed } from '../../feeds/issue-feed.ts';

export function GET() {
  return issueFeed('json');
}
