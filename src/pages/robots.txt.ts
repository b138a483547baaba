/** What crawlers may read: everything. */
import { absolute, origin, paths } from '../urls.ts';

export function GET() {
  const sitemap = origin === undefined ? '' : `\nSitemap: ${absolute(paths.sitemap(), origin)}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
