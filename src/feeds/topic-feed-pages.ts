/** The routes of topics' feeds. */
import { archiveStore } from '../queries/archive-store.ts';
import { changedPages } from '../queries/changed-pages.ts';
import { newestOfTopic, topics } from '../queries/topics.ts';
import { site } from '../site.ts';
import type { FeedKind } from '../urls.ts';
import { origin, outFile, paths } from '../urls.ts';

/** The feeds of one kind to be rendered: of each topic, and none on a site without an origin. */
export function topicFeedPages(kind: FeedKind) {
  const all = origin === undefined ? [] : topics(archiveStore);
  return changedPages(
    all.values().map(({ slug, name, chinese }) => ({
      params: { slug },
      props: {
        topic: { slug, name, ...(chinese && { chinese }) },
        entries: newestOfTopic(archiveStore, { slug, limit: site.feedLength }),
      },
      file: outFile(paths.topicFeed(kind, slug)),
    })),
  );
}
