/**
 * Where a record's tokens stand in the index, so that a hit's first position alone tells what was hit, without asking
 * for the record. Used when indexing and in the browser.
 */
import { indexTokens } from './tokens.ts';

/** Positions of a title: most have less than a hundred. */
const TITLE_ROOM = 768;
const ARTICLE_TITLE = TITLE_ROOM;
const ARTICLE_BODY = 2 * TITLE_ROOM;

/** About the first three paragraphs. */
const LEAD_LENGTH = 400;

/** What a hit was found in, the best last. */
export type Place = 'headline' | 'body' | 'lead' | 'title';

/** The content of an article's record, for Pagefind. A title that is too long counts as body. */
export function articleContent(title: string, body: string): string {
  const titleTokens = indexTokens(title);
  const bodyTokens = indexTokens(body);
  const fits = titleTokens.length <= TITLE_ROOM;
  const parts = fits
    ? [gaps(ARTICLE_TITLE), titleTokens, gaps(TITLE_ROOM - titleTokens.length)]
    : [gaps(ARTICLE_BODY), titleTokens, gaps(1)];
  return [...parts, bodyTokens].flat().join(' ');
}

/** The content of a headline's record. A title that is too long is found by its first few hundred characters. */
export function headlineContent(title: string): string {
  return indexTokens(title).slice(0, TITLE_ROOM).join(' ');
}

/** What stands at a position. */
export function placeOf(position: number): Place {
  if (position < ARTICLE_TITLE) return 'headline';
  if (position < ARTICLE_BODY) return 'title';
  return position < ARTICLE_BODY + LEAD_LENGTH ? 'lead' : 'body';
}

function gaps(count: number): string[] {
  return Array.from({ length: count }, () => '-');
}
