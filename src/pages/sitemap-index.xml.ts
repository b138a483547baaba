/** The index of the sitemap. */
import { sitemapParts, writeSitemapIndex } from '../feeds/sitemap.ts';
import { archiveStore } from '../queries/archive-store.ts';
import { origin } from '../urls.ts';

export function GET() {
  if (origin === undefined) return new Response(null);
  const parts = [...sitemapParts(archiveStore)].map(({ part }) => part);
  return new Response(writeSitemapIndex(parts, origin), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
