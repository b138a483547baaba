/** Reads the frontmatter that the capturing bot writes: five keys with their values raw, in no format at all. */
import { decodeEntities } from './html-entities.ts';

/**
 * The bot's keys, in its order, and what only it writes there. A person quotes an address, and knows no microseconds.
 */
const RAW_KEYS: readonly { readonly key: string; readonly line: RegExp }[] = [
  { key: 'title', line: /^title:(?![ \t]+[|>][-+\d]{0,2}$)/ }, // but for YAML's sign of a text over several lines
  { key: 'url', line: /^url: https?:/ },
  { key: 'source', line: /^source:(?! (["']).*\1$)/ },
  { key: 'date', line: /^date: \d{4}-\d\d-\d\d$/ },
  { key: 'fetch_date', line: /^fetch_date: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?$/ },
];

/** In these the bot leaves the HTML escapes of the feed. */
const ESCAPED_KEYS: ReadonlySet<string> = new Set(['title', 'source']);

const ANY_KEY = /^[\w-]+:(?:\s|$)/;

export interface RawLines {
  readonly fields: ReadonlyMap<string, string>;
  /** 1-based, counted in the lines given. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** The lines that are not the bot's, the others empty: what a person added, as YAML. */
  readonly rest: readonly string[];
}

/**
 * `undefined` where the bot did not write these lines. Its values are text to the end of the line, whatever they hold;
 * a title may go on over several lines. Where a person changed the block, a title in quotes has them from that person.
 */
export function readRawLines(lines: readonly string[]): RawLines | undefined {
  const starts = RAW_KEYS.map(({ line }) => lines.findIndex((text) => line.test(text)));
  const [title = -1, url = -1] = starts;
  if (starts.includes(-1) || url < title) return undefined;
  const isExact =
    starts.slice(1).every((start, index) => start === url + index) && lines.length === url + 4 && title === 0;
  const titleLength = isExact ? url : 1 + lengthOfText(lines.slice(title + 1));
  const spans = RAW_KEYS.map(({ key }, index) => ({
    key,
    start: starts[index] ?? 0,
    length: key === 'title' ? titleLength : 1,
  }));
  const kept = spans.filter(
    ({ start, length }) => isExact || length > 1 || !/^title:\s+(["']).*\1\s*$/.test(lines[start] ?? ''),
  );
  const isRaw = (at: number) => kept.some(({ start, length }) => at >= start && at < start + length);
  return {
    fields: new Map(kept.map(({ key, start, length }) => [key, valueOf(key, lines.slice(start, start + length))])),
    lineOf: new Map(kept.map(({ key, start }) => [key, start + 1])),
    rest: lines.map((line, index) => (isRaw(index) ? '' : line)),
  };
}

/** How many lines go by before the next key. */
function lengthOfText(lines: readonly string[]): number {
  const next = lines.findIndex((line) => ANY_KEY.test(line) || line.startsWith('#'));
  return next === -1 ? lines.length : next;
}

function valueOf(key: string, lines: readonly string[]): string {
  const value = lines
    .join(' ')
    .slice(key.length + 1)
    .trim();
  return ESCAPED_KEYS.has(key) ? decodeEntities(value) : value;
}
