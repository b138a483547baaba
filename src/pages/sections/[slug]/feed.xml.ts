/** A section's RSS feed. */
import type { APIContext, InferGetStaticPropsType } from 'astro';
import { storyFeedResponse } from '../../../feeds/feed-response.ts';
import { sectionFeedPages } from '../../../feeds/story-feeds.ts';

export function getStaticPaths() {
  return sectionFeedPages('rss');
}

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return storyFeedResponse('rss', props);
}
