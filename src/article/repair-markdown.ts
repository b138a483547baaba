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
  // Two bold runs that touch: the seam is neither the end nor the beginning of emphasis.
  { pattern: /(?<=[\p{Script=Han}，。、；：！？”’）》」])\*{4}(?=[\p{Script=Han}“‘（《「])/gu, by: '' },
  // Indents made of non-breaking spaces: layout of the page it came from.
  { pattern: /(?:&nbsp;|\u00A0){2,}/g, by: ' ' },
];

/** The same Markdown without converters' debris. Lines stay lines: their count does not change. */
export function repairMarkdown(rawMarkdown: string): string {
  return REPAIRS.reduce((markdown, { pattern, by }) => markdown.replaceAll(pattern, by), rawMarkdown.toWellFormed());
}
