/** What the page of an article shows. */
import type { DatabaseSync } from 'node:sqlite';
import type { RemovedBlock } from '../article/article.ts';
import type { ArticleRecord } from '../archive/article-record.ts';
import type { ContentsEntry } from '../article/table-of-contents.ts';
import { storiesOfDay } from './issue.ts';
import { hasPage, recordOf } from './listing.ts';
import type { Listing } from './listing.ts';
import { relatedInMonth } from './related.ts';
import type { RelatedArticle } from './related.ts';
import { storyOf } from './stories.ts';
import { topicsOfArticles } from './topics.ts';
import type { TopicLink } from './topics.ts';

export type Neighbour = Pick<Listing, 'id' | 'title' | 'lang'>;

/** Another article that tells the same story. */
export type Telling = Pick<Listing, 'id' | 'title' | 'lang' | 'date' | 'publisher'>;

/** Left out of what a page's key covers: `record.bodyHash` stands for it. */
export interface Body {
  readonly contents: readonly ContentsEntry[];
  readonly safeHtml: string;
  /** What cleaning removed; nothing unless the site shows that. */
  readonly removed: readonly RemovedBlock[];
}

export interface ArticlePage {
  readonly record: ArticleRecord;
  /** In the order of the day's issue. */
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** Oldest first. */
  readonly tellings: readonly Telling[];
  readonly topics: readonly TopicLink[];
  readonly related: readonly RelatedArticle[];
}

/** Topics that an article names. */
const MOST_TOPICS = 8;

/** Every article with a page, oldest day first. */
export function* articlePages(store: DatabaseSync): Generator<ArticlePage> {
  const topics = topicsOfArticles(store);
  let [month, related] = ['', new Map<string, RelatedArticle[]>()];
  const recordsOfDay = store.prepare('SELECT id, record FROM articles WHERE date = ?');
  for (const { date } of store.prepare('SELECT DISTINCT date FROM articles ORDER BY date').all()) {
    if (month !== String(date).slice(0, 7)) {
      month = String(date).slice(0, 7);
      related = relatedInMonth(store, month);
    }
    const order = storiesOfDay(store, String(date)).flatMap((story) => story.articles.map(neighbour));
    const places = new Map(order.map((article, index) => [article.id, index]));
    for (const row of recordsOfDay.all(String(date))) {
      const record = recordOf(row);
      if (!hasPage(record)) continue;
      const place = places.get(record.id) ?? 0;
      const previous = order[place - 1];
      const next = order[place + 1];
      yield {
        record,
        ...(previous && { previous }),
        ...(next && { next }),
        tellings: tellingsBeside(store, record.id),
        topics: topics.get(record.id)?.slice(0, MOST_TOPICS) ?? [],
        related: related.get(record.id) ?? [],
      };
    }
  }
}

function tellingsBeside(store: DatabaseSync, article: string): Telling[] {
  const others = storyOf(store, article)?.articles.filter(({ id }) => id !== article) ?? [];
  return others
    .toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
    .map(({ id, title, lang, date, publisher }) => ({ id, title, lang, date, publisher }));
}

/** The body of an article and what stands around it; empty where the store has none. */
export function bodyOf(store: DatabaseSync, id: string): Body {
  const row = store
    .prepare('SELECT contents, html, removed FROM articles JOIN bodies ON bodies.path = articles.file WHERE id = ?')
    .get(id);
  if (row === undefined) return { contents: [], safeHtml: '', removed: [] };
  // `read-files.ts` writes the columns from an Article.
  return {
    contents: JSON.parse(String(row['contents'])) as Body['contents'],
    safeHtml: String(row['html']),
    removed: JSON.parse(String(row['removed'])) as Body['removed'],
  };
}

function neighbour({ id, title, lang }: Listing): Neighbour {
  return { id, title, lang };
}
