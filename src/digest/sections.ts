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

/** The section that most words speak for, the earlier of two; the last where none do. */
export function sectionOf({ title, lead }: { title: string; lead: string }): Section {
  const [inTitle, inLead] = [count(title), count(lead)];
  const points = new Map<Section, number>();
  for (const [index, { section, ...weights }] of lists.entries()) {
    const found = weights.title * (inTitle[index] ?? 0) + weights.lead * (inLead[index] ?? 0);
    points.set(section, (points.get(section) ?? 0) + found);
  }
  let [best, most] = [sections.at(-1), 0];
  for (const [section, sum] of points) if (sum > most) [best, most] = [section, sum];
  if (best === undefined) throw new Error('"sections" in src/sections.ts is empty, expected one section at least');
  return best;
}
