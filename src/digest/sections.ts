/** In which section of an issue an article stands, by the words of its title and lead. */
import { sections } from '../sections.ts';
import type { Section } from '../sections.ts';
import { wordCounter } from './word-lists.ts';

/** What a word counts, by how surely it speaks for its section and where it stands. */
const WEIGHTS = {
  certain: { title: 12, lead: 3 },
  strong: { title: 6, lead: 2 },
  weak: { title: 2, lead: 1 },
} as const;

const lists = sections.flatMap((section) => [
  { section, list: section.words.certain, ...WEIGHTS.certain },
  { section, list: section.words.strong, ...WEIGHTS.strong },
  { section, list: section.words.weak, ...WEIGHTS.weak },
]);
const count = wordCounter(lists.map(({ list }) => list));

/**
 * The section that most words speak for, the earlier of two; the last where none do. `isTitled`: whether a word of the
 * title speaks for it.
 */
export function sectionOf({ title, lead }: { title: string; lead: string }): Sectioned {
  const [inTitle, inLead] = [count(title), count(lead)];
  const points = new Map<Section, { all: number; title: number }>();
  for (const [index, { section, ...weights }] of lists.entries()) {
    const ofTitle = weights.title * (inTitle[index] ?? 0);
    const before = points.get(section) ?? { all: 0, title: 0 };
    const all = before.all + ofTitle + weights.lead * (inLead[index] ?? 0);
    points.set(section, { all, title: before.title + ofTitle });
  }
  let best = { section: sections.at(-1), all: 0, title: 0 };
  for (const [section, sum] of points) if (sum.all > best.all) best = { section, ...sum };
  if (!best.section) throw new Error('"sections" in src/sections.ts is empty, expected one section at least');
  return { section: best.section, isTitled: best.title > 0 };
}

export interface Sectioned {
  readonly section: Section;
  readonly isTitled: boolean;
}
