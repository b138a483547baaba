/** A topic's JSON feed. */
import type { APIContext, InferGetStaticPropsType } from 'astro';
import { feedResponse } from '../../../feeds/feed-response.ts';
import { topicFeedPages } from '../../../feeds/topic-feed-pages.ts';

export function getStaticPaths() {
  return topicFeedPages('json');
}

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return feedResponse('json', props);
}
