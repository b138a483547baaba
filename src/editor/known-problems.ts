/**
 * `known-problems.txt`: what `npm run check` forgives, a line each: a line as it prints them, or `FILE: field`, or
 * `FILE: kind` with the code of a problem. Other lines that begin with `#` are comments.
 */
import { formatProblem, printable } from '../article/article-problem.ts';
import type { ArticleProblem, Problem } from '../article/article-problem.ts';
import type { ListedLine } from './editor-files.ts';

const FILE = 'known-problems.txt';

export interface Forgiven<Found> {
  /** Those that no line names. */
  readonly problems: readonly Found[];
  /** How many others there are. */
  readonly forgiven: number;
  /** Lines that name nothing. */
  readonly idle: readonly Problem[];
}

/** Sets those problems aside that the lines name. */
export function forgive<Found extends Problem | ArticleProblem>(
  problems: readonly Found[],
  lines: readonly ListedLine[],
): Forgiven<Found> {
  const known = new Set(lines.map(({ text }) => text));
  const met = new Set(problems.flatMap(namesOf));
  const left = problems.filter((problem) => !namesOf(problem).some((name) => known.has(name)));
  return {
    problems: left,
    forgiven: problems.length - left.length,
    idle: lines
      .filter(({ text }) => !met.has(text) && !text.startsWith('#'))
      .map(({ line, text: value }) => ({
        file: FILE,
        line,
        value,
        message: 'forgives nothing',
        expected: 'a line that "npm run check" prints, or "FILE: field"',
      })),
  };
}

/** What a line may call a problem. */
function namesOf(problem: Problem | ArticleProblem): string[] {
  const kinds = [problem.field, 'code' in problem ? problem.code : undefined].filter((kind) => kind !== undefined);
  return [formatProblem(problem), ...kinds.map((kind) => printable(`${problem.file}: ${kind}`))].map((name) =>
    name.trim(),
  );
}
