/** The sources as OPML. */
import { sourcesOpml } from '../feeds/opml.ts';
import { archiveStore } from '../queries/archive-store.ts';
import { publishers } from '../queries/publishers.ts';
import { origin } from '../urls.ts';

export function GET() {
  if (origin === undefined) return new Response(null);
  return new Response(sourcesOpml(publishers(archiveStore), origin), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
}
