/** The stories of an issue with their scores, best first. */
import type { DatabaseSync } from 'node:sqlite';
import type { RelatedNote } from '../archive/relate-notes.ts';
import { daysBetween } from '../calendar.ts';
import { scoreStory } from '../digest/score.ts';
import type { Score } from '../digest/score.ts';
import { sections } from '../sections.ts';
import { site } from '../site.ts';
import { editorialValues, issueNote } from './issue-note.ts';
import type { Listing } from './listing.ts';
import type { Span } from './spans.ts';
import { storiesBetween } from './stories.ts';
import type { Story } from './stories.ts';

export interface RankedStory extends Story, Score {
  /** Slug of the section in which it stands. */
  readonly section: string;
  /** The owner puts it before the others. */
  readonly isWished: boolean;
}

/**
 * The stories of a span, each with those of its articles that the span holds. On a day, those that the owner hides are
 * left out, and those that the owner pins or orders come first.
 */
export function rankedStories(store: DatabaseSync, { from, to }: Pick<Span, 'from' | 'to'>): RankedStory[] {
  const marks = marksBetween(store, from, to);
  const values = editorialValues(store, from, to);
  const begun = beginnings(store, from, to);
  const ranked = storiesBetween(store, from, to)
    .map((story): RankedStory => {
      const articles = bestFirst(story.articles);
      const [main, ...others] = articles;
      const told = (article: Listing) => ({
        ...article,
        publisher: article.publisher.slug,
        isNative: isNative(article),
        weight: values.get(article.id)?.weight ?? 1,
        ...markOf(marks, article),
      });
      const age = daysBetween(begun.get(story.id) ?? from, from);
      return {
        ...story,
        articles,
        section: values.get(main.id)?.section ?? markOf(marks, main).section,
        isWished: false,
        ...scoreStory([told(main), ...others.map(told)], Math.max(age, 0)),
      };
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return from === to ? asWished(ranked, issueNote(store, from)) : ranked;
}

function asWished(stories: readonly RankedStory[], note: RelatedNote | undefined): RankedStory[] {
  const { pinned = [], order = [], hidden = [] } = note ?? {};
  const tells = (story: RankedStory, id: string) => story.articles.some((article) => article.id === id);
  const shown = stories.filter((story) => !hidden.some((id) => tells(story, id)));
  const wished = new Set([...pinned, ...order].flatMap((id) => shown.find((story) => tells(story, id)) ?? []));
  const others = shown.filter((story) => !wished.has(story));
  return [...Array.from(wished, (story) => ({ ...story, isWished: true })), ...others];
}

/** The telling that a reader of this site reads first: in the site's language and with a summary, where there is one. */
function bestFirst(articles: Story['articles']): Story['articles'] {
  const rank = ({ lang, summary }: Listing) => (summary === '' ? 0 : 1 + Number(isNative({ lang })));
  const [first, ...rest] = articles;
  const best = rest.reduce((one, other) => (rank(other) > rank(one) ? other : one), first);
  return [best, ...articles.filter((article) => article !== best)];
}

function isNative({ lang }: Pick<Listing, 'lang'>): boolean {
  return lang.slice(0, 2) === site.language.slice(0, 2);
}

function markOf(marks: ReadonlyMap<string, Mark>, { id }: Listing): Mark {
  return marks.get(id) ?? UNMARKED;
}

function marksBetween(store: DatabaseSync, from: string, to: string): ReadonlyMap<string, Mark> {
  const rows = store
    .prepare(
      `SELECT article, section, news, novelty, standing FROM marks JOIN articles ON id = article
      WHERE date BETWEEN ? AND ?`,
    )
    .all(from, to);
  return new Map(
    rows.map(({ article, section, news, novelty, standing }) => [
      String(article),
      { section: String(section), news: Number(news), novelty: Number(novelty), standing: Number(standing) },
    ]),
  );
}

/** The dates on which the stories of a span were told first, by id. */
function beginnings(store: DatabaseSync, from: string, to: string): ReadonlyMap<string, string> {
  const rows = store
    .prepare(
      `SELECT DISTINCT story, first.date AS date FROM articles JOIN digest ON article = articles.id
      JOIN articles AS first ON first.id = story WHERE articles.date BETWEEN ? AND ?`,
    )
    .all(from, to);
  return new Map(rows.map(({ story, date }) => [String(story), String(date)]));
}

interface Mark {
  readonly section: string;
  readonly news: number;
  readonly novelty: number;
  readonly standing: number;
}

/** Of an article of which the digest knows nothing. */
const UNMARKED: Mark = { section: sections.at(-1)?.slug ?? '', news: 0, novelty: 0, standing: 0 };
