/** Reads a block of keys that is nearly YAML: what a person types who does not know which signs need quotes. */
import { parseStrictYaml } from './strict-yaml.ts';
import type { StrictYaml, YamlFault } from './strict-yaml.ts';

/** A block with more faults is not YAML at all; one with fewer is mended in few rounds. */
const MOST_FAULTS = 100;
const MOST_ROUNDS = 5;

/** How many lines before the one where it shows a fault is sought. */
const FARTHEST_CULPRIT = 50;

/** A key at the start of its line, with a value. */
const KEY_LINE = /^(?<key>[\w-]+):[ \t]+(?<value>\S.*)$/;

/** An unquoted line of text with a `#word` in it, which YAML takes for a comment: `C# flaw #1`, `#FIRSTCON24`. */
const HASH_WORD = /^(?:title|source|author|summary):[ \t]+(?!["'|>])(?:\S.*[ \t])?#[^\s#]/;

export interface YamlProblem {
  /** 1-based, as the column. */
  readonly line: number;
  readonly column: number;
  readonly field?: string;
  readonly value?: string;
  readonly message: string;
  readonly expected: string;
}

export type LenientYaml =
  /** `repairs`: values that were not YAML and were taken as they stand. */
  | ({ readonly kind: 'read'; readonly repairs: readonly YamlProblem[] } & Pick<StrictYaml, 'fields' | 'lineOf'>)
  | { readonly kind: 'broken'; readonly problems: readonly YamlProblem[] };

/** Where the value in a key's line is not YAML, it counts as it stands; where a key comes twice, the first counts. */
export function readLenientYaml(sourceLines: readonly string[]): LenientYaml {
  if (sourceLines.every((line) => line.trim() === ''))
    return { kind: 'read', fields: new Map(), lineOf: new Map(), repairs: [] };
  let { lines, repairs } = quoteHashWords(sourceLines);
  for (let round = 0; ; round += 1) {
    const { fields, lineOf, faults } = parseStrictYaml(lines);
    if (faults.length === 0) return { kind: 'read', fields, lineOf, repairs };
    const mended = round < MOST_ROUNDS ? mend(lines, faults) : undefined;
    if (mended === undefined)
      return { kind: 'broken', problems: worst(faults).map((fault) => toProblem(lines, fault)) };
    lines = mended.lines;
    repairs = [...repairs, ...mended.repairs];
  }
}

function quoteHashWords(lines: readonly string[]): Mended {
  return {
    lines: lines.map((line) => (HASH_WORD.test(line) ? quoteValue(line) : line)),
    repairs: lines.flatMap((line, index) =>
      HASH_WORD.test(line) ? [toRepair(line, { line: index + 1, message: 'has a "#" that starts a comment' })] : [],
    ),
  };
}

/** `undefined` where nothing could be mended. */
function mend(lines: readonly string[], faults: readonly YamlFault[]): Mended | undefined {
  if (faults.length > MOST_FAULTS || faults.some((fault) => fault.kind === 'fatal')) return undefined;
  const mended = [...lines];
  const repairs: YamlProblem[] = [];
  for (const fault of faults) {
    const index = findCulprit(mended, fault);
    const line = mended[index];
    if (line === undefined) continue;
    mended[index] = fault.kind === 'repeated-key' ? '' : quoteValue(line);
    repairs.push(toRepair(line, { line: index + 1, message: fault.message }));
  }
  return repairs.length > 0 ? { lines: mended, repairs } : undefined;
}

/**
 * Index of the line whose value is not YAML, or -1. A fault shows late: an open bracket or quote is missed in a line
 * after it. So it is the next line above that is no YAML even alone.
 */
function findCulprit(lines: readonly string[], fault: YamlFault): number {
  if (fault.kind === 'repeated-key') return KEY_LINE.test(lines[fault.line - 1] ?? '') ? fault.line - 1 : -1;
  const first = Math.max(0, fault.line - FARTHEST_CULPRIT);
  const near = lines
    .slice(first, fault.line)
    .findLastIndex((line) => KEY_LINE.test(line) && parseStrictYaml([line]).faults.length > 0);
  return near === -1 ? -1 : first + near;
}

/** The value in double quotes, without the pair that it may already stand in. */
function quoteValue(line: string): string {
  const { key, value } = KEY_LINE.exec(line)?.groups ?? {};
  const text = (value ?? '').trimEnd().replace(/^(["'])(.*)\1$/, '$2');
  return `${key}: ${JSON.stringify(text)}`;
}

function worst(faults: readonly YamlFault[]): readonly YamlFault[] {
  const fatal = faults.filter((fault) => fault.kind === 'fatal');
  return (fatal.length > 0 ? fatal : faults).slice(0, MOST_FAULTS);
}

function toRepair(line: string, { line: number, message }: { line: number; message: string }): YamlProblem {
  return {
    ...toProblem([line], { line: 1, column: 1, message }),
    line: number,
    expected: 'quotes around a value that is not plain YAML, and each key once',
  };
}

function toProblem(
  lines: readonly string[],
  { line, column, message }: Pick<YamlFault, 'line' | 'column' | 'message'>,
): YamlProblem {
  const { key, value } = KEY_LINE.exec(lines[line - 1] ?? '')?.groups ?? {};
  const subject = key === undefined || value === undefined ? {} : { field: key, value };
  return { line, column, ...subject, message, expected: 'YAML: a key, a colon and a value in each line' };
}

interface Mended {
  readonly lines: readonly string[];
  readonly repairs: readonly YamlProblem[];
}
