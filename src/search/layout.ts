/**
 * Where a record's tokens stand in the index, so that a hit's first position alone tells what was hit, without asking
 * for the record. Used when indexing and in the browser.
 */
import { indexTokens } from './tokens.ts';
import type { IndexTokens } from './tokens.ts';

/** Positions of a headline, of a title, and of what stands but once in an article's lead: most need less than a hundred. */
const ROOM = 512;
const ARTICLE_TITLE = ROOM;
const LEAD_ONCE = 2 * ROOM;
const ARTICLE_BODY = 3 * ROOM;

/** About the first three paragraphs. */
const LEAD_LENGTH = 400;

/** A position without a token. Pagefind counts it and indexes nothing. */
const GAP = '-';

/** What a hit was found in, the best last. */
export type Place = 'headline' | 'body' | 'lead' | 'title';

/** The content of an article's record, for Pagefind. What does not fit its room counts as body. */
export function articleContent(title: string, body: string): string {
  const titleTokens = allOf(indexTokens(title));
  const { running, once } = indexTokens(body);
  const ofLead = once.filter(({ position }) => position < LEAD_LENGTH).map(({ token }) => token);
  const later = once.filter(({ position }) => position >= LEAD_LENGTH).map(({ token }) => token);
  const fits = titleTokens.length <= ROOM;
  const rest = [GAP, ...ofLead.slice(ROOM), ...later, ...(fits ? [] : titleTokens)];
  return [
    ...gaps(ARTICLE_TITLE),
    ...inRoom(fits ? titleTokens : []),
    ...inRoom(ofLead.slice(0, ROOM)),
    ...running,
    ...rest,
  ].join(' ');
}

/** The content of a headline's record. A title that is too long is found by its first few hundred characters. */
export function headlineContent(title: string): string {
  return allOf(indexTokens(title)).slice(0, ROOM).join(' ');
}

/** What stands at a position. */
export function placeOf(position: number): Place {
  if (position < ARTICLE_TITLE) return 'headline';
  if (position < LEAD_ONCE) return 'title';
  return position < ARTICLE_BODY + LEAD_LENGTH ? 'lead' : 'body';
}

function allOf({ running, once }: IndexTokens): string[] {
  return [...running, GAP, ...once.map(({ token }) => token)];
}

function inRoom(tokens: readonly string[]): string[] {
  return [...tokens, ...gaps(ROOM - tokens.length)];
}

function gaps(count: number): string[] {
  return Array.from({ length: count }, () => GAP);
}
