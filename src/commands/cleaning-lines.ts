/** `check --cleaning` as text: suspicious articles first, then every source, then what all of them add up to. */
import { printable } from '../article/article-problem.ts';
import type { DroppedByRule } from '../article/article.ts';
import type { CleanedArticle, CleaningReport, CleaningSummary, SourceCleaning } from '../archive/cleaning-report.ts';
import { count } from './progress.ts';
import { cutToWidth, padToWidth } from './terminal.ts';
import type { Paint } from './terminal.ts';

/** Files of one source that are listed for one suspicion: more of them have the same cause. */
const LISTED = 5;
/** Columns of a source's name. */
const NAME = 32;
const TABLE_HEAD = `articles  dropped   >90 %    <1 %  ${'source'.padEnd(NAME)}  rules: blocks`;

/** The lines; on a terminal they are cut to its width. */
export function cleaningLines(report: CleaningReport, { paint, columns = Infinity }: LinesOptions): string[] {
  const { sources, total } = report;
  const suspects = sources.flatMap((source) => suspectsOf(source, paint));
  return [
    ...(suspects.length > 0 ? [paint('bold', 'Suspicious articles, by source'), ...suspects, ''] : []),
    paint('bold', cutToWidth(TABLE_HEAD, columns)),
    ...sources.map((source) => sourceLine(source, columns)),
    '',
    ...totalLines(report, total),
  ];
}

function suspectsOf({ name, nearlyAll, hardlyAny, ...source }: SourceCleaning, paint: Paint): string[] {
  if (nearlyAll.length + hardlyAny.length === 0) return [];
  return [
    `${paint('bold', printable(name))} · ${count(source.articles)} articles, ${percent(shareOf(source))} dropped`,
    ...filesOf(nearlyAll, 'with over 90 % dropped'),
    ...filesOf(hardlyAny, 'with under 1 % dropped'),
  ];
}

/** A path is not cut: it is there to be copied. */
function filesOf(articles: readonly CleanedArticle[], what: string): string[] {
  const more = articles.length - LISTED;
  return [
    ...articles.slice(0, LISTED).map(({ file, share }) => `  ${percent(share).padStart(6)}  ${printable(file)}`),
    ...(more > 0 ? [`          … and ${count(more)} more ${what} (--json lists all)`] : []),
  ];
}

function sourceLine({ name, ...source }: SourceCleaning, columns: number): string {
  const cells = [
    count(source.articles).padStart(8),
    percent(shareOf(source)).padStart(9),
    suspicion(source.nearlyAll),
    suspicion(source.hardlyAny),
    `  ${padToWidth(cutToWidth(printable(name), NAME), NAME)}`,
  ];
  return cutToWidth(`${cells.join('')}  ${rulesIn(source.rules)}`.trimEnd(), columns);
}

function suspicion(articles: readonly CleanedArticle[]): string {
  return (articles.length > 0 ? count(articles.length) : '·').padStart(8);
}

function totalLines({ sources, headlines, mostDropped, leftOver }: CleaningReport, total: CleaningSummary): string[] {
  const kinds = leftOver.map(({ kind, articles }) => `${kind} ${count(articles)}`).join(' · ');
  return [
    `${count(total.articles)} articles of ${count(sources.length)} sources, ${percent(shareOf(total))} of their characters dropped; ${count(headlines)} headlines are not counted`,
    `over 90 % dropped: ${count(total.nearlyAll.length)} articles · over 85 %: ${count(mostDropped)} · under 1 %: ${count(total.hardlyAny.length)}`,
    `blocks dropped by rule: ${rulesIn(total.rules) || 'none'}`,
    `articles with left-over markup: ${kinds || 'none'}`,
  ];
}

function rulesIn(rules: readonly DroppedByRule[]): string {
  return rules.map(({ rule, blocks }) => `${rule} ${count(blocks)}`).join(' · ');
}

function shareOf({ characters, dropped }: Pick<CleaningSummary, 'characters' | 'dropped'>): number {
  return characters === 0 ? 0 : dropped / characters;
}

/** `93 %`; of what is small, a decimal. */
function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}

interface LinesOptions {
  readonly paint: Paint;
  /** Width of the terminal, where there is one. */
  readonly columns?: number | undefined;
}
