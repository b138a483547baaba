/** The routes of publishers' feeds. */
import { archiveStore } from '../queries/archive-store.ts';
import { changedPages } from '../queries/changed-pages.ts';
import { newestEntries } from '../queries/newest-entries.ts';
import { publishers } from '../queries/publishers.ts';
import { site } from '../site.ts';
import type { FeedKind } from '../urls.ts';
import { origin, outFile, paths } from '../urls.ts';

/** The feeds of one kind to be rendered: of each publisher with an article, and none on a site without an origin. */
export function publisherFeedPages(kind: FeedKind) {
  const withArticles =
    origin === undefined ? [] : publishers(archiveStore).filter((publisher) => publisher.articles > 0);
  return changedPages(
    withArticles.values().map((publisher) => ({
      params: { slug: publisher.slug },
      props: { publisher, entries: newestEntries(archiveStore, { limit: site.feedLength, publisher: publisher.slug }) },
      file: outFile(paths.feed(kind, publisher.slug)),
    })),
  );
}
