/** Looks at a finished site as its readers' browsers would: every page, every reference, every feed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';

import { outFile } from '../urls.ts';
import { feedFacts } from './feed-problems.ts';
import type { PagesToRead, ReadPage } from './verify-worker.ts';

export interface VerifyOptions {
  readonly siteDir: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly origin: string | undefined;
  /** Of so many pages the HTML is validated, evenly picked; that takes most of the time. */
  readonly validated: number;
  readonly onPage?: (done: number, total: number) => void;
}

export interface Verdict {
  readonly pages: number;
  readonly validated: number;
  readonly references: number;
  readonly files: readonly SiteFile[];
  /** `FILE: what is wrong, expected what`, by file. */
  readonly problems: readonly string[];
}

export interface SiteFile {
  readonly name: string;
  readonly bytes: number;
}

/** Throws where the folder holds no site. */
export async function verifySite(options: VerifyOptions): Promise<Verdict> {
  const files = filesOf(options.siteDir);
  const names = new Set(files.map(({ name }) => name));
  if (!names.has('index.html'))
    throw new Error(`OUT_DIR is "${options.siteDir}", which holds no site, expected one ("npm run build" makes it)`);
  const pages = await readPages(
    [...names].filter((name) => name.endsWith('.html')),
    options,
  );
  const ids = new Map(pages.map((page) => [page.file, new Set(page.ids)]));
  const problems = pages.flatMap((page) => page.problems.map((problem) => `${page.file}: ${problem}`));
  let references = 0;
  const check = (file: string, reference: string): void => {
    references += 1;
    const wrong = wrongReference(reference, { file, names, ids, ...options });
    if (wrong) problems.push(`${file}: it refers to "${reference}", ${wrong}`);
  };
  for (const page of pages) for (const reference of page.references) check(page.file, reference);
  for (const { name } of files) {
    const facts = feedFacts(
      name,
      /\.(?:xml|json)$/.test(name) ? readFileSync(join(options.siteDir, name), 'utf8') : '',
    );
    problems.push(...(facts?.problems ?? []).map((problem) => `${name}: ${problem}`));
    for (const link of facts?.links ?? [])
      if (options.origin !== undefined && link.startsWith(`${options.origin}/`)) check(name, link);
  }
  const validated = pages.length - [...pickedOut(pages.length, options.validated)].filter((picked) => !picked).length;
  return { pages: pages.length, validated, references, files, problems: problems.toSorted() };
}

function filesOf(siteDir: string): SiteFile[] {
  if (!existsSync(siteDir)) return [];
  return readdirSync(siteDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(siteDir, path), bytes: statSync(path).size }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads the pages in as many threads as there are cores. */
async function readPages(files: readonly string[], options: VerifyOptions): Promise<ReadPage[]> {
  const { siteDir, base, origin, onPage } = options;
  const picked = pickedOut(files.length, options.validated);
  const pages = files.map((file, index) => ({ file, validate: picked[index] ?? false }));
  const threads = Math.min(availableParallelism(), Math.ceil(files.length / 50));
  const read: ReadPage[] = [];
  const shares = Array.from({ length: threads }, (_, thread) =>
    pages.filter((_page, index) => index % threads === thread),
  );
  const run = (share: PagesToRead['pages']) =>
    new Promise<void>((resolve, reject) => {
      const workerData: PagesToRead = { siteDir, base, origin, pages: share };
      new Worker(new URL('verify-worker.ts', import.meta.url), { workerData })
        .on('message', (batch: ReadPage[]) => {
          read.push(...batch);
          onPage?.(read.length, files.length);
        })
        .on('error', reject)
        .on('exit', () => resolve());
    });
  await Promise.all(shares.map(run));
  return read.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** For each of so many pages, whether it is one of those picked. */
function pickedOut(pages: number, wanted: number): boolean[] {
  return Array.from(
    { length: pages },
    (_, index) => Math.floor((index * wanted) / pages) !== Math.floor(((index - 1) * wanted) / pages),
  );
}

/** What is wrong with a reference; undefined where it leads somewhere. */
function wrongReference(reference: string, { file, names, ids, base, origin }: Place): string | undefined {
  const here = new URL(base + file, origin ?? 'http://site.invalid');
  const url = URL.parse(reference, here);
  if (!url) return 'which is no address';
  if (!url.pathname.startsWith(base)) return `which is outside of the site, expected an address under "${base}"`;
  const target = outFile(decoded(url.pathname.slice(base.length)));
  if (!names.has(target)) return 'which is not there';
  const fragment = decoded(url.hash.slice(1));
  if (fragment === '' || fragment === 'top' || !target.endsWith('.html') || ids.get(target)?.has(fragment))
    return undefined;
  return 'but no element has that id';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

interface Place {
  readonly file: string;
  readonly names: ReadonlySet<string>;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly base: string;
  readonly origin: string | undefined;
}
