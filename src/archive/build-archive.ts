/** All files of the content folder become the store's articles: the steps, in order. Read this first. */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

import type { ArticleProblem, Problem } from '../article/article-problem.ts';
import type { Editor } from '../editor/editor.ts';
import type { Environment } from '../environment.ts';
import { site } from '../site.ts';
import { pipelineVersion } from './code-version.ts';
import { contentHash } from './content-hash.ts';
import { lookAtFiles } from './look-at-files.ts';
import { readFiles } from './read-files.ts';
import { relateNotes } from './relate-notes.ts';
import { relate } from './relate.ts';
import type { Tally } from './relate.ts';
import type { RuleUse } from './rule-uses.ts';
import { scan } from './scan.ts';
import { withWorkers } from './worker-pool.ts';
import { writeArticles } from './write-articles.ts';
import { writeRows } from './write-rows.ts';

export interface BuildArchiveOptions {
  readonly environment: Pick<Environment, 'contentDir'>;
  readonly editor: Editor;
  readonly store: DatabaseSync;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Archive {
  /** Number of files seen: the sum of the tally. */
  readonly files: number;
  /** How many of them had to be read. */
  readonly read: number;
  readonly tally: Tally;
  readonly problems: readonly ArticleProblem[];
  /** What cleaning did, by rule. */
  readonly ruleUses: readonly RuleUse[];
  /** What the owner says of what is not there. */
  readonly idle: readonly Problem[];
  /** Hash of all that pages, feeds and search are made of. */
  readonly hash: string;
}

/** Brings the store up to the content folder. Throws, before anything is touched, when the folder is missing. */
export async function buildArchive({ environment, editor, store, onProgress }: BuildArchiveOptions): Promise<Archive> {
  const { contentDir } = environment;
  assertFolder(contentDir);
  const { markdown, others } = scan(contentDir);
  const read = await withWorkers(contentDir, async (pool) => {
    const work = { store, pool, onProgress: onProgress ?? (() => undefined) };
    await lookAtFiles(markdown, { ...work, pipeline: pipelineVersion() });
    return readFiles({ ...work, withRemoved: site.showRemovedBlocks });
  });
  const { entries, ids, tally, problems, ruleUses, idle } = relate(store, editor);
  const { notes, idle: idleNotes } = relateNotes(editor.issues, { entries, ids });
  const hash = contentHash(writeArticles(store, entries), JSON.stringify([...notes]));
  writeRows(store, {
    table: 'issue_notes',
    columns: ['date', 'note'],
    rows: new Map([...notes].map(([date, note]) => [date, [date, JSON.stringify(note)]])),
  });
  return {
    files: markdown.length + others,
    read,
    tally: { ...tally, notArticles: tally.notArticles + others },
    problems,
    ruleUses,
    idle: [...idle, ...idleNotes],
    hash,
  };
}

function assertFolder(contentDir: string): void {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`CONTENT_DIR is "${contentDir}", which is not a folder, expected the folder of the articles`);
  }
}
