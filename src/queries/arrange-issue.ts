/** How the ranked stories of a span become an issue: what leads it, what is told at length, what in a line. */
import { sections as allSections } from '../sections.ts';
import type { RankedStory } from './ranked-stories.ts';
import type { SpanKind } from './spans.ts';

export interface Arrangement<Story> {
  readonly lead?: Story;
  /** With their summaries. */
  readonly main: readonly Story[];
  /** The next, in a line each. */
  readonly briefs: readonly Story[];
  /** All others by section, in the order of the site's sections. */
  readonly sections: readonly IssueSection<Story>[];
  readonly roundUps: Shelf<Story>;
  /** What feeds say of themselves, such as pushes and releases. */
  readonly events: Shelf<Story>;
  readonly ads: Shelf<Story>;
}

/** Stories that stand together. */
export interface Shelf<Story> {
  readonly stories: readonly Story[];
  /** How many more there are than are shown. */
  readonly more: number;
}

export interface IssueSection<Story> extends Shelf<Story> {
  readonly slug: string;
}

/** How many stories an issue shows in each of its parts at most: a day all, a longer span the best. */
const MOST: Readonly<Record<SpanKind, { readonly main: number; readonly briefs: number; readonly shelf: number }>> = {
  day: { main: 8, briefs: 14, shelf: Infinity },
  week: { main: 10, briefs: 14, shelf: 12 },
  month: { main: 12, briefs: 16, shelf: 15 },
};
/** Main stories, and briefs, are at most this share of all. */
const SHARE = 1 / 3;
/** Points for being news that a story needs to be told before the others. */
const LEAST_NEWS = { main: 10, brief: 8 } as const;
/** Of the main stories, one section has at most this share. */
const SECTION_SHARE = 1 / 2;

/** `stories`: best first. Each stands in one part; those that the owner wishes lead, whatever they are. */
export function arrangeIssue(stories: readonly RankedStory[], kind: SpanKind): Arrangement<RankedStory> {
  const most = MOST[kind];
  const wished = stories.filter(({ isWished }) => isWished);
  const all = stories.filter((story) => story.kind === 'story' && !story.isWished);
  const news = all.filter(({ parts }) => parts.news >= LEAST_NEWS.main);
  const few = Math.ceil(all.length * SHARE);
  // A day without news is led by the best of what it has.
  const lead = wished[0] ?? news.find(hasSummary) ?? all.find(hasSummary);
  const picked = pickMain(
    news.filter((story) => story !== lead && hasSummary(story)),
    Math.min(most.main, few) - wished.slice(1).length,
  );
  const main = [...wished.slice(1), ...picked];
  const told = new Set([lead, ...main]);
  const briefs = all
    .filter((story) => !told.has(story) && story.parts.news >= LEAST_NEWS.brief)
    .slice(0, Math.min(most.briefs, few));
  for (const story of briefs) told.add(story);
  const rest = stories.filter(({ isWished }) => !isWished);
  const others = Map.groupBy(
    all.filter((story) => !told.has(story)),
    ({ section }) => section,
  );
  const shelf = (some: readonly RankedStory[]) => ({
    stories: some.slice(0, most.shelf),
    more: Math.max(some.length - most.shelf, 0),
  });
  return {
    ...(lead && { lead }),
    main,
    briefs,
    sections: allSections.flatMap(({ slug }) => {
      const own = others.get(slug);
      return own ? [{ slug, ...shelf(own) }] : [];
    }),
    roundUps: shelf(rest.filter((story) => story.kind === 'round-up')),
    events: shelf(rest.filter((story) => story.kind === 'event')),
    ads: shelf(rest.filter((story) => story.kind === 'ad')),
  };
}

/** The stories of an arrangement in its order. */
export function storiesOf<Story>(issue: Arrangement<Story>): Story[] {
  const shelves = [...issue.sections, issue.roundUps, issue.events, issue.ads];
  return [
    ...(issue.lead ? [issue.lead] : []),
    ...issue.main,
    ...issue.briefs,
    ...shelves.flatMap(({ stories }) => stories),
  ];
}

/** The best, but not too many of one section. */
function pickMain(stories: readonly RankedStory[], most: number): RankedStory[] {
  const taken = new Map<string, number>();
  const picked: RankedStory[] = [];
  for (const story of stories) {
    if (picked.length >= most) break;
    const count = (taken.get(story.section) ?? 0) + 1;
    if (count > Math.ceil(most * SECTION_SHARE)) continue;
    taken.set(story.section, count);
    picked.push(story);
  }
  return picked;
}

function hasSummary({ articles: [main] }: RankedStory): boolean {
  return main.summary !== '';
}
