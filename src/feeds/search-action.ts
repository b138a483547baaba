/** The site and its search, in the words of schema.org: search engines may offer the box themselves. */
import { site } from '../site.ts';
import { absolute, paths } from '../urls.ts';

/** Structured data of the home page. */
export function searchAction(siteOrigin: string): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.title,
    url: absolute(paths.home(), siteOrigin),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(paths.search(), siteOrigin)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}
