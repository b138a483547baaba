/** Code that a page laid out as a table, a column of line numbers beside it, and that a converter put on one line. */

/** An empty head, the rule below it, and the one row: numbers from 1, then the code to the end of the line. */
const CODE_TABLE = /^\|[ |]*\|\n\|[ |:-]*\|\n\| *(?:`{3} *)?(1(?: +\d{1,4})*) *(?:`{3} *)?\|(.+)$/gm;

/** Makes a fence of each. Its lines are broken where spaces tell of an indent, and never more often than the numbers count. */
export function mendCodeTables(prose: string): string {
  if (!/^\| *(?:`{3} *)?1 /m.test(prose)) return prose;
  return prose.replaceAll(CODE_TABLE, (table: string, numbers: string, cell: string) => {
    const count = lineCount(numbers);
    if (count === undefined) return table;
    const code = cell
      .replace(/^ *(?:`{3})? ?/, '')
      .replace(/(?<! ) *(?:`{3})? *\|? *$/, '')
      .replaceAll('\\|', '|');
    return `\n\`\`\`\n${withLines(code, count)}\n\`\`\``;
  });
}

function lineCount(numbers: string): number | undefined {
  const counted = numbers.split(/ +/).map(Number);
  return counted.every((number, index) => number === index + 1) ? counted.length : undefined;
}

/** A line break became a space, the indent of the next line stands after it. */
function withLines(code: string, count: number): string {
  const lines = code.split(/(?<! ) (?= )/);
  return lines.length <= count ? lines.join('\n') : code;
}
