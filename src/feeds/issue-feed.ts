/** The feed of issues: an item a day, its content the day's stories. */
import { words } from '../components/interface-words.ts';
import { archiveStore } from '../queries/archive-store.ts';
import { daysWithIssue } from '../queries/days.ts';
import { newsOfDay } from '../queries/issue.ts';
import type { FeedKind } from '../urls.ts';
import { paths } from '../urls.ts';
import { feedResponse } from './feed-response.ts';
import { issueItem } from './issue-item.ts';

/** Issues in the feed: two weeks, for each of them is long. */
const ISSUES = 14;

/** The feed of the newest issues. */
export function issueFeed(kind: FeedKind): Response {
  const days = daysWithIssue(archiveStore).slice(-ISSUES).toReversed();
  return feedResponse(kind, {
    title: words.issues,
    folder: paths.issues(),
    itemsAt: (origin) => days.map((day) => issueItem(day, { origin, stories: newsOfDay(archiveStore, day.date) })),
  });
}
