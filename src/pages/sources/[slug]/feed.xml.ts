/** A publisher's RSS feed. */
import type { APIContext, InferGetStaticPropsType } from 'astro';
import { feedResponse } from '../../../feeds/feed-response.ts';
import { publisherFeedPages } from '../../../feeds/publisher-feed-pages.ts';

export function getStaticPaths() {
  return publisherFeedPages('rss');
}

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return feedResponse('rss', props);
}
