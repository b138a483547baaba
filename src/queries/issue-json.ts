/** An issue as data, for scripts: the shape is part of the contract. */
import { href, paths } from '../urls.ts';
import { articlesOf, headlinesOf } from './issue.ts';
import type { Issue } from './issue.ts';

/** The JSON of an issue. Each article is a story of its own. */
export function issueJson(issue: Issue) {
  return {
    date: issue.date,
    stories: articlesOf(issue).map(({ id, title, url, publisher, date, state }) => ({
      id,
      kind: 'story',
      title,
      score: 0,
      articles: [{ title, url, path: href(paths.article(id)), source: publisher.name, date, state }],
    })),
    headlines: headlinesOf(issue).map(({ title, url, publisher, date, reason }) => ({
      title,
      url,
      source: publisher.name,
      date,
      reason,
    })),
  };
}
