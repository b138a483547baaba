/** A topic's Atom feed. */
import type { APIContext, InferGetStaticPropsType } from 'astro';
import { feedResponse } from '../../../feeds/feed-response.ts';
import { topicFeedPages } from '../../../feeds/topic-feed-pages.ts';

export function getStaticPaths() {
  return topicFeedPages('atom');
}

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return feedResponse('atom', props);
}
