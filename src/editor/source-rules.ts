/** `sources.yml`: what the owner says of publishers and feeds, each by its name or slug. */
import { z } from 'zod';

import type { Problem } from '../article/article-problem.ts';
import { parseStrictYaml } from '../article/strict-yaml.ts';
import { flag, names, text } from '../schema.ts';

const FILE = 'sources.yml';
const MOST_WEIGHT = 10;

/** `describe` says what a problem names as expected. */
const ruleSchema = z.strictObject({
  /** Shown in place of the name that the captures give. The address of its page stays. */
  name: text.optional().describe('a line of text'),
  /** The section in which its stories stand, by its slug. */
  section: z
    .string('is not text')
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a slug')
    .optional()
    .describe('the slug of a section'),
  /** How much a story gains by it; 1 where nothing is said. */
  weight: z
    .string('is not a number')
    .regex(/^\d{1,2}(?:\.\d{1,3})?$/, 'is not a number')
    .transform(Number)
    .pipe(z.number().max(MOST_WEIGHT, 'is too much'))
    .optional()
    .describe(`a number from 0 to ${MOST_WEIGHT}`),
  /** Keeps its articles out of issues, feeds and lists of the site's news; they have pages, and are found by search. */
  mute: flag.optional().describe('true or false'),
  /** Asks search engines not to list its pages. */
  noindex: flag.optional().describe('true or false'),
  /** Articles with none of these words in the title are muted. */
  include: names.optional().describe('a list of words'),
  /** Articles with one of these words in the title are muted. */
  exclude: names.optional().describe('a list of words'),
});

type RuleValues = Readonly<z.infer<typeof ruleSchema>>;

export interface SourceRule extends RuleValues {
  /** Name or slug of a publisher, or name of a feed. */
  readonly key: string;
  readonly line: number;
}

/** By their keys. */
export type SourceRules = ReadonlyMap<string, SourceRule>;

/** Reads the file; an entry with a fault is a problem and no rule. */
export function readSourceRules(yaml: string): { sources: SourceRules; problems: readonly Problem[] } {
  const lines = yaml.split(/\r?\n/);
  if (lines.every((line) => /^\s*(?:#|$)/.test(line))) return { sources: new Map(), problems: [] };
  const { fields, lineOf, faults } = parseStrictYaml(lines);
  const sources = new Map<string, SourceRule>();
  const problems: Problem[] = faults.map(({ line, column, message }) => ({
    file: FILE,
    line,
    column,
    message,
    expected: 'YAML: the name of a source, a colon, and below it its keys, each with a value',
  }));
  for (const [key, value] of fields) {
    const line = lineOf.get(key) ?? 1;
    const parsed = ruleSchema.safeParse(value instanceof Map ? Object.fromEntries(value) : value);
    if (parsed.success) sources.set(key, { key, line, ...parsed.data });
    else problems.push(...parsed.error.issues.map((issue) => toProblem(issue, { key, value, line, lines })));
  }
  return { sources, problems };
}

/** The rule for a publisher: that for its name, or else that for its slug. */
export function publisherRule(rules: SourceRules, { name, slug }: Publisher): SourceRule | undefined {
  return rules.get(name) ?? rules.get(slug);
}

/** Whether a rule keeps an article with this title out of the news. */
export function mutes({ mute = false, include = [], exclude = [] }: SourceRule, title: string): boolean {
  const lowered = title.toLowerCase();
  const says = (word: string): boolean => lowered.includes(word.toLowerCase());
  return mute || (include.length > 0 && !include.some(says)) || exclude.some(says);
}

/** Rules for sources that the archive does not have; `known` holds what its sources are called. */
export function idleRules(rules: SourceRules, known: ReadonlySet<string>): readonly Problem[] {
  return [...rules.values()]
    .filter(({ key }) => !known.has(key))
    .map(({ key, line }) => ({
      file: FILE,
      line,
      value: key,
      message: 'is no source of the archive',
      expected: 'the name or slug of a publisher, or the name of a feed',
    }));
}

function toProblem(issue: z.core.$ZodIssue, { key, value, line, lines }: FaultyEntry): Problem {
  if (issue.code === 'unrecognized_keys') {
    const [field = ''] = issue.keys;
    const known = Object.keys(ruleSchema.shape).join(', ');
    return {
      file: FILE,
      line: lineOfField(field, { line, lines }),
      field,
      message: 'is no key of a source',
      expected: known,
    };
  }
  const field = String(issue.path[0] ?? '');
  const raw: unknown = value instanceof Map ? value.get(field) : value;
  const about = { file: FILE, field: field || key, ...(typeof raw === 'string' && { value: raw }) };
  if (field === '') return { ...about, line, message: 'has no keys', expected: 'the keys of a source below its name' };
  // A path of the schema begins with one of its keys.
  const expected = ruleSchema.shape[field as keyof RuleValues].description ?? 'another value';
  return { ...about, line: lineOfField(field, { line, lines }), message: issue.message, expected };
}

/** The first line from the entry's own on that names the field; the entry's own where it stands there in braces. */
function lineOfField(field: string, { line, lines }: Pick<FaultyEntry, 'line' | 'lines'>): number {
  const below = lines.slice(line).findIndex((text) => text.trimStart().startsWith(`${field}:`));
  return below === -1 ? line : line + below + 1;
}

interface Publisher {
  readonly slug: string;
  readonly name: string;
}

interface FaultyEntry {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
  readonly lines: readonly string[];
}
