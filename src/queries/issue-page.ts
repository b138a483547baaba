/** What the page of an issue shows: of its stories and headlines no more than that, for the page's key covers it. */
import { compareText } from '../compare-text.ts';
import type { Arrangement, Shelf } from './arrange-issue.ts';
import { storyKindOf } from '../digest/story-kind.ts';
import type { Edition, Issue } from './issue.ts';
import type { Listing } from './listing.ts';
import type { RankedStory } from './ranked-stories.ts';
import type { Span } from './spans.ts';

/** An article as a line of an issue. */
export interface ShownArticle extends Pick<Listing, 'id' | 'title' | 'lang' | 'minutes' | 'state'> {
  /** Name of its publisher. */
  readonly source: string;
}

export interface ShownStory {
  /** The telling that stands for it. */
  readonly article: ShownArticle;
  /** Of a story that is told at length; empty in a line. */
  readonly summary: string;
  readonly section: string;
  /** The other tellings. */
  readonly others: readonly ShownArticle[];
}

export type ShownHeadline = Pick<Listing, 'title' | 'lang' | 'url' | 'reason'>;

/** What one publisher has without text. */
export interface HeadlineGroup {
  readonly source: string;
  readonly headlines: readonly ShownHeadline[];
}

export interface IssueCounts {
  readonly articles: number;
  readonly headlines: number;
  readonly sources: number;
}

export interface IssuePage extends Omit<Edition, 'issue'>, Arrangement<ShownStory> {
  readonly span: Span;
  readonly counts: IssueCounts;
  readonly introduction?: Issue['introduction'];
  /** Of a day only, as the two that follow; publishers with most of them first. */
  readonly headlines: readonly HeadlineGroup[];
  readonly eventHeadlines: readonly HeadlineGroup[];
  readonly adHeadlines: readonly HeadlineGroup[];
}

/** The page of an edition. */
export function issuePage({ issue, ...place }: Edition): IssuePage {
  const { span, introduction, lead, main, briefs, sections, roundUps, events, ads } = issue;
  const articles = issue.stories.flatMap((story) => story.articles);
  const headlines = Map.groupBy(span.kind === 'day' ? issue.headlines : [], headlineKind);
  return {
    ...place,
    span,
    counts: {
      articles: articles.length,
      headlines: issue.headlines.length,
      sources: new Set([...articles, ...issue.headlines].map(({ publisher }) => publisher.slug)).size,
    },
    ...(introduction && { introduction }),
    ...(lead && { lead: atLength(lead) }),
    main: main.map(atLength),
    briefs: briefs.map(inALine),
    sections: sections.map(({ slug, ...shelf }) => ({ slug, ...shown(shelf) })),
    roundUps: shown(roundUps),
    events: shown(events),
    ads: shown(ads),
    headlines: bySource(headlines.get('news') ?? []),
    eventHeadlines: bySource(headlines.get('event') ?? []),
    adHeadlines: bySource(headlines.get('ad') ?? []),
  };
}

function atLength(story: RankedStory): ShownStory {
  return { ...inALine(story), summary: story.articles[0].summary };
}

function inALine({ articles: [main, ...others], section }: RankedStory): ShownStory {
  return { article: inShort(main), summary: '', section, others: others.map(inShort) };
}

function inShort({ id, title, lang, minutes, state, publisher }: Listing): ShownArticle {
  return { id, title, lang, minutes, state, source: publisher.name };
}

function shown({ stories, more }: Shelf<RankedStory>): Shelf<ShownStory> {
  return { stories: stories.map(inALine), more };
}

function headlineKind(headline: Listing): 'news' | 'event' | 'ad' {
  const kind = storyKindOf(headline);
  return kind === 'event' || kind === 'ad' ? kind : 'news';
}

/** Publishers with most headlines first, then by name. */
function bySource(headlines: readonly Listing[]): HeadlineGroup[] {
  return [...Map.groupBy(headlines, ({ publisher }) => publisher.slug).values()]
    .map((own) => ({
      source: own[0]?.publisher.name ?? '',
      headlines: own.map(({ title, lang, url, reason }) => ({ title, lang, url, ...(reason && { reason }) })),
    }))
    .toSorted((a, b) => b.headlines.length - a.headlines.length || compareText(a.source, b.source));
}
