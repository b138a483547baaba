/** Groups articles into stories by how likely each pair tells one event. Knows nothing else of what they say. */
import { compareText } from '../compare-text.ts';
import type { StoryPair } from './story-pair.ts';

/** Pairs from which groups grow, and those that count for or against joining two. */
const LEAST_LIKELY = { toJoin: 0.7, toCount: 0.2 } as const;
/** Two groups are one story where their pairs are so likely on average; a pair that was not found counts as 0. */
const LEAST_AVERAGE = 0.55;

export interface GroupOptions {
  readonly pairs: readonly StoryPair[];
  /** Ids such as CVE's in an article's title: articles of a story share one, where they name any. */
  readonly idsOf: (article: string) => ReadonlySet<string>;
}

/**
 * Groups of two or more, by average linkage from the likeliest pair on: two articles that a chain of others would join
 * stay apart. The order of the pairs makes no difference.
 */
export function groupStories({ pairs, idsOf }: GroupOptions): string[][] {
  const groups = new Map<string, Group>();
  const groupOf = (article: string): Group => {
    const group = groups.get(article) ?? { articles: [article], ids: idsOf(article), links: new Map() };
    groups.set(article, group);
    return group;
  };
  const counted = pairs.filter(({ likelihood }) => likelihood >= LEAST_LIKELY.toCount).toSorted(likeliestFirst);
  // Of a pair that was found in two ways the likelier one comes first, and counts.
  for (const { ids, likelihood } of counted) {
    const [one, other] = [groupOf(ids[0]), groupOf(ids[1])];
    if (!one.links.has(other)) link(one, other, likelihood);
  }
  for (const { ids, likelihood } of counted) {
    if (likelihood < LEAST_LIKELY.toJoin) break;
    const [one, other] = [groupOf(ids[0]), groupOf(ids[1])];
    if (one === other || !tellOneStory(one, other)) continue;
    const joined = join(one, other);
    for (const article of joined.articles) groups.set(article, joined);
  }
  return [...new Set(groups.values())].filter(({ articles }) => articles.length > 1).map(({ articles }) => articles);
}

function likeliestFirst(a: StoryPair, b: StoryPair): number {
  return b.likelihood - a.likelihood || compareText(a.ids[0], b.ids[0]) || compareText(a.ids[1], b.ids[1]);
}

function tellOneStory(one: Group, other: Group): boolean {
  if (one.ids.size > 0 && other.ids.size > 0 && one.ids.isDisjointFrom(other.ids)) return false;
  const average = (one.links.get(other) ?? 0) / (one.articles.length * other.articles.length);
  return average >= LEAST_AVERAGE;
}

/** The smaller group joins the larger, so that each article moves few times. */
function join(one: Group, other: Group): Group {
  const [larger, smaller] = one.articles.length >= other.articles.length ? [one, other] : [other, one];
  larger.articles.push(...smaller.articles);
  larger.ids = larger.ids.union(smaller.ids);
  for (const [neighbour, sum] of smaller.links) {
    neighbour.links.delete(smaller);
    if (neighbour !== larger) link(larger, neighbour, sum);
  }
  return larger;
}

function link(one: Group, other: Group, likelihood: number): void {
  const sum = (one.links.get(other) ?? 0) + likelihood;
  one.links.set(other, sum);
  other.links.set(one, sum);
}

interface Group {
  readonly articles: string[];
  ids: ReadonlySet<string>;
  /** Sums of the likelihoods of the pairs with each other group. */
  readonly links: Map<Group, number>;
}
