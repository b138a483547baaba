/** `npm run explain`: what became of each block of an article, and why. */
import { readFileSync, statSync } from 'node:fs';
import { styleText } from 'node:util';

import type { Decision } from '../article/article.ts';
import { formatProblem, printable } from '../article/article-problem.ts';
import { explainArticle } from '../article/read-article.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';

const USAGE = `
Usage: npm run explain -- [--json] [--corpus DIR] FILE…

Shows each article with the fate of its blocks: "+" is kept, "-" is dropped, by the rule that is named.

  --json        [{"file", "blocks": [{"from", "to", "kept", "rule"}]}], with 1-based lines of the file
  --corpus DIR  the folder that FILE is an article of (default: CONTENT_DIR)
`;

await runCommand({
  usage: USAGE,
  options: { json: { type: 'boolean' }, corpus: { type: 'string' } },
  async run({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('No FILE is named, expected one at least');
    if (values.corpus !== undefined) assertFolder(values.corpus);
    const explained = positionals.map((file) => ({
      file,
      ...explainArticle({ path: file, bytes: readFileSync(file) }),
    }));
    for (const problem of explained.flatMap(({ problems }) => problems))
      process.stderr.write(`${formatProblem(problem)}\n`);
    if (values.json) process.stdout.write(`${JSON.stringify(explained.map(toJson))}\n`);
    else for (const { file, decisions } of explained) show(file, decisions);
    return EXIT.ok;
  },
});

function assertFolder(corpus: string): void {
  if (statSync(corpus, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(`--corpus is "${corpus}", which is not a folder, expected one of articles`);
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
