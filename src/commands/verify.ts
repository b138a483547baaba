/** `npm run verify`: whether a finished site is whole, before it is deployed. */
import { readEnvironment } from '../environment.ts';
import { hostLines } from '../verify/host-limits.ts';
import { verifySite } from '../verify/verify-site.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';
import { count, startStage } from './progress.ts';

const USAGE = `
Usage: npm run verify -- [--validate N]

Looks at every page of the site in OUT_DIR and prints what is wrong with it, a line each:
  FILE: what is wrong, expected what
Links, fragments and files that pages and feeds refer to; one title, heading, description and canonical
address a page; the site's policy, no script or style in a page, nothing fetched from other hosts; feeds and
sitemaps; valid HTML. Then which hosts take so many files and bytes.

  --validate N  of how many pages the HTML is validated, evenly picked (default 2,000)

SITE_URL and BASE_PATH are those that the site was built with.

Exit code: 0 nothing is wrong, 1 something is, 2 wrong usage.
`;

await runCommand({
  usage: USAGE,
  options: { validate: { type: 'string' } },
  async run({ values, positionals }) {
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" is not expected: the folder is named by OUT_DIR`);
    const { outDir, basePath, siteUrl } = readEnvironment();
    const stage = startStage('Pages', { screen: process.stderr });
    const verdict = await verifySite({
      siteDir: outDir,
      base: basePath,
      origin: siteUrl,
      validated: toCount(values.validate ?? '2000'),
      onPage: stage.update,
    });
    stage.end(`${count(verdict.pages)} read, ${count(verdict.validated)} of them validated`);
    const lines = [
      ...verdict.problems,
      ...hostLines(verdict.files),
      `${count(verdict.pages)} pages, ${count(verdict.references)} references: ${count(verdict.problems.length)} problems`,
    ];
    for (const line of lines) process.stdout.write(`${line}\n`);
    return verdict.problems.length > 0 ? EXIT.failed : EXIT.ok;
  },
});

function toCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`--validate is "${value}", expected a number of pages`);
}
