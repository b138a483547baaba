/**
 * Where a record's tokens stand in the index, so that a hit's first position alone tells what was hit, without asking
 * for the record. Used when indexing and in the browser.
 */
import { indexTokens } from './tokens.ts';

/** Positions of an article's title: most have less than a hundred. */
const TITLE_ROOM = 256;

/** About the first three paragraphs. */
const LEAD_LENGTH = 400;

/** A position without a token. Pagefind counts it and indexes nothing. */
const GAP = '-';

/** What a hit was found in, the best last. */
export type Place = 'headline' | 'body' | 'lead' | 'title';

/** The content of an article's record, for Pagefind. A title that is too long counts as body. */
export function articleContent(title: string, body: string): string {
  const ofTitle = indexTokens(title);
  const ofBody = indexTokens(body);
  const room = TITLE_ROOM - ofTitle.length;
  const tokens = room > 0 ? [...ofTitle, ...gaps(room), ...ofBody] : [...gaps(TITLE_ROOM), ...ofBody, GAP, ...ofTitle];
  return tokens.join(' ');
}

/** The content of a headline's record. */
export function headlineContent(title: string): string {
  return indexTokens(title).join(' ');
}

/** What stands at a position of an article. */
export function placeOf(position: number): Exclude<Place, 'headline'> {
  if (position < TITLE_ROOM) return 'title';
  return position < TITLE_ROOM + LEAD_LENGTH ? 'lead' : 'body';
}

function gaps(count: number): string[] {
  return Array.from({ length: count }, () => GAP);
}
