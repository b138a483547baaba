/** `issues/DATE.md`: what the owner says to open an issue, and which articles stand first, next, or not in it. */
import { z } from 'zod';

import type { Problem } from '../article/article-problem.ts';
import { readFrontmatter } from '../article/frontmatter.ts';
import type { ListedLine } from './editor-files.ts';

export const ISSUES_FOLDER = 'issues';

const addresses = z.array(z.string('is not an address'), 'is not a list').default([]).describe('a list of urls or ids');

const noteSchema = z.strictObject({
  /** Articles that lead the issue, in this order. */
  pinned: addresses,
  /** Articles that the issue does not show; they have their pages. */
  hidden: addresses,
  /** Articles that follow these, in this order. */
  order: addresses,
});

type Key = keyof typeof noteSchema.shape;

export interface IssueNote extends Readonly<Record<Key, readonly ListedLine[]>> {
  readonly date: string;
  /** Its path in EDITOR_DIR. */
  readonly file: string;
  /** Markdown; empty where the issue has no introduction. */
  readonly introduction: string;
}

/** Reads a file of the folder; one with a fault is no note. */
export function readIssueNote(name: string, text: string): { note?: IssueNote; problems: readonly Problem[] } {
  const file = `${ISSUES_FOLDER}/${name}`;
  const date = name.replace(/\.md$/, '');
  if (!isDay(date)) return { problems: [misnamed(file)] };
  const frontmatter = readFrontmatter(text);
  if (frontmatter.kind === 'none')
    return { note: { date, file, introduction: text.trim(), pinned: [], hidden: [], order: [] }, problems: [] };
  const faults = frontmatter.kind === 'broken' ? frontmatter.problems : frontmatter.repairs;
  if (frontmatter.kind === 'broken' || faults.length > 0)
    return { problems: faults.map((fault) => ({ ...fault, file })) };
  const parsed = noteSchema.safeParse(withoutEmpty(frontmatter.fields));
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => toProblem(issue, { file, ...frontmatter })) };
  const place = { lines: text.split('\n'), lineOf: frontmatter.lineOf };
  const { pinned, hidden, order } = parsed.data;
  return {
    note: {
      date,
      file,
      introduction: frontmatter.body.trim(),
      pinned: listed('pinned', { values: pinned, ...place }),
      hidden: listed('hidden', { values: hidden, ...place }),
      order: listed('order', { values: order, ...place }),
    },
    problems: [],
  };
}

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
}

function misnamed(file: string): Problem {
  return { file, line: 1, message: 'is not named for a day', expected: 'a file name such as 2024-05-17.md' };
}

/** A key without a value says nothing. */
function withoutEmpty(fields: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...fields].filter(([, value]) => value !== null));
}

function toProblem(issue: z.core.$ZodIssue, { file, fields, lineOf }: Faulty): Problem {
  const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '');
  const raw = fields.get(field);
  const place = { file, line: lineOf.get(field) ?? 1, field, ...(typeof raw === 'string' && { value: raw }) };
  if (issue.code === 'unrecognized_keys')
    return { ...place, message: 'is no key of an issue', expected: Object.keys(noteSchema.shape).join(', ') };
  return { ...place, message: issue.message, expected: addresses.description ?? '' };
}

/** The values of a key with the lines that they stand in. */
function listed(key: Key, { values, lines, lineOf }: Listed): readonly ListedLine[] {
  const first = lineOf.get(key) ?? 1;
  return values.map((value) => {
    const below = lines.slice(first - 1).findIndex((line) => line.includes(value));
    return { line: first + Math.max(0, below), text: value.trim() };
  });
}

interface Faulty {
  readonly file: string;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly lineOf: ReadonlyMap<string, number>;
}

interface Listed {
  readonly values: readonly string[];
  readonly lines: readonly string[];
  readonly lineOf: ReadonlyMap<string, number>;
}
