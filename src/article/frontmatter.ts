/** Finds the block of metadata at the top of a file and reads it, be it a person's YAML or the capturing bot's lines. */
import { readLenientYaml } from './lenient-yaml.ts';
import { readRawLines } from './raw-lines.ts';
import type { YamlProblem } from './lenient-yaml.ts';

/** A block is closed within this many characters, or it is none. */
const LONGEST_BLOCK = 64 * 1024;

const ANY_KEY = /^[\w-]+:(?:\s|$)/;

export type Frontmatter =
  /** There is no block, so the file is not an article. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'read';
      /** Untrusted. Scalars are text, or `null` where there is none; lists are arrays, maps are Maps. */
      readonly fields: ReadonlyMap<string, unknown>;
      /** 1-based line of each key in the file. */
      readonly lineOf: ReadonlyMap<string, number>;
      /** 1-based line of the file at which the body starts. */
      readonly bodyLine: number;
      readonly body: string;
      /** Values that were not YAML and were taken as they stand. */
      readonly repairs: readonly YamlProblem[];
    }
  | { readonly kind: 'broken'; readonly problems: readonly YamlProblem[] };

/** Reads the block between a first line `---` and the next such line. Lines and columns are the file's. */
export function readFrontmatter(text: string): Frontmatter {
  if (!/^---\r?\n/.test(text)) return { kind: 'none' };
  const head = text.slice(0, LONGEST_BLOCK);
  const closing = /\n---\r?(?:\n|$)/.exec(head);
  const lines = head
    .slice(0, closing?.index)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  if (!lines.some((line) => ANY_KEY.test(line))) return { kind: 'none' };
  if (closing === null) return { kind: 'broken', problems: [UNCLOSED] };

  const raw = readRawLines(lines.slice(1));
  // The opening line stays as an empty one, so that YAML counts the lines of the file.
  const yaml = readLenientYaml(['', ...(raw?.rest ?? lines.slice(1))]);
  if (yaml.kind === 'broken') return yaml;
  const rawLineOf = [...(raw?.lineOf ?? [])].map(([key, line]) => [key, line + 1] as const);
  return {
    kind: 'read',
    fields: new Map([...yaml.fields, ...(raw?.fields ?? [])]),
    lineOf: new Map([...yaml.lineOf, ...rawLineOf]),
    bodyLine: lines.length + 2,
    body: text.slice(closing.index + closing[0].length),
    repairs: yaml.repairs,
  };
}

const UNCLOSED: YamlProblem = {
  line: 1,
  column: 1,
  message: 'opens a block of metadata that is not closed',
  expected: `a line "---" after it, within ${LONGEST_BLOCK / 1024} KB`,
};
