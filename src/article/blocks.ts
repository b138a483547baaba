/**
 * Splits an article's Markdown into the blocks that cleaning keeps or drops as one. A line scanner after CommonMark's
 * rules for where a block starts and ends, not a parser: where it is coarser, it joins, so that no fence, list, table
 * or quotation is torn.
 */
import type { Block } from './article.ts';

const BLANK = /^[ \t\r]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t\r]|$)/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const QUOTE = /^ {0,3}>/;
const LIST_ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])([ \t]+|\r?$)/;
const HTML_UNTIL_BLANK = /^ {0,3}<\/?[a-z][a-z0-9-]*(?=[\s/>]|$)/i;

/** HTML that runs to its end mark, across blank lines (CommonMark's HTML blocks 1 to 5). */
const HTML_UNTIL_MARK: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  { opens: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, closes: /<\/(?:script|pre|style|textarea)>/i },
  { opens: /^ {0,3}<!--/, closes: /-->/ },
  { opens: /^ {0,3}<\?/, closes: /\?>/ },
  { opens: /^ {0,3}<!\[CDATA\[/, closes: /\]\]>/ },
];

/**
 * The blocks of `body`, in order; `firstLine` is the 1-based line of the file on which `body` begins. Lines end at `\n`
 * only. Every line that is not blank lies in exactly one block. Time is linear in the length of `body`.
 */
export function splitBlocks(body: string, firstLine: number): Block[] {
  const lines = body.split('\n');
  const lastMarks = HTML_UNTIL_MARK.map(({ closes }) =>
    closes.test(body) ? lines.findLastIndex((line) => closes.test(line)) : -1,
  );
  const blocks: Block[] = [];
  let start = 0;
  while (start < lines.length) {
    if (isBlank(lines, start)) {
      start += 1;
      continue;
    }
    const end = blockEnd(lines, start, lastMarks);
    blocks.push({ from: firstLine + start, to: firstLine + end - 1, text: lines.slice(start, end).join('\n') });
    start = end;
  }
  return blocks;
}

/** The index after the last line of the block that starts at `start`. */
function blockEnd(lines: readonly string[], start: number, lastMarks: readonly number[]): number {
  const line = lines[start] ?? '';
  if (HEADING.test(line) || isThematicBreak(line)) return start + 1;
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return fenceEnd(lines, start, fence);
  const kind = HTML_UNTIL_MARK.findIndex(({ opens }) => opens.test(line));
  const mark = HTML_UNTIL_MARK[kind];
  // An end mark that never comes must not swallow the rest of the article.
  if (mark && (lastMarks[kind] ?? -1) >= start) return firstFrom(lines, start, (each) => mark.closes.test(each)) + 1;
  if (HTML_UNTIL_BLANK.test(line)) return endBefore(lines, start + 1, () => false);
  const item = listItem(line);
  if (item) return listEnd(lines, start, item);
  return paragraphEnd(lines, start);
}

function fenceEnd(lines: readonly string[], start: number, fence: string): number {
  return Math.min(firstFrom(lines, start + 1, (line) => closesFence(line, fence)) + 1, lines.length);
}

function closesFence(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.length >= fence.length && mark.startsWith(fence) && !/^ {4}/.test(line) && isMadeOf(mark, mark.charAt(0));
}

/** A paragraph, a quotation or a table: to the blank line, or to a line that starts another block in mid-paragraph. */
function paragraphEnd(lines: readonly string[], start: number): number {
  const quoted = QUOTE.test(lines[start] ?? '');
  return endBefore(lines, start + 1, (line) => interrupts(line) || (!quoted && QUOTE.test(line)));
}

/**
 * A list runs over blank lines as long as what follows is indented to its text or is another item of its kind, so that
 * neither a nested block nor the numbering is torn off.
 */
function listEnd(lines: readonly string[], start: number, first: ListItem): number {
  let textColumn = first.textColumn;
  let end = start + 1;
  for (let index = start + 1; index < lines.length; index += 1) {
    if (isBlank(lines, index)) continue;
    const line = lines[index] ?? '';
    const indented = indentOf(line) >= textColumn;
    const item = indented || isThematicBreak(line) ? undefined : listItem(line);
    const goesOn =
      indented || item?.kind === first.kind || (end === index && !item && !interrupts(line) && !QUOTE.test(line));
    if (!goesOn) break;
    textColumn = item?.textColumn ?? textColumn;
    end = index + 1;
  }
  return end;
}

/** The first index from `start` on whose line passes; the number of lines where none does. */
function firstFrom(lines: readonly string[], start: number, passes: (line: string) => boolean): number {
  let index = start;
  while (index < lines.length && !passes(lines[index] ?? '')) index += 1;
  return index;
}

function endBefore(lines: readonly string[], start: number, stops: (line: string) => boolean): number {
  return firstFrom(lines, start, (line) => BLANK.test(line) || stops(line));
}

/** Whether a line ends the paragraph it follows. `---` does not: it makes the paragraph a heading. */
function interrupts(line: string): boolean {
  if (HEADING.test(line) || FENCE.test(line) || HTML_UNTIL_MARK.some(({ opens }) => opens.test(line))) return true;
  if (isThematicBreak(line)) return !line.trimStart().startsWith('-');
  const item = LIST_ITEM.exec(line);
  return item !== null && /^(?:[-+*]|1[.)])$/.test(item[2] ?? '') && !BLANK.test(line.slice(item[0].length));
}

function listItem(line: string): ListItem | undefined {
  const [whole, indent = '', marker = '', gap = ''] = LIST_ITEM.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const gapWidth = gap.length > 4 || gap.trim() !== '' || gap === '' ? 1 : gap.length;
  return { kind: marker.at(-1) ?? '', textColumn: indent.length + marker.length + gapWidth };
}

function isThematicBreak(line: string): boolean {
  if (!/^ {0,3}[-*_]/.test(line)) return false;
  const marks = line.replaceAll(/[ \t\r]+/g, '');
  return marks.length >= 3 && isMadeOf(marks, marks.charAt(0));
}

function isMadeOf(text: string, character: string): boolean {
  for (const each of text) if (each !== character) return false;
  return true;
}

function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === '\t') column += 4 - (column % 4);
    else if (character === ' ') column += 1;
    else break;
  }
  return column;
}

function isBlank(lines: readonly string[], index: number): boolean {
  return BLANK.test(lines[index] ?? '');
}

interface ListItem {
  /** Its marker's last character: items of another kind begin another list. */
  readonly kind: string;
  /** Column from which a line belongs to the item. */
  readonly textColumn: number;
}
