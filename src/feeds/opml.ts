/** The sources with their feeds as OPML, which feed readers import. */
import { generateOpml } from 'feedsmith';
import type { Publisher } from '../queries/publishers.ts';
import { site } from '../site.ts';
import { absolute, paths } from '../urls.ts';
import { cleanText } from './xml-text.ts';

/** Publishers with an article, in the order given. */
export function sourcesOpml(publishers: readonly Publisher[], origin: string): string {
  return generateOpml({
    head: { title: cleanText(site.title) },
    body: {
      outlines: publishers
        .filter(({ articles }) => articles > 0)
        .map(({ slug, name }) => ({
          text: cleanText(name),
          title: cleanText(name),
          type: 'rss',
          xmlUrl: absolute(paths.feed('rss', paths.source(slug)), origin),
          htmlUrl: absolute(paths.source(slug), origin),
        })),
    },
  });
}
