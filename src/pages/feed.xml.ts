/** The site's RSS feed. */
import { feedResponse } from '../feeds/feed-response.ts';
import { archiveStore } from '../queries/archive-store.ts';
import { newestEntries } from '../queries/newest-entries.ts';
import { site } from '../site.ts';

export function GET() {
  return feedResponse('rss', { entries: newestEntries(archiveStore, { limit: site.feedLength }) });
}
