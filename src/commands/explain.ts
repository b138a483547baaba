/** `npm run explain`: what became of each block of an article, and why. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { formatProblem } from '../article/article-problem.ts';
import { explainArticle, lookAtArticle } from '../article/read-article.ts';
import type { ArticleFile, Explanation } from '../article/read-article.ts';
import { NOTHING_RECURS } from '../article/recurrence.ts';
import type { RecurringBlocks } from '../article/recurrence.ts';
import { lookAtFolder } from '../archive/look-at-files.ts';
import { familyOf, findRecurring } from '../archive/recurring-blocks.ts';
import type { PrintedArticle } from '../archive/recurring-blocks.ts';
import { readEnvironment } from '../environment.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';
import { explainedLines } from './explained-lines.ts';
import { paintFor } from './terminal.ts';

const USAGE = `
Usage: npm run explain -- [--json] [--corpus DIR] FILE…

Shows each article line by line: "+" is kept, "-" is dropped by the rule that is named; then how many blocks
were dropped, and how much of the article the capture holds. A terminal shows the beginning of long blocks
and lines, a file or a pipe all of them. Problems of the files are told on stderr. A FILE may be named as
"npm run check" names it, by its path in CONTENT_DIR.

  --json        [{"file", "blocks": [{"from", "to", "kept", "rule"}]}], with 1-based lines of the file
  --corpus DIR  the folder whose articles show which blocks recur (default: CONTENT_DIR)

Exit code: 0 explained, 1 a FILE or DIR cannot be read, 2 wrong usage.
`;

await runCommand({
  usage: USAGE,
  options: { json: { type: 'boolean' }, corpus: { type: 'string' } },
  async run({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('No FILE is named, expected one at least');
    const files = positionals.map(readArticleFile);
    const recurring = await learn(files, values.corpus);
    const explained = files.map((file) => ({
      file: file.path,
      ...explainArticle(file, { recurring: recurring.get(file) ?? NOTHING_RECURS }),
    }));
    for (const problem of explained.flatMap(({ problems }) => problems))
      process.stderr.write(`${formatProblem(problem)}\n`);
    const view = { paint: paintFor(process.stdout), columns: process.stdout.columns };
    const lines = values.json
      ? [JSON.stringify(explained.map(toJson))]
      : explained.flatMap(({ file, ...explanation }) => explainedLines(file, explanation, view));
    for (const line of lines) process.stdout.write(`${line}\n`);
    return EXIT.ok;
  },
});

function readArticleFile(path: string): ArticleFile {
  try {
    return { path, bytes: readFileSync(placeOf(path)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`FILE is "${path}", expected a file that can be read (${reason})`, { cause: error });
  }
}

/** Where a FILE lies: `check` names files by their paths in the content folder, and these will do too. */
function placeOf(path: string): string {
  const here = resolve(path);
  return existsSync(here) ? here : resolve(readEnvironment().contentDir, path);
}

/** What the articles of the corpus teach about each of the files; one that lies in it is not counted twice. */
async function learn(files: readonly ArticleFile[], corpus?: string): Promise<Map<ArticleFile, RecurringBlocks>> {
  const { contentDir, cacheDir } = readEnvironment();
  const folder = resolve(corpus ?? contentDir);
  const known = await lookAtFolder(folder, folder === contentDir ? cacheDir : undefined);
  const byPath = new Map(known.map((look) => [resolve(folder, look.path), look]));
  const looks = new Map<ArticleFile, PrintedArticle>();
  for (const file of files) {
    const look = byPath.get(placeOf(file.path)) ?? lookAtArticle(file);
    if (look) looks.set(file, look);
  }
  const families = new Set([...looks.values()].map(({ publisher }) => familyOf(publisher)));
  const related = known.filter(({ publisher }) => families.has(familyOf(publisher)));
  const recurring = new Map(findRecurring(new Set<PrintedArticle>([...related, ...looks.values()])));
  return new Map([...looks].map(([file, look]) => [file, recurring.get(look) ?? NOTHING_RECURS]));
}

function toJson({ file, decisions }: Explanation & { readonly file: string }): object {
  return { file, blocks: decisions.map(({ from, to, kept, rule }) => ({ from, to, kept, rule })) };
}
