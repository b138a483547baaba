/** Mends in the Markdown source what converters break in every article, before it is parsed. */

interface Repair {
  readonly pattern: RegExp;
  readonly by: string;
}

const REPAIRS: readonly Repair[] = [
  // Line ends as the HTML parser will make them.
  { pattern: /\r\n?/g, by: '\n' },
  // Zero-width characters strewn through the text to trip copies. Joiners hold emoji and Indic scripts together and stay.
  { pattern: /[\u200B\u2060\uFEFF]/g, by: '' },
  { pattern: /(?<=\p{Script=Han})[\u200C\u200D]+/gu, by: '' },
  // The seam of two bold runs that touch, which Markdown takes for neither's end: between Han text, and in `**a****b**`.
  // Digits and Latin letters on both sides are a masked number, as in 138****5678.
  { pattern: /(?<=[\p{Script=Han}，。、；：！？”’）》」])\*{4}(?=[\p{Script=Han}“‘（《「])/gu, by: '' },
  { pattern: /(?<=\*\*[^*\n]{1,200})(?:(?<![A-Za-z0-9])\*{4}|\*{4}(?![A-Za-z0-9]))(?=[^*\n]{1,200}\*\*)/g, by: '' },
  // Indents made of non-breaking spaces: layout of the page it came from.
  { pattern: /(?:&nbsp;|\u00A0){2,}/g, by: ' ' },
];

/** The same Markdown without converters' debris. Lines stay lines: their count does not change. */
export function repairMarkdown(rawMarkdown: string): string {
  return REPAIRS.reduce((markdown, { pattern, by }) => markdown.replaceAll(pattern, by), rawMarkdown.toWellFormed());
}
