/** `report.json` of a build, in the cache folder: what scripts and owners ask about it afterwards. */
import { lstatSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { Archive } from '../archive/build-archive.ts';

export interface Report {
  readonly release: string;
  /** Files seen, and where each went. */
  readonly files: number;
  readonly counts: Archive['tally'];
  readonly leftOut: Archive['problems'];
  readonly repaired: Archive['problems'];
  /** Publishers that wrote at least ten times, but not in the last thirty days of the archive. */
  readonly silentSources: readonly { readonly name: string; readonly newest: string }[];
  /** Files and bytes of the site. */
  readonly site: { readonly files: number; readonly bytes: number };
}

const SILENT_AFTER_DAYS = 30;
const REGULAR_FROM = 10;

/** Gathers the report of the site that stands in `outDir`. */
export function makeReport(archive: Archive, { release, outDir, store }: ReportContext): Report {
  const byConsequence = Object.groupBy(archive.problems, (problem) => problem.consequence);
  return {
    release,
    files: archive.files,
    counts: archive.tally,
    leftOut: byConsequence['left-out'] ?? [],
    repaired: byConsequence.repaired ?? [],
    silentSources: silentSources(store),
    site: measure(outDir),
  };
}

/** Replaces the report in one step, so that nobody reads half of one. */
export function writeReport(report: Report, cacheDir: string): void {
  const file = join(cacheDir, 'report.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(report, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/** Days are counted from the newest article, not from the clock. */
function silentSources(store: DatabaseSync): Report['silentSources'] {
  const query = `SELECT name, newest FROM publishers WHERE articles + headlines >= ?
    AND newest < (SELECT date(max(newest), ?) FROM publishers) ORDER BY newest DESC, slug`;
  // The columns are those of the query.
  return store.prepare(query).all(REGULAR_FROM, `-${SILENT_AFTER_DAYS} days`) as unknown as Report['silentSources'];
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
  readonly store: DatabaseSync;
}
