/** Mends in the Markdown source what converters break in every article, before it is parsed. */
import { mapProse } from './map-prose.ts';
import { mendCodeTables } from './mend-code-tables.ts';
import { mendFences } from './mend-fences.ts';
import { mendFlatCode } from './mend-flat-code.ts';
import { mendTornLinks } from './mend-torn-links.ts';

interface Repair {
  readonly pattern: RegExp;
  readonly by: string | ((match: string) => string);
}

/** Everywhere, in code too. */
const CHARACTERS: readonly Repair[] = [
  // Line ends as the HTML parser will make them.
  { pattern: /\r\n?/g, by: '\n' },
  // Zero-width characters strewn through the text to trip copies. Joiners hold emoji and Indic scripts together and stay.
  { pattern: /[\u200B\u2060\uFEFF]/g, by: '' },
  { pattern: /(?<=\p{Script=Han})[\u200C\u200D]+/gu, by: '' },
];

/** In prose. */
const MARKS: readonly Repair[] = [
  // The seam of two bold runs that touch, which Markdown takes for neither's end: between Han text, and in `**a****b**`.
  // Digits and Latin letters on both sides are a masked number, as in 138****5678.
  { pattern: /(?<=[\p{Script=Han}，。、；：！？”’）》」])\*{4}(?=[\p{Script=Han}“‘（《「])/gu, by: '' },
  { pattern: /(?<=\*\*[^*\n]{1,200})(?:(?<![A-Za-z0-9])\*{4}|\*{4}(?![A-Za-z0-9]))(?=[^*\n]{1,200}\*\*)/g, by: '' },
  // A picture right after a bare address, which would swallow it.
  { pattern: /(?=!\[[^[\]\n]*\]\()(?<=https?:\/\/[^\s()<>[\]"]{1,1000})/g, by: ' ' },
  // The same of bold text's end.
  {
    pattern: /(?<![<([`"'\w])https?:\/\/[^\s()<>[\]"*]{1,300}(?=\*\*[\p{Script=Han}（“，。；、])/gu,
    by: (url) => `<${url}>`,
  },
  // Characters that are escaped in a bare address, where Markdown knows no escapes.
  {
    pattern: /(?<![<([`"'\w/])https?:\/\/[^\s<>[\]`"\u0080-\uFFFF]{1,2000}/g,
    by: (url) => url.replaceAll(/\\(?=[_*~])/g, ''),
  },
  // Spaces in the address of a picture or link.
  {
    pattern: /\]\((?:https?:)?\/\/(?:[^\s()<>"]|\([^()<>"\n]*\))+(?: +(?:[^\s()<>"']|\([^()<>"\n]*\))+)+\)/g,
    by: (target) => target.replaceAll(' ', '%20'),
  },
  // A heading's marks within bold text.
  { pattern: /^\*{2,4}#{1,6} [^\n]*\*\*[ \t]*$/gm, by: (line) => line.replaceAll('**', '') },
  // Escapes that a page showed as typed, escaped once more. A backslash before a letter tells of a path with such names.
  {
    pattern: /^[^\n]*(?<=[A-Za-z\d*])\\\\_(?=[A-Za-z\d\\])[^\n]*$/gm,
    by: (line) => (/\\[\p{L}\d]/u.test(line) ? line : line.replaceAll('\\\\_', '\\_')),
  },
  // Headings typed without a space; one `#` is a hashtag.
  { pattern: /^ {0,3}#{2,6}(?=[\p{L}\p{N}])/gmu, by: (marks) => `${marks} ` },
  // A table right below a line of text, which would hold its first row.
  {
    pattern: /\n(?=\|[^\n]*\|[ \t]*\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|)(?<=[^|\s>][ \t]*\n)/g,
    by: '\n\n',
  },
  // Indents made of non-breaking spaces: layout of the page it came from.
  { pattern: /(?:&nbsp;|\u00A0){2,}/g, by: ' ' },
];

/** The same Markdown without converters' debris. */
export function repairMarkdown(rawMarkdown: string): string {
  const markdown = mendFences(repairAll(rawMarkdown.toWellFormed(), CHARACTERS));
  return mapProse(mapProse(mapProse(markdown, mendCodeTables), mendFlatCode), (prose) =>
    mendTornLinks(repairAll(prose, MARKS)),
  );
}

function repairAll(text: string, repairs: readonly Repair[]): string {
  return repairs.reduce(
    (repaired, { pattern, by }) =>
      typeof by === 'string' ? repaired.replace(pattern, by) : repaired.replace(pattern, by),
    text,
  );
}
