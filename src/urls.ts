/** The only file that spells a path. Runs at build time and in the browser. */

/** The path the site lives under: `/`, or `/news/` with BASE_PATH=news. Vite puts it in; elsewhere it is `/`. */
const base = import.meta.env?.BASE_URL ?? '/';

/** A path of the site with the base in front; `path` has no leading slash. */
export function href(path: string): string {
  return `${base.replace(/\/$/, '')}/${path}`;
}

export const paths = {
  home: () => '',
  /** An article's page; `id` is `2024/05/17-3fa9c2d1`. */
  article: (id: string) => `articles/${id}/`,
  /** An issue of a day (`2024-05-17`). */
  issue: (date: string) => `digest/${date}/`,
  issueJson: (date: string) => `digest/${date}/index.json`,
  sources: (page = 1) => `sources/${nth(page)}`,
  source: (slug: string, page = 1) => `sources/${slug}/${nth(page)}`,
  archive: () => 'archive/',
  search: () => 'search/',
  feed: (kind: FeedKind, sourceSlug?: string) => `${sourceSlug ? `sources/${sourceSlug}/` : ''}${FEED_FILES[kind]}`,
  sitemap: () => 'sitemap-index.xml',
  openSearch: () => 'opensearch.xml',
} as const;

/** File names of the three feeds. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedKind = keyof typeof FEED_FILES;

function nth(page: number): string {
  return page > 1 ? `${page}/` : '';
}
