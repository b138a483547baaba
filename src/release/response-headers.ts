/**
 * The headers that a host should send with the site's files: what a page's own policy cannot say, and how long a file may
 * be kept. `host-files.ts` writes them for hosts that read them from the site; `docs/deploy` has them for the others.
 */
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { FEED_FILES } from '../urls.ts';

export interface HeaderRule {
  /** Of files, from the site's root: `*` is anything, `:name` anything up to the next slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Files whose names tell their content. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * No header is named by two rules that fit one file: hosts would send both values. A feed may be fetched by any page,
 * for there are readers that run in a browser.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
    },
  },
  { path: '/_astro/*', headers: { 'Cache-Control': FOREVER } },
  { path: '/search-index/:shard/*', headers: { 'Cache-Control': FOREVER } },
  ...['/', '/digest/', '/sources/:source/', '/topics/:topic/', '/sections/:section/'].flatMap((folder) =>
    Object.values(FEED_FILES).map((file) => ({
      path: folder + file,
      headers: { 'Access-Control-Allow-Origin': '*' },
    })),
  ),
];
