/** How a browser searches the site. */
import { openSearch } from '../feeds/open-search.ts';
import { origin } from '../urls.ts';

export function GET() {
  return new Response(openSearch(origin), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
