/** `npm run check`: every problem of the content, a line each; and what cleaning did to it. */
import { buildArchive } from '../archive/build-archive.ts';
import { reportCleaning } from '../archive/cleaning-report.ts';
import type { CleaningReport } from '../archive/cleaning-report.ts';
import { openStore } from '../archive/store.ts';
import { formatProblem } from '../article/article-problem.ts';
import type { ArticleProblem } from '../article/article-problem.ts';
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
first those for which an article is left out of the site, then those that were mended.

  --cleaning  instead, what cleaning dropped: articles of which it dropped nearly all or hardly anything,
              then for each source its articles, the share of their characters dropped, the number of
              suspicious ones, and the rules with the number of blocks that they dropped; at the end totals
  --json      {"problems": […]}, and with --cleaning also {"cleaning": {…}}

Exit code: 0 nothing was left out, 1 an article was left out, 2 wrong usage, 75 a build is running.
`;

await runCommand({
  usage: USAGE,
  options: { cleaning: { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ values, positionals }) {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is not expected: the folder is named by CONTENT_DIR`);
    const findings = await examine({ withCleaning: values.cleaning === true });
    for (const line of values.json ? [JSON.stringify(findings)] : linesOf(findings)) process.stdout.write(`${line}\n`);
    return findings.problems.some(isLeftOut) ? EXIT.failed : EXIT.ok;
  },
});

async function examine({ withCleaning }: { withCleaning: boolean }): Promise<Findings> {
  const environment = readEnvironment();
  const unlock = lockBuild(environment.cacheDir);
  const store = openStore(environment.cacheDir);
  try {
    const stage = startStage('Articles', { screen: process.stderr });
    const { files, problems } = await buildArchive({ environment, store, onProgress: stage.update });
    stage.end(`${count(files)} files`);
    return { problems, ...(withCleaning && { cleaning: reportCleaning(store) }) };
  } finally {
    store.close();
    unlock();
  }
}

function linesOf({ problems, cleaning }: Findings): string[] {
  const leftOut = problems.filter(isLeftOut);
  const repaired = problems.filter((problem) => !isLeftOut(problem));
  const files = new Set(leftOut.map((problem) => problem.file)).size;
  const { columns } = process.stdout;
  return [
    ...(cleaning
      ? cleaningLines(cleaning, { paint: paintFor(process.stdout), columns })
      : [...leftOut, ...repaired].map(formatProblem)),
    `${count(problems.length)} problems: ${count(files)} articles left out, ${count(repaired.length)} repairs`,
  ];
}

function isLeftOut({ consequence }: ArticleProblem): boolean {
  return consequence === 'left-out';
}

interface Findings {
  readonly problems: readonly ArticleProblem[];
  readonly cleaning?: CleaningReport;
}
