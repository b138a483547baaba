/** `npm run check`: every problem of the content, a line each; and what cleaning did to it. */
import { buildArchive } from '../archive/build-archive.ts';
import { reportCleaning } from '../archive/cleaning-report.ts';
import type { CleaningReport } from '../archive/cleaning-report.ts';
import { openStore } from '../archive/store.ts';
import { formatProblem } from '../article/article-problem.ts';
import type { ArticleProblem, Problem } from '../article/article-problem.ts';
import { readEditor } from '../editor/editor.ts';
import { forgive } from '../editor/known-problems.ts';
import { readEnvironment } from '../environment.ts';
import { lockBuild } from '../release/build-lock.ts';
import { cleaningLines } from './cleaning-lines.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';
import { count, startStage } from './progress.ts';
import { paintFor } from './terminal.ts';

const USAGE = `
Usage: npm run check -- [--cleaning] [--json]

Reads the articles of CONTENT_DIR and prints every problem on a line of its own:
  FILE:LINE: field "value": what is wrong, expected what
first those for which an article is left out of the site, then faults of the files in EDITOR_DIR,
then articles that were mended, then entries of EDITOR_DIR that match nothing.
What EDITOR_DIR/known-problems.txt names, by such a line or by "FILE: field", is counted only.

  --cleaning  instead, what cleaning dropped: articles of which it dropped nearly all or hardly anything,
              then for each source its articles, the share of their characters dropped, the number of
              suspicious ones, and the rules with the number of blocks that they dropped; at the end totals
  --json      {"problems": […], "forgiven": 0}, and with --cleaning also {"cleaning": {…}}

Exit code: 0 nothing was left out, 1 an article was left out or a file of EDITOR_DIR has a fault, 2 wrong
usage, 75 a build is running.
`;

await runCommand({
  usage: USAGE,
  options: { cleaning: { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ values, positionals }) {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is not expected: the folder is named by CONTENT_DIR`);
    const { leftOut, faults, repaired, idle, ...findings } = await examine({ withCleaning: values.cleaning === true });
    const problems = [...leftOut, ...faults, ...repaired, ...idle];
    const lines = values.json
      ? [JSON.stringify({ problems, ...findings })]
      : linesOf({ leftOut, faults, repaired, idle, ...findings });
    for (const line of lines) process.stdout.write(`${line}\n`);
    return leftOut.length + faults.length > 0 ? EXIT.failed : EXIT.ok;
  },
});

async function examine({ withCleaning }: { withCleaning: boolean }): Promise<Findings> {
  const environment = readEnvironment();
  const { editor, problems: faults } = readEditor(environment.editorDir);
  const unlock = lockBuild(environment.cacheDir);
  const store = openStore(environment.cacheDir);
  try {
    const stage = startStage('Articles', { screen: process.stderr });
    const archive = await buildArchive({ environment, editor, store, onProgress: stage.update });
    stage.end(`${count(archive.files)} files`);
    const { problems, forgiven, idle } = forgive(archive.problems, editor.knownProblems);
    return {
      leftOut: problems.filter(isLeftOut),
      faults,
      repaired: problems.filter((problem) => !isLeftOut(problem)),
      idle: [...archive.idle, ...idle],
      forgiven,
      ...(withCleaning && { cleaning: reportCleaning(store) }),
    };
  } finally {
    store.close();
    unlock();
  }
}

function linesOf({ leftOut, faults, repaired, idle, forgiven, cleaning }: Findings): string[] {
  const files = new Set(leftOut.map((problem) => problem.file)).size;
  const problems = [...leftOut, ...faults, ...repaired, ...idle];
  const { columns } = process.stdout;
  const kinds = [
    `${count(files)} articles left out`,
    ...(faults.length > 0 ? [`${count(faults.length)} faults in EDITOR_DIR`] : []),
    `${count(repaired.length)} repairs`,
    ...(idle.length > 0 ? [`${count(idle.length)} entries of EDITOR_DIR that match nothing`] : []),
  ];
  return [
    ...(cleaning ? cleaningLines(cleaning, { paint: paintFor(process.stdout), columns }) : problems.map(formatProblem)),
    `${count(problems.length)} problems: ${kinds.join(', ')}${forgiven > 0 ? `; ${count(forgiven)} forgiven` : ''}`,
  ];
}

function isLeftOut({ consequence }: ArticleProblem): boolean {
  return consequence === 'left-out';
}

interface Findings {
  readonly leftOut: readonly ArticleProblem[];
  /** Of the files in EDITOR_DIR. */
  readonly faults: readonly Problem[];
  readonly repaired: readonly ArticleProblem[];
  /** Entries of EDITOR_DIR that match nothing. */
  readonly idle: readonly Problem[];
  /** Problems that `known-problems.txt` names, which are none of these. */
  readonly forgiven: number;
  readonly cleaning?: CleaningReport;
}
