/** An issue as an item of a feed. */
import { words } from '../components/interface-words.ts';
import { dateInWords } from '../format.ts';
import type { Day } from '../queries/days.ts';
import type { Story } from '../queries/stories.ts';
import { site } from '../site.ts';
import { absolute, paths } from '../urls.ts';
import { noon, tagUri } from './feed.ts';
import type { FeedItem } from './feed.ts';
import { storyList } from './story-content.ts';
import { cleanText } from './xml-text.ts';

/** The day and its lead are the title, its stories the content. */
export function issueItem(day: Day, { origin, stories }: { origin: string; stories: readonly Story[] }): FeedItem {
  const { date, articles, headlines } = day;
  const counts = [articles > 0 && words.articles(articles), headlines > 0 && words.headlines(headlines)];
  const lead = stories[0]?.articles[0].title;
  return {
    id: tagUri('digest', { date, origin }),
    title: cleanText(lead === undefined ? dateInWords(date) : `${dateInWords(date)} · ${lead}`),
    link: absolute(paths.issue(date), origin),
    summary: counts.filter(Boolean).join(' · '),
    safeHtml: cleanText(storyList(stories, origin)),
    author: cleanText(site.title),
    language: site.language,
    date: noon(date),
    updated: noon(date),
  };
}
