/** Text for a terminal: its width in columns, where a Han character takes two, and its colours. */
import { styleText } from 'node:util';

import stringWidth from 'string-width';

/** Colours text, where colours are wanted. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Colours for a terminal that shows them; elsewhere the text as it is. NO_COLOR and FORCE_COLOR are heeded. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (format, text) => styleText(format, text, { stream });
}

/** The text, cut to so many columns, the last an ellipsis. */
export function cutToWidth(text: string, columns: number): string {
  // A character takes a column at least, but for marks that join another.
  const start = text.slice(0, 8 * columns);
  if (start.length === text.length && stringWidth(text) <= columns) return text;
  let [cut, width] = ['', 0];
  for (const character of start) {
    width += stringWidth(character);
    if (width >= columns) break;
    cut += character;
  }
  return `${cut}…`;
}

/** The text with spaces behind it up to so many columns. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}
