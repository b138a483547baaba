/** Code that a page laid out as a table, and that a converter put on one line or on a row for each line. */
import { decodeEntities } from './html-entities.ts';

/** An empty head, the rule below it, and the one row: numbers from 1, then the code to the end of the line. */
const NUMBERED = /^( *)\|[ |]*\|\n *\|[ |:-]*\|\n *\| *(?:`{3} *)?(1(?: +\d{1,4})*) *(?:`{3} *)?\|(.+)$/gm;

/** The same of one cell, its code between marks; the cut of a capture may have taken the second. */
const UNNUMBERED = /^( *)\|[ ]*\|\n *\|[ :-]*\|\n *\| *`{3} +(\S.+)$/gm;

/**
 * A row for each line, beside a column that a page fills with numbers of its own, as GitHub's gists have it. Of one or
 * two rows, only the link below tells them from a layout.
 */
const ROWS =
  /^\| *\| *\|\n\| --- \| --- \|\n((?:\| *\|(?: .*)?(?:\n|$)){3,}|(?:\| *\|(?: .*)?\n){1,2}(?=\n*\[view raw\]))/gm;

/** Makes a fence of each. Where one line holds all, it is broken where spaces tell of an indent, but no oftener than the numbers count. */
export function mendCodeTables(prose: string): string {
  if (!/^ *\| *(?:`{3}|1 |\| *\|$)/m.test(prose)) return prose;
  return prose
    .replaceAll(NUMBERED, (table: string, indent: string, numbers: string, cell: string) => {
      const count = lineCount(numbers);
      return count === undefined ? table : fence(withLines(codeOf(cell), count), indent);
    })
    .replaceAll(UNNUMBERED, (_, indent: string, cell: string) => fence(withLines(codeOf(cell), Infinity), indent))
    .replaceAll(ROWS, (_, rows: string) => `${fence(rows.trimEnd().split('\n').map(lineOf).join('\n'), '')}\n`);
}

function lineCount(numbers: string): number | undefined {
  const counted = numbers.split(/ +/).map(Number);
  return counted.every((number, index) => number === index + 1) ? counted.length : undefined;
}

function codeOf(cell: string): string {
  return cell
    .replace(/^ *(?:`{3})? ?/, '')
    .replace(/(?<! ) *(?:`{3})? *\|? *$/, '')
    .replaceAll('\\|', '|');
}

/** A line break became a space, the indent of the next line stands after it. */
function withLines(code: string, count: number): string {
  const lines = code.split(/(?<! ) (?= )/);
  return lines.length <= count ? lines.join('\n') : code;
}

/** What a row holds, without what a converter put there: addresses are links to it, and marks are escaped, but for pipes. */
function lineOf(row: string): string {
  const cell = /^\| *\| ?(.*?)(?: ?\|)? *$/.exec(row)?.[1] ?? '';
  return cell
    .replaceAll(/\[([^[\]]*)\]\([^()\s]*\)/g, (_, text: string) => decodeEntities(text))
    .replaceAll(/<(https?:[^<>\s]*)>/g, '$1')
    .replaceAll(/\\([\\`*_|~[\]<>#])/g, '$1')
    .trimEnd();
}

function fence(code: string, indent: string): string {
  return ['', '```', ...code.split('\n'), '```'].map((line) => line && indent + line).join('\n');
}
