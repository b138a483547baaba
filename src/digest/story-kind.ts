/** What sort of thing an article is for the digest, by its title and where it comes from. */
import * as wording from './story-kind-wording.ts';

/** `event`: what a feed says of itself, such as a push or a release. */
export type StoryKind = 'story' | 'round-up' | 'ad' | 'event';

/** A Chinese title of several headlines set apart by semicolons is a round-up, where it is as long as this. */
const LONG_TITLE = 24;

/** `title` as it stands in the frontmatter, `url` the original. */
export function storyKindOf({ title, url }: { title: string; url: string }): StoryKind {
  const holds = (words: readonly string[]) => words.some((word) => title.includes(word));
  const says = (phrases: readonly RegExp[]) => phrases.some((phrase) => phrase.test(title));
  if (wording.EVENT_ADDRESSES.some((address) => address.test(url)) || says(wording.EVENT_PHRASES)) return 'event';
  if (isListOfHeadlines(title) || holds(wording.ROUND_UP_WORDS) || says(wording.ROUND_UP_PHRASES)) return 'round-up';
  if (holds(wording.AD_WORDS) || says(wording.AD_PHRASES)) return 'ad';
  return holds(wording.DOUBTFUL_AD_WORDS) && !holds(wording.NEWS_WORDS) ? 'ad' : 'story';
}

function isListOfHeadlines(title: string): boolean {
  return title.length >= LONG_TITLE && /[；;]/.test(title) && /\p{Script=Han}/u.test(title);
}
