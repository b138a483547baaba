/** `npm run new`: a new article file with its frontmatter filled in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

import { formatProblem } from '../article/article-problem.ts';
import { readArticle } from '../article/read-article.ts';
import { readEnvironment } from '../environment.ts';
import { today } from '../format.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';

const USAGE = `
Usage: npm run new -- "Title" --url URL --source SOURCE [--date YYYY-MM-DD]

Writes CONTENT_DIR/YYYY/MM/DD/SOURCE_Title.md and prints its path. The date is today's where none is given.
`;

/** Bytes of a file name that every file system takes, less what the ending needs. */
const LONGEST_NAME = 240;

await runCommand({
  usage: USAGE,
  options: { url: { type: 'string' }, source: { type: 'string' }, date: { type: 'string' } },
  async run({ values: { url, source, date = today() }, positionals: [title, ...rest] }) {
    if (!title || !url || !source) throw new UsageError('A title, --url and --source are expected');
    if (rest.length > 0) throw new UsageError(`"${rest[0]}" is not expected: put the title in quotes`);
    const text = `---\n${stringify({ title, url, source, date })}---\n\n`;
    const name = `${fileName(`${source}_${title}`)}.md`;
    const reading = readArticle({ path: name, bytes: Buffer.from(text) });
    if (reading.kind === 'left-out') throw new UsageError(reading.problems.map(formatProblem).join('\n'));
    const file = join(readEnvironment().contentDir, ...date.split('-'), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    process.stdout.write(`${file}\n`);
    return EXIT.ok;
  },
});

/** Without what some file system refuses, and short enough in bytes. */
function fileName(text: string): string {
  const bytes = Buffer.from(text.replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, '_').replace(/^\.+/, '_'));
  return bytes
    .subarray(0, LONGEST_NAME)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')
    .trim();
}
