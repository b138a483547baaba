/** What the archive's articles are about: vulnerabilities, names and themes, and the phrases that rise in it. */
import { dayNumber } from '../calendar.ts';
import { knownNames } from '../article/known-names.ts';
import type { NameKind } from '../article/known-names.ts';
import type { Subjects } from '../article/subjects.ts';
import { idsIn } from '../article/terms.ts';
import { themes } from '../article/themes.ts';
import { slugsOf } from '../archive/slugs.ts';
import { relatedTopics } from './related-topics.ts';
import { risingPhrases } from './rising-phrases.ts';
import type { PhraseUse, RisingOptions } from './rising-phrases.ts';

/** `phrase`: a tag that authors gave, or what rises in the archive. */
export type TopicKind = 'theme' | NameKind | 'vulnerability' | 'phrase';

export interface Topic {
  readonly slug: string;
  readonly kind: TopicKind;
  readonly name: string;
  /** The Chinese writing, where Chinese titles say that rather than the name: they have 微软, but CrowdStrike. */
  readonly chinese?: string;
  /** Its other writings. */
  readonly aliases: readonly string[];
  readonly articles: number;
  readonly publishers: number;
  /** Dates of its first and last article. */
  readonly first: string;
  readonly last: string;
  /** Slugs of topics that its articles are about too, the nearest first. */
  readonly related: readonly string[];
}

/** An article as far as topics go. */
export interface TopicArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly story: string;
  readonly tags: readonly string[];
  readonly subjects: Subjects;
}

export interface FoundTopic {
  readonly topic: Topic;
  /** Ids, newest first. */
  readonly articles: readonly string[];
}

/** What makes a topic worth a page. */
const LEAST = { articles: 3, publishers: 2 } as const;
/** A name that more of the articles are about tells none of them from the others; in a small archive, so many may be. */
const MOST = { share: 0.04, articles: 100 } as const;

const named = new Map<string, Named>(
  [
    ...knownNames,
    ...themes.map((theme) => ({ ...theme, kind: 'theme' as const })), // a kind of ours beside those of names
  ].flatMap((one) => {
    const known: Named = { key: `${one.kind} ${one.name}`, ...one };
    return [one.name, ...one.writings].map((writing) => [writing.toLowerCase(), known] as const);
  }),
);

/** The topics of all articles, which are in order of time; in the order of their keys. */
export function findTopics(articles: readonly TopicArticle[], countTerms: RisingOptions['countTerms']): FoundTopic[] {
  const days = articles.map(({ date }) => dayNumber(date));
  const rising = new Set(risingPhrases({ uses: phraseUses(articles), days, countTerms }).filter(isNew));
  const members = new Map<string, Members>();
  for (const article of articles) {
    for (const one of new Map(subjectsOf(article, rising).map((found) => [found.key, found])).values()) {
      const known = members.get(one.key) ?? { ...one, articles: [] };
      members.set(one.key, known);
      known.articles.push(article);
    }
  }
  const most = Math.max(MOST.articles, MOST.share * articles.length);
  const topics = new Map(
    [...members]
      .filter(([, { kind, articles: all }]) => deservesPage(all) && (kind === 'theme' || all.length <= most))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const slugs = slugsOf(new Map([...topics].map(([key, { name }]) => [key, name])));
  const related = relatedTopics(
    new Map([...topics].map(([key, { articles: all }]) => [slugs.get(key) ?? key, all.map(({ id }) => id)])),
  );
  return [...topics].map(([key, found]) => toTopic(found, { slug: slugs.get(key) ?? key, related }));
}

function deservesPage(articles: readonly TopicArticle[]): boolean {
  return (
    articles.length >= LEAST.articles && new Set(articles.map(({ publisher }) => publisher)).size >= LEAST.publishers
  );
}

/** All that an article is about, the risen phrases among it. */
function subjectsOf({ subjects, tags }: TopicArticle, rising: ReadonlySet<string>): Named[] {
  return [
    ...subjects.ids.map(vulnerability),
    ...[...subjects.themes, ...subjects.names].flatMap((name) => named.get(name.toLowerCase()) ?? []),
    ...tags.map((tag) => (idsIn(tag)[0] === tag.toUpperCase() ? vulnerability(tag.toUpperCase()) : phraseOf(tag))),
    ...subjects.phrases.filter((phrase) => rising.has(phrase.toLowerCase())).map(phraseOf),
  ];
}

function vulnerability(id: string): Named {
  return { key: id, kind: 'vulnerability', name: id, writings: [] };
}

function phraseOf(phrase: string): Named {
  return named.get(phrase.toLowerCase()) ?? { key: phrase.toLowerCase(), kind: 'phrase', name: phrase, writings: [] };
}

function phraseUses(articles: readonly TopicArticle[]): Map<string, PhraseUse[]> {
  const uses = new Map<string, PhraseUse[]>();
  for (const { id, story, publisher, date, subjects } of articles) {
    for (const phrase of new Set(subjects.phrases.map((one) => one.toLowerCase()))) {
      const use = { article: id, story, publisher, day: dayNumber(date) };
      const all = uses.get(phrase);
      if (all) all.push(use);
      else uses.set(phrase, [use]);
    }
  }
  return uses;
}

/** Apache Tomcat says no more than Tomcat. */
function isNew(phrase: string): boolean {
  return !phrase.split(' ').some((word) => named.has(word)) && !named.has(phrase);
}

function toTopic({ kind, name, writings, articles, ...known }: Members, { slug, related }: Placed): FoundTopic {
  const chinese = isSaid(known.chinese, { name, articles }) ? known.chinese : undefined;
  const shown = [name, chinese].map((writing) => writing?.toLowerCase());
  return {
    topic: {
      slug,
      kind,
      name,
      ...(chinese && { chinese }),
      aliases: writings.filter((writing) => !shown.includes(writing.toLowerCase())),
      articles: articles.length,
      publishers: new Set(articles.map(({ publisher }) => publisher)).size,
      first: articles[0]?.date ?? '',
      last: articles.at(-1)?.date ?? '',
      related: related.get(slug) ?? [],
    },
    articles: articles.map(({ id }) => id).toReversed(),
  };
}

/** Whether the titles in Chinese call the topic by its Chinese writing as often as by its name. */
function isSaid(chinese: string | undefined, { name, articles }: Pick<Members, 'name' | 'articles'>): boolean {
  if (chinese === undefined) return false;
  const titles = articles.filter(({ title }) => /\p{Script=Han}/u.test(title)).map(({ title }) => title.toLowerCase());
  const saying = (writing: string) => titles.filter((title) => title.includes(writing.toLowerCase())).length;
  return saying(chinese) >= saying(name);
}

interface Named {
  readonly key: string;
  readonly kind: TopicKind;
  readonly name: string;
  readonly chinese?: string;
  readonly writings: readonly string[];
}

interface Members extends Named {
  readonly articles: TopicArticle[];
}

interface Placed {
  readonly slug: string;
  readonly related: ReadonlyMap<string, readonly string[]>;
}
