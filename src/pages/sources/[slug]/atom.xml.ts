/** A publisher's Atom feed. */
import type { APIContext, InferGetStaticPropsType } from 'astro';
import { feedResponse } from '../../../feeds/feed-response.ts';
import { publisherFeedPages } from '../../../feeds/publisher-feed-pages.ts';

export function getStaticPaths() {
  return publisherFeedPages('atom');
}

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return feedResponse('atom', props);
}
