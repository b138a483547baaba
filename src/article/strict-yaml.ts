/** YAML that strangers wrote: text, lists and maps, and nothing that can run, refer or multiply. */
import { isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';

/** The parser is recursive; a person nests two or three levels. */
const DEEPEST_NESTING = 50;

export interface YamlFault {
  /** 1-based, as the column. */
  readonly line: number;
  readonly column: number;
  /** `text`: the author may have meant the value as it stands. `fatal`: surely not. */
  readonly kind: 'text' | 'repeated-key' | 'fatal';
  readonly message: string;
}

export interface StrictYaml {
  /** Scalars are text, `null` where there is none; maps are Maps. Empty where there are faults. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** 1-based line of each key. */
  readonly lineOf: ReadonlyMap<string, number>;
  readonly faults: readonly YamlFault[];
}

/** Parses a map of keys. Anything doubtful is a fault: tags, anchors, aliases, repeated keys, warnings, 50 levels. */
export function parseStrictYaml(lines: readonly string[]): StrictYaml {
  const tooDeep = findTooDeep(lines);
  if (tooDeep) return { fields: new Map(), lineOf: new Map(), faults: [tooDeep] };
  const counter = new LineCounter();
  const document = parseDocument(lines.join('\n'), {
    schema: 'failsafe', // `no`, `1e3` and `2024.10` stay the text that they are
    resolveKnownTags: false, // not even !!binary
    strict: true,
    stringKeys: true,
    uniqueKeys: false, // compares each key with every other one; `findRepeatedKeys` does not
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: counter,
  });
  const faults = [...findErrors(document), ...findReferences(document), ...findRepeatedKeys(document)].map(
    ({ offset, ...fault }) => {
      const { line, col } = counter.linePos(offset);
      return { line, column: col, ...fault };
    },
  );
  return faults.length > 0
    ? { fields: new Map(), lineOf: new Map(), faults }
    : { ...readFields(document, counter), faults };
}

/** Counts brackets, quoted or not, and the signs that open blocks in a line: 50 of them are no one's tags. */
function findTooDeep(lines: readonly string[]): YamlFault | undefined {
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    let deepest = (/^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0] ?? '').split(/[-?:]/).length;
    for (const character of line) {
      if (character === '[' || character === '{') depth += 1;
      if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
      deepest = Math.max(deepest, depth);
    }
    if (deepest > DEEPEST_NESTING)
      return { line: index + 1, column: 1, kind: 'fatal', message: 'is nested more than 50 levels deep' };
  }
  return undefined;
}

function findErrors({ contents, errors, warnings }: Document): RawFault[] {
  const faults: RawFault[] = [...errors, ...warnings].map((error) => ({
    offset: error.pos[0],
    kind: 'text',
    message: lowerFirst(error.message),
  }));
  if (contents === null || isMap(contents)) return faults;
  return [...faults, { offset: contents.range?.[0] ?? 0, kind: 'fatal', message: 'is not a list of keys' }];
}

/** One alias may stand for a thousand others. One that refers to nothing is text, such as `*new*`. */
function findReferences(document: Document): RawFault[] {
  const faults: RawFault[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        faults.push({ offset, kind: anchors.has(node.source) ? 'fatal' : 'text', message: 'is an alias' });
        return;
      }
      if (node.anchor !== undefined) {
        anchors.add(node.anchor);
        faults.push({ offset, kind: 'text', message: 'has an anchor' });
      }
      if (node.tag !== undefined) faults.push({ offset, kind: 'text', message: 'has a tag' });
    },
  });
  return faults;
}

function findRepeatedKeys(document: Document): RawFault[] {
  if (!isMap(document.contents)) return [];
  const seen = new Set<unknown>();
  return document.contents.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value))
      return [{ offset: key.range?.[0] ?? 0, kind: 'repeated-key', message: 'is given twice' } as const];
    seen.add(key.value);
    return [];
  });
}

function readFields(document: Document, counter: LineCounter): Pick<StrictYaml, 'fields' | 'lineOf'> {
  const fields = new Map<string, unknown>();
  const lineOf = new Map<string, number>();
  if (!isMap(document.contents)) return { fields, lineOf };
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    lineOf.set(name, counter.linePos(key.range?.[0] ?? 0).line);
    fields.set(name, isScalar(value) ? readScalar(value) : toPlain(document, value));
  }
  return { fields, lineOf };
}

/** The failsafe schema knows no null; without quotes `null`, `~` and nothing mean it. */
function readScalar(scalar: Scalar): unknown {
  return scalar.type === 'PLAIN' && ['', 'null', '~'].includes(String(scalar.value)) ? null : scalar.value;
}

function toPlain(document: Document, value: unknown): unknown {
  return isCollection(value) ? value.toJS(document, { maxAliasCount: 0, mapAsMap: true }) : null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

type RawFault = Omit<YamlFault, 'line' | 'column'> & { readonly offset: number };
