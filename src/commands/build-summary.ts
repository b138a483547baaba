/** The last lines of a build: what became of every file, and what the owner should know. */
import { formatProblem } from '../article/article-problem.ts';
import type { Environment } from '../environment.ts';
import type { Report } from '../release/report.ts';
import { count } from './progress.ts';

/** Left-out articles that the summary lists itself; `npm run check` lists all. */
const LISTED = 20;

/** The lines, without what only `npm run check` lists. */
export function summaryLines(report: Report, { outDir, siteUrl }: Pick<Environment, 'outDir' | 'siteUrl'>): string[] {
  const { counts, leftOut, repaired, idleEntries, silentSources, stoppedRules, site } = report;
  const parts = [
    `${count(counts.articles)} articles`,
    `${count(counts.headlines)} headlines`,
    `${count(counts.merged)} merged duplicates`,
    `${count(counts.drafts)} drafts`,
    `${count(counts.takenDown)} taken down`,
    `${count(counts.notArticles)} not articles`,
    `${count(counts.leftOut)} left out`,
  ];
  const more = leftOut.length - LISTED;
  return [
    ...leftOut.slice(0, LISTED).map(formatProblem),
    ...(more > 0 ? [`… and ${count(more)} more: npm run check`] : []),
    `${count(report.files)} files seen = ${parts.join(' + ')}`,
    `${count(repaired.length)} repairs (npm run check lists them)`,
    ...(idleEntries.length > 0
      ? [`${count(idleEntries.length)} entries of EDITOR_DIR match nothing (npm run check lists them)`]
      : []),
    ...(silentSources.length > 0 ? [`${count(silentSources.length)} silent sources (report.json lists them)`] : []),
    ...(stoppedRules.length > 0
      ? [`Cleaning rules that stopped dropping anything: ${stoppedRules.map(({ rule }) => rule).join(', ')}`]
      : []),
    ...(siteUrl ? [] : ['No SITE_URL: feeds, sitemap and canonical links are left out']),
    `${outDir}: ${count(site.files)} files, ${(site.bytes / 1e6).toFixed(1)} MB`,
  ];
}
