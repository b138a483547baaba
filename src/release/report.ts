/** `report.json` of a build, in the cache folder: what scripts and owners ask about it afterwards. */
import { lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { Archive } from '../archive/build-archive.ts';
import type { RuleUse } from '../archive/rule-uses.ts';
import { ruleIds } from '../article/chrome-rules/chrome-rules.ts';

export interface Report {
  readonly release: string;
  /** Files seen, and where each went. */
  readonly files: number;
  readonly counts: Archive['tally'];
  readonly leftOut: Archive['problems'];
  readonly repaired: Archive['problems'];
  /** Entries of EDITOR_DIR that match nothing. */
  readonly idleEntries: Archive['idle'];
  /** Publishers that wrote at least ten times, but not in the last thirty days of the archive. */
  readonly silentSources: readonly { readonly slug: string; readonly name: string; readonly newest: string }[];
  /** What each cleaning rule dropped; nothing, where it dropped something in a report before. */
  readonly rules: readonly RuleUse[];
  /** Rules that drop nothing any more, or dropped in at least ten articles, but not in the last thirty days. */
  readonly stoppedRules: readonly StoppedRule[];
  /** Files and bytes of the site. */
  readonly site: { readonly files: number; readonly bytes: number };
}

export interface StoppedRule {
  readonly rule: string;
  /** Date of the newest article in which it dropped something. */
  readonly newest: string;
}

const SILENT_AFTER_DAYS = 30;
const REGULAR_FROM = 10;

const FILE = 'report.json';

/** Gathers the report of the site that stands in `outDir`; `cacheDir` holds the one before. */
export function makeReport(archive: Archive, { release, outDir, cacheDir, store }: ReportContext): Report {
  const byConsequence = Object.groupBy(archive.problems, (problem) => problem.consequence);
  const rules = withStopped(archive.ruleUses, readRules(cacheDir));
  return {
    release,
    files: archive.files,
    counts: archive.tally,
    leftOut: byConsequence['left-out'] ?? [],
    repaired: byConsequence.repaired ?? [],
    idleEntries: archive.idle,
    silentSources: silentSources(store),
    rules,
    stoppedRules: stoppedRules(rules, store),
    site: measure(outDir),
  };
}

/** Replaces the report in one step, so that nobody reads half of one. */
export function writeReport(report: Report, cacheDir: string): void {
  const file = join(cacheDir, FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(report, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/** Days are counted from the newest article, not from the clock. */
function silentSources(store: DatabaseSync): Report['silentSources'] {
  const query = `SELECT slug, name, newest FROM publishers WHERE articles + headlines >= ? AND newest < ?
    ORDER BY newest DESC, slug`;
  // The columns are those of the query.
  return store.prepare(query).all(REGULAR_FROM, silentBefore(store)) as unknown as Report['silentSources'];
}

function silentBefore(store: DatabaseSync): string {
  const row = store.prepare('SELECT date(max(newest), ?) AS day FROM publishers').get(`-${SILENT_AFTER_DAYS} days`);
  return String(row?.['day'] ?? '');
}

/** The rules of the report before; none where it is not there, of another version, or damaged. */
function readRules(cacheDir: string): readonly RuleUse[] {
  try {
    // Written by writeReport(), perhaps of a version that knew of no rules.
    return (JSON.parse(readFileSync(join(cacheDir, FILE), 'utf8')) as Partial<Report>).rules ?? [];
  } catch {
    return [];
  }
}

/** With those that dropped something before: they are remembered for as long as there is such a rule. */
function withStopped(uses: readonly RuleUse[], before: readonly RuleUse[]): readonly RuleUse[] {
  const used = new Set(uses.map(({ rule }) => rule));
  const stopped = before.filter(({ rule }) => ruleIds.has(rule) && !used.has(rule));
  return [...uses, ...stopped.map(({ rule, newest }) => ({ rule, blocks: 0, articles: 0, newest }))];
}

function stoppedRules(rules: readonly RuleUse[], store: DatabaseSync): readonly StoppedRule[] {
  const silent = silentBefore(store);
  return rules
    .filter(({ blocks, articles, newest }) => blocks === 0 || (articles >= REGULAR_FROM && newest < silent))
    .map(({ rule, newest }) => ({ rule, newest }));
}

function measure(folder: string): Report['site'] {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => lstatSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

interface ReportContext {
  readonly release: string;
  readonly outDir: string;
  readonly cacheDir: string;
  readonly store: DatabaseSync;
}
