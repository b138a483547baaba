/** The feeds of stories: of the site, and of what else has a page and stories. */
import { topicName } from '../components/topic-name.ts';
import { archiveStore } from '../queries/archive-store.ts';
import { bodyKeys } from '../queries/body-keys.ts';
import { changedPages } from '../queries/changed-pages.ts';
import { publishers } from '../queries/publishers.ts';
import { newestOfPublisher, newestOfSection, newestStories } from '../queries/stories.ts';
import { newestOfTopic, topics } from '../queries/topics.ts';
import { sections } from '../sections.ts';
import { site } from '../site.ts';
import type { FeedKind } from '../urls.ts';
import { origin, outFile, paths } from '../urls.ts';
import { storyFeedResponse } from './feed-response.ts';
import type { StoryFeed } from './feed-response.ts';

/** A page that has feeds. */
export interface FollowedPage extends StoryFeed {
  readonly slug: string;
  /** Its path. */
  readonly page: string;
}

/** The feed of the site. */
export function siteFeed(kind: FeedKind): Response {
  return storyFeedResponse(kind, withBodies({ stories: newestStories(archiveStore, site.feedLength) }));
}

/** The feeds of one kind to be rendered: of each publisher with an article. */
export function publisherFeedPages(kind: FeedKind) {
  const all = publishers(archiveStore).filter(({ articles }) => articles > 0);
  return feedPages(
    kind,
    all.values().map(({ slug, name }) => ({
      slug,
      title: name,
      publisher: slug,
      page: paths.source(slug),
      stories: newestOfPublisher(archiveStore, { slug, limit: site.feedLength }),
    })),
  );
}

/** The feeds of one kind to be rendered: of each topic. */
export function topicFeedPages(kind: FeedKind) {
  return feedPages(
    kind,
    topics(archiveStore)
      .values()
      .map((topic) => ({
        slug: topic.slug,
        title: topicName(topic),
        page: paths.topic(topic.slug),
        stories: newestOfTopic(archiveStore, { slug: topic.slug, limit: site.feedLength }),
      })),
  );
}

/** The feeds of one kind to be rendered: of each section. */
export function sectionFeedPages(kind: FeedKind) {
  return feedPages(
    kind,
    sections.values().map(({ slug, name }) => ({
      slug,
      title: name[site.language],
      page: paths.home(),
      folder: paths.section(slug),
      stories: newestOfSection(archiveStore, { slug, limit: site.feedLength }),
    })),
  );
}

/** The feeds of one kind of any pages, those to be rendered; none on a site without an origin. */
export function feedPages(kind: FeedKind, pages: Iterable<FollowedPage>) {
  if (origin === undefined) return [];
  return changedPages(
    Iterator.from(pages).map(({ slug, ...feed }) => ({
      params: { slug },
      props: withBodies(feed),
      file: outFile(paths.feed(kind, feed.folder ?? feed.page)),
    })),
  );
}

function withBodies(feed: StoryFeed): StoryFeed {
  return site.feedContent === 'full' ? { ...feed, bodies: bodyKeys(archiveStore, feed.stories) } : feed;
}
