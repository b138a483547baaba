/** From the frontmatter of a file to the metadata of its article, and what was wrong with it. */
import { articleSchema, DISPENSABLE_KEYS, frontmatterSchema, hasInvisible, toLine } from '../schema.ts';
import type { ArticleMeta, FrontmatterKey } from '../schema.ts';
import type { ArticleProblem, Consequence } from './article-problem.ts';
import type { Frontmatter } from './frontmatter.ts';

// `as`: the shape is a plain object with no keys but its own.
const FRONTMATTER_KEYS = Object.keys(frontmatterSchema.shape) as FrontmatterKey[];

export interface MetaReading {
  /** Absent where the article is left out. */
  readonly meta?: ArticleMeta;
  readonly problems: readonly ArticleProblem[];
}

/** `firstHeading` becomes the title where the frontmatter has none; `file` is named in the problems. */
export function readMeta(
  frontmatter: Exclude<Frontmatter, { kind: 'none' }>,
  { file, firstHeading = '' }: { file: string; firstHeading?: string | undefined },
): MetaReading {
  if (frontmatter.kind === 'broken') {
    return {
      problems: frontmatter.problems.map((problem) => ({
        ...problem,
        code: 'unreadable-frontmatter',
        consequence: 'left-out',
        file,
      })),
    };
  }
  const repairs = frontmatter.repairs.map(
    (repair) => ({ ...repair, code: 'unreadable-frontmatter', consequence: 'repaired', file }) as const,
  );
  const titled = withTitle(pickFields(frontmatter), firstHeading);
  const { meta, faults } = check(titled.input);
  const own = [...titled.faults, ...findInvisible(titled.input), ...faults].map((fault) =>
    toProblem(fault, { frontmatter, file }),
  );
  return { ...(meta && { meta }), problems: [...repairs, ...own] };
}

/** The keys that are ours. An empty value is none. */
function pickFields({ fields }: ReadBlock): Input {
  return new Map(
    FRONTMATTER_KEYS.filter((key) => (fields.get(key) ?? null) !== null).map((key) => [key, fields.get(key)]),
  );
}

function withTitle(input: Input, firstHeading: string): { input: Input; faults: Fault[] } {
  const title = input.get('title') ?? '';
  const isMissing = typeof title === 'string' && toLine(title) === '';
  if (!isMissing || toLine(firstHeading) === '') return { input, faults: [] };
  return {
    input: new Map([...input, ['title', firstHeading]]),
    faults: [{ key: 'title', message: 'is empty', consequence: 'repaired' }],
  };
}

/** A wrong value of a key that an article can do without is left aside. */
function check(input: Input): { meta?: ArticleMeta; faults: Fault[] } {
  const first = articleSchema.safeParse(Object.fromEntries(input));
  if (first.success) return { meta: first.data, faults: [] };
  const faults = first.error.issues.map(({ path, message }) => toFault(input, { key: path[0], message }));
  const dispensable = new Set(faults.filter((fault) => fault.consequence === 'repaired').map((fault) => fault.key));
  if (dispensable.size === 0) return { faults };
  const rest = check(new Map([...input].filter(([key]) => !dispensable.has(key))));
  return { ...rest, faults: [...faults.filter((fault) => dispensable.has(fault.key)), ...rest.faults] };
}

function toFault(input: Input, issue: { key: PropertyKey | undefined; message: string }): Fault {
  const key = FRONTMATTER_KEYS.find((name) => name === issue.key) ?? 'title';
  const consequence = DISPENSABLE_KEYS.includes(key) ? 'repaired' : 'left-out';
  return { key, message: input.has(key) ? issue.message : 'is missing', consequence };
}

function findInvisible(input: Input): Fault[] {
  return (['title', 'source'] as const)
    .filter((key) => hasInvisible(String(input.get(key))))
    .map((key) => ({ key, message: 'holds invisible characters', consequence: 'repaired' }));
}

function toProblem(
  { key, message, consequence }: Fault,
  { frontmatter, file }: { frontmatter: ReadBlock; file: string },
): ArticleProblem {
  const raw = frontmatter.fields.get(key);
  return {
    code: raw === undefined ? 'missing-field' : 'invalid-field',
    consequence,
    file,
    line: frontmatter.lineOf.get(key) ?? 1,
    field: key,
    ...(typeof raw === 'string' ? { value: raw } : {}),
    message: consequence === 'repaired' && DISPENSABLE_KEYS.includes(key) ? `${message} and is left aside` : message,
    expected: frontmatterSchema.shape[key].description ?? 'another value',
  };
}

interface Fault {
  readonly key: FrontmatterKey;
  readonly message: string;
  readonly consequence: Consequence;
}

type ReadBlock = Extract<Frontmatter, { kind: 'read' }>;
type Input = ReadonlyMap<FrontmatterKey, unknown>;
