/** `explain --issue` as text: every story of an issue, best first, with the parts that its score is the sum of. */
import { printable } from '../article/article-problem.ts';
import type { ScoreParts } from '../digest/score.ts';
import type { Issue } from '../queries/issue.ts';
import type { RankedStory } from '../queries/ranked-stories.ts';
import { count } from './progress.ts';
import { cutToWidth, padToWidth } from './terminal.ts';
import type { Paint } from './terminal.ts';

const PARTS: readonly (keyof ScoreParts)[] = ['sources', 'news', 'novelty', 'fresh', 'text'];
/** Columns of a number, and of a word: the longest is a section's. */
const NUMBER = 8;
const WORD = 16;

/** The lines; on a terminal they are cut to its width. */
export function issueLines(issue: Issue, { paint, columns = Infinity }: LinesOptions): string[] {
  const head = ['score', ...PARTS].map((name) => name.padStart(NUMBER)).join('');
  return [
    paint('bold', `${issue.span.name} · ${count(issue.stories.length)} stories`),
    '',
    paint('bold', cutToWidth(`${head}  ${padToWidth('place', WORD)}${padToWidth('section', WORD)}story`, columns)),
    ...issue.stories.map((story) => cutToWidth(storyLine(story, placeOf(issue, story)), columns)),
  ];
}

/** The same as data. */
export function explainedStories(issue: Issue): object[] {
  return issue.stories.map((story) => {
    const { id, kind, section, score, parts, articles } = story;
    return {
      ...{ id, kind, section, place: placeOf(issue, story), score, parts },
      articles: articles.map(({ id: article, title, publisher }) => ({ id: article, title, source: publisher.name })),
    };
  });
}

function storyLine({ score, parts, section, articles }: RankedStory, place: string): string {
  const numbers = [score, ...PARTS.map((name) => parts[name])].map((points) => points.toFixed(1).padStart(NUMBER));
  const [{ title, publisher }, ...others] = articles;
  const also = others.length > 0 ? ` +${others.length}` : '';
  return `${numbers.join('')}  ${padToWidth(place, WORD)}${padToWidth(section, WORD)}${printable(title)} (${printable(publisher.name)}${also})`;
}

/** Where the issue shows it: of a story of its own kind its part, of others the kind. */
function placeOf({ lead, main, briefs }: Issue, story: RankedStory): string {
  if (story.kind !== 'story') return story.kind;
  if (story === lead) return 'lead';
  if (main.includes(story)) return 'main';
  return briefs.includes(story) ? 'brief' : 'section';
}

interface LinesOptions {
  readonly paint: Paint;
  /** Width of the terminal, where there is one. */
  readonly columns?: number | undefined;
}
