/** `npm run explain`: what became of each block of an article, and why. */
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';

import type { Decision } from '../article/article.ts';
import { formatProblem, printable } from '../article/article-problem.ts';
import { explainArticle, lookAtArticle } from '../article/read-article.ts';
import type { ArticleFile } from '../article/read-article.ts';
import { NOTHING_RECURS } from '../article/recurrence.ts';
import type { RecurringBlocks } from '../article/recurrence.ts';
import { lookAtFolder } from '../archive/look-at-files.ts';
import { findRecurring } from '../archive/recurring-blocks.ts';
import type { PrintedArticle } from '../archive/recurring-blocks.ts';
import { readEnvironment } from '../environment.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';

const USAGE = `
Usage: npm run explain -- [--json] [--corpus DIR] FILE…

Shows each article with the fate of its blocks: "+" is kept, "-" is dropped, by the rule that is named.

  --json        [{"file", "blocks": [{"from", "to", "kept", "rule"}]}], with 1-based lines of the file
  --corpus DIR  the folder whose articles show which blocks recur (default: CONTENT_DIR)
`;

await runCommand({
  usage: USAGE,
  options: { json: { type: 'boolean' }, corpus: { type: 'string' } },
  async run({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('No FILE is named, expected one at least');
    const files = positionals.map((file) => ({ path: file, bytes: readFileSync(file) }));
    const recurring = await learn(files, values.corpus ?? readEnvironment().contentDir);
    const explained = files.map((file) => ({
      file: file.path,
      ...explainArticle(file, { recurring: recurring.get(file) ?? NOTHING_RECURS }),
    }));
    for (const problem of explained.flatMap(({ problems }) => problems))
      process.stderr.write(`${formatProblem(problem)}\n`);
    if (values.json) process.stdout.write(`${JSON.stringify(explained.map(toJson))}\n`);
    else for (const { file, decisions } of explained) show(file, decisions);
    return EXIT.ok;
  },
});

/** What the articles of `corpus` teach about each of the files. */
async function learn(files: readonly ArticleFile[], corpus: string): Promise<Map<ArticleFile, RecurringBlocks>> {
  const looks = files.map((file) => ({
    file,
    ...(lookAtArticle(file) ?? { publisher: '', title: file.path, prints: [] }),
  }));
  const recurring = new Map<object, RecurringBlocks>(
    findRecurring<PrintedArticle>([...(await lookAtFolder(corpus)), ...looks]),
  );
  return new Map(looks.map((look) => [look.file, recurring.get(look) ?? NOTHING_RECURS]));
}

function toJson({ file, decisions }: { file: string; decisions: readonly Decision[] }): object {
  return { file, blocks: decisions.map(({ from, to, kept, rule }) => ({ from, to, kept, rule })) };
}

function show(file: string, decisions: readonly Decision[]): void {
  process.stdout.write(`${styleText('bold', printable(file))}\n`);
  for (const { from, text, kept, rule } of decisions) {
    const lines = text.split('\n').map((line) => `${kept ? '+' : '-'} ${printable(line)}`);
    process.stdout.write(
      `${styleText('dim', `${from}: ${rule}`)}\n${styleText(kept ? 'reset' : 'red', lines.join('\n'))}\n\n`,
    );
  }
}
