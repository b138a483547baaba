/** Text that may stand in XML, for feeds and sitemaps. Imports nothing. */

/** What XML 1.0 cannot hold even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Characters that turn the direction of what follows, beyond the end of a title. */
const DIRECTION = /[\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The text without what a feed reader could choke on or be led astray by. Not escaped. */
export function cleanText(rawText: string): string {
  return rawText.toWellFormed().replaceAll(NOT_XML, '').replaceAll(DIRECTION, '');
}

/** The text as it stands in an element or an attribute. */
export function escapeXml(rawText: string): string {
  return cleanText(rawText).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
