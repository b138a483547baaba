/** An issue as data, for scripts: the shape is part of the contract. */
import { href, paths } from '../urls.ts';
import type { Issue } from './issue.ts';

/** The JSON of an issue: each of its articles stands in one story, the best story first. */
export function issueJson({ span, stories, headlines }: Pick<Issue, 'span' | 'stories' | 'headlines'>) {
  return {
    date: span.name,
    stories: stories.map(({ id, kind, score, articles }) => ({
      id,
      kind,
      title: articles[0].title,
      score,
      articles: articles.map(({ id: article, title, url, publisher, date, state }) => ({
        title,
        url,
        path: href(paths.article(article)),
        source: publisher.name,
        date,
        state,
      })),
    })),
    headlines: headlines.map(({ title, url, publisher, date, reason }) => ({
      title,
      url,
      source: publisher.name,
      date,
      reason,
    })),
  };
}
