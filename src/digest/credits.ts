/** Pairs of an article and the one that it names as its original. */
import type { DatabaseSync } from 'node:sqlite';

import { dayNumber } from '../calendar.ts';
import { creditedUrls } from '../article/credits.ts';
import type { DigestArticle } from './digest-article.ts';
import type { StoryPair } from './story-pair.ts';

const LIKELIHOOD = 0.99;
/** An older article that is credited is a source, not the same news. */
const MOST_DAYS = 14;

/** Of each story that credits exactly one other one. */
export function creditedPairs(store: DatabaseSync, articles: readonly DigestArticle[]): StoryPair[] {
  const read = store.prepare('SELECT html FROM bodies WHERE path = ?');
  const stories = articles.filter(({ kind }) => kind === 'story');
  const days = new Map(stories.map(({ record }) => [record.id, dayNumber(record.date)]));
  return stories.flatMap(({ record, file }): StoryPair[] => {
    if (record.localLinks.length === 0) return [];
    const here = new Map(record.localLinks);
    const credited = new Set(creditedUrls(String(read.get(file)?.['html'])).flatMap((url) => here.get(url) ?? []));
    const [original = ''] = credited;
    const apart = Math.abs((days.get(record.id) ?? 0) - (days.get(original) ?? Infinity));
    if (credited.size !== 1 || apart > MOST_DAYS) return [];
    return [{ ids: [original, record.id], likelihood: LIKELIHOOD, reprint: true }];
  });
}
