/** What the owner writes beside the articles: the files of EDITOR_DIR. Read this first. */
import { join } from 'node:path';

import { formatProblem } from '../article/article-problem.ts';
import type { Problem } from '../article/article-problem.ts';
import { listedLines, namesIn, readIfThere } from './editor-files.ts';
import type { ListedLine } from './editor-files.ts';
import { ISSUES_FOLDER, readIssueNote } from './issue-notes.ts';
import type { IssueNote } from './issue-notes.ts';
import { readSourceRules } from './source-rules.ts';
import type { SourceRules } from './source-rules.ts';
import { readTakedowns } from './takedowns.ts';
import type { Takedown } from './takedowns.ts';

export interface Editor {
  readonly takedowns: readonly Takedown[];
  readonly sources: SourceRules;
  /** Oldest first. */
  readonly issues: readonly IssueNote[];
  readonly knownProblems: readonly ListedLine[];
}

/** Reads the folder, which may be empty or absent. What has a fault is a problem, and not in the editor. */
export function readEditor(editorDir: string): { editor: Editor; problems: readonly Problem[] } {
  const textOf = (name: string): string => readIfThere(join(editorDir, name));
  const takedowns = readTakedowns(textOf('takedowns.txt'));
  const sources = readSourceRules(textOf('sources.yml'));
  const notes = namesIn(editorDir, ISSUES_FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readIssueNote(name, textOf(join(ISSUES_FOLDER, name))));
  return {
    editor: {
      takedowns: takedowns.takedowns,
      sources: sources.sources,
      issues: notes.flatMap(({ note }) => note ?? []),
      knownProblems: listedLines(textOf('known-problems.txt')),
    },
    problems: [...takedowns.problems, ...sources.problems, ...notes.flatMap(({ problems }) => problems)],
  };
}

/** Reads the folder. Throws when anything in it has a fault: what the owner says is done, or said to be wrong. */
export function soundEditor(editorDir: string): Editor {
  const { editor, problems } = readEditor(editorDir);
  if (problems.length === 0) return editor;
  throw new Error(
    [`Cannot read what stands in EDITOR_DIR ("${editorDir}"):`, ...problems.map(formatProblem)].join('\n'),
  );
}
