/** `npm run check`: every problem of the content, a line each. */
import { buildArchive } from '../archive/build-archive.ts';
import { openStore } from '../archive/store.ts';
import { formatProblem } from '../article/article-problem.ts';
import type { ArticleProblem } from '../article/article-problem.ts';
import { readEnvironment } from '../environment.ts';
import { lockBuild } from '../release/build-lock.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';
import { count, startStage } from './progress.ts';

const USAGE = `
Usage: npm run check

Reads the articles of CONTENT_DIR and prints every problem on a line of its own:
  FILE:LINE: field "value": what is wrong, expected what
first those for which an article is left out of the site, then those that were mended.

Exit code: 0 nothing was left out, 1 an article was left out, 2 wrong usage.
`;

await runCommand({
  usage: USAGE,
  async run({ positionals }) {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is not expected: the folder is named by CONTENT_DIR`);
    const problems = await findProblems();
    const leftOut = problems.filter((problem) => problem.consequence === 'left-out');
    const repaired = problems.filter((problem) => problem.consequence === 'repaired');
    for (const problem of [...leftOut, ...repaired]) process.stdout.write(`${formatProblem(problem)}\n`);
    const files = new Set(leftOut.map((problem) => problem.file)).size;
    process.stdout.write(
      `${count(problems.length)} problems: ${count(files)} articles left out, ${count(repaired.length)} repairs\n`,
    );
    return files > 0 ? EXIT.failed : EXIT.ok;
  },
});

async function findProblems(): Promise<readonly ArticleProblem[]> {
  const environment = readEnvironment();
  const unlock = lockBuild(environment.cacheDir);
  const store = openStore(environment.cacheDir);
  try {
    const stage = startStage('Articles', { screen: process.stderr });
    const { files, problems } = await buildArchive({ environment, store, onProgress: stage.update });
    stage.end(`${count(files)} files`);
    return problems;
  } finally {
    store.close();
    unlock();
  }
}
