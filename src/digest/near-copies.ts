/** Finds articles that hold the same text: reprints, and one article captured under two addresses. */
import type { StoryKind } from './story-kind.ts';
import type { StoryPair } from './story-pair.ts';

export interface SketchedArticle {
  readonly id: string;
  /** Days since some day. */
  readonly day: number;
  readonly title: string;
  readonly publisher: string;
  readonly kind: StoryKind;
  /** See `article/sketch.ts`. */
  readonly sketch: Uint32Array;
}

/** Passages in more articles are a page's own, or a quotation. */
const MOST_HOLDERS = 20;
/** Samples of fewer passages say too little: some 130 letters. */
const FEWEST_PASSAGES = 8;
/** The part of the shorter text that both hold. One publisher makes many articles after one pattern. */
const LEAST_SHARED = { acrossPublishers: 0.6, ofOnePublisher: 0.9 } as const;
/** Days within which a text is reprinted; later ones are made after one pattern. */
const MOST_DAYS = 14;
/** The length of the shorter to that of the longer, of one publisher. */
const LEAST_LENGTH = 0.7;

/** The pairs among articles in order of their days. */
export function nearCopies(articles: readonly SketchedArticle[]): StoryPair[] {
  const holders = holdersOf(articles);
  const sizes = articles.map(({ sketch }) => sketch.filter((passage) => holders.has(passage)).length);
  const pairs: StoryPair[] = [];
  for (const [index, article] of articles.entries()) {
    for (const [before, shared] of sharedBefore(index, { article, holders })) {
      const other = articles[before];
      const [one = 0, two = 0] = [sizes[before], sizes[index]];
      if (other && areCopies([other, article], { shared, lengths: [one, two] }))
        pairs.push({ ids: [other.id, article.id], likelihood: 1, reprint: other.day < article.day });
    }
  }
  return pairs;
}

/** Of each passage that tells articles apart, those that hold it, in order. */
function holdersOf(articles: readonly SketchedArticle[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, { sketch }] of articles.entries()) {
    for (const passage of sketch) {
      const held = holders.get(passage);
      if (held) held.push(index);
      else holders.set(passage, [index]);
    }
  }
  for (const [passage, held] of holders) if (held.length > MOST_HOLDERS) holders.delete(passage);
  return holders;
}

/** How many passages an article shares with each that comes before it. */
function sharedBefore(
  index: number,
  { article, holders }: { article: SketchedArticle; holders: ReadonlyMap<number, readonly number[]> },
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const passage of article.sketch) {
    for (const holder of holders.get(passage) ?? []) {
      if (holder >= index) break;
      shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
  }
  return shared;
}

function areCopies([one, other]: readonly [SketchedArticle, SketchedArticle], { shared, lengths }: Overlap): boolean {
  const shorter = Math.min(...lengths);
  if (other.day - one.day > MOST_DAYS) return false;
  if (shorter < FEWEST_PASSAGES || areIssues(one.title, other.title)) return false;
  // A round-up holds the text of stories, and is none of them.
  if ((one.kind === 'round-up') !== (other.kind === 'round-up')) return false;
  if (one.publisher !== other.publisher) return shared >= LEAST_SHARED.acrossPublishers * shorter;
  return (
    lettersOf(one.title) === lettersOf(other.title) &&
    shared >= LEAST_SHARED.ofOnePublisher * shorter &&
    shorter >= LEAST_LENGTH * Math.max(...lengths)
  );
}

/** Whether two titles differ in their numbers alone, as those of a weekly's issues do. */
export function areIssues(title: string, other: string): boolean {
  return title !== other && withoutNumbers(title) === withoutNumbers(other);
}

function lettersOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutNumbers(title: string): string {
  return title.normalize('NFKC').replace(/[\d一二三四五六七八九十]+/g, '#');
}

interface Overlap {
  readonly shared: number;
  readonly lengths: readonly [number, number];
}
