/** `npm run explain`: what became of each block of an article, or how the stories of an issue were ranked, and why. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { formatProblem } from '../article/article-problem.ts';
import { explainArticle, lookAtArticle } from '../article/read-article.ts';
import type { ArticleFile, Explanation } from '../article/read-article.ts';
import { NOTHING_RECURS } from '../article/recurrence.ts';
import type { RecurringBlocks } from '../article/recurrence.ts';
import { lookAtFolder } from '../archive/look-at-files.ts';
import { familyOf, findRecurring } from '../archive/recurring-blocks.ts';
import type { PrintedArticle } from '../archive/recurring-blocks.ts';
import { openStoreReadOnly } from '../archive/store.ts';
import { readEnvironment } from '../environment.ts';
import { daysWithIssue } from '../queries/days.ts';
import { issueOf } from '../queries/issue.ts';
import type { Issue } from '../queries/issue.ts';
import { spanCalled } from '../queries/spans.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';
import { explainedLines } from './explained-lines.ts';
import { explainedStories, issueLines } from './issue-lines.ts';
import { paintFor } from './terminal.ts';

const USAGE = `
Usage: npm run explain -- [--json] [--corpus DIR] FILE…
       npm run explain -- [--json] --issue SPAN

Shows each article line by line: "+" is kept, "-" is dropped by the rule that is named; then how many blocks
were dropped, and how much of the article the capture holds. A terminal shows the beginning of long blocks
and lines, a file or a pipe all of them. Problems of the files are told on stderr. A FILE may be named as
"npm run check" names it, by its path in CONTENT_DIR.

With --issue, shows every story of an issue as the last build ranked it: its score, the parts that the score
is the sum of, and where in the issue it stands.

  --json        [{"file", "blocks": [{"from", "to", "kept", "rule"}]}], with 1-based lines of the file;
                of an issue [{"id", "kind", "section", "place", "score", "parts", "articles"}]
  --corpus DIR  the folder whose articles show which blocks recur (default: CONTENT_DIR)
  --issue SPAN  a day (2024-05-17), a week (2024-W20) or a month (2024-05) of the site in CACHE_DIR

Exit code: 0 explained, 1 a FILE, DIR or SPAN cannot be read, 2 wrong usage.
`;

await runCommand({
  usage: USAGE,
  options: { json: { type: 'boolean' }, corpus: { type: 'string' }, issue: { type: 'string' } },
  async run({ values, positionals }) {
    const view = { paint: paintFor(process.stdout), columns: process.stdout.columns };
    if (values.issue !== undefined) {
      const issue = builtIssue(values.issue);
      write(values.json ? [JSON.stringify(explainedStories(issue))] : issueLines(issue, view));
      return EXIT.ok;
    }
    if (positionals.length === 0) throw new UsageError('No FILE is named, expected one at least');
    const files = positionals.map(readArticleFile);
    const recurring = await learn(files, values.corpus);
    const explained = files.map((file) => ({
      file: file.path,
      ...explainArticle(file, { recurring: recurring.get(file) ?? NOTHING_RECURS }),
    }));
    for (const problem of explained.flatMap(({ problems }) => problems))
      process.stderr.write(`${formatProblem(problem)}\n`);
    write(
      values.json
        ? [JSON.stringify(explained.map(toJson))]
        : explained.flatMap(({ file, ...explanation }) => explainedLines(file, explanation, view)),
    );
    return EXIT.ok;
  },
});

function write(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** The issue of a span as the last build left it. */
function builtIssue(name: string): Issue {
  const { cacheDir } = readEnvironment();
  if (!existsSync(join(cacheDir, 'store.sqlite')))
    throw new Error(`CACHE_DIR is "${cacheDir}", which holds no store, expected that of a build ("npm run build")`);
  const store = openStoreReadOnly(cacheDir);
  try {
    const span = spanCalled(name, daysWithIssue(store));
    if (span) return issueOf(store, span);
    throw new Error(
      `SPAN is "${name}", of which the site has no issue, expected such as "2024-05-17", "2024-W20" or "2024-05"`,
    );
  } finally {
    store.close();
  }
}

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
