/** The only file that spells a path. Runs at build time and in the browser. */

const env = import.meta.env as ImportMetaEnv | undefined; // Vite puts it in: where Node runs a file as it is, there is none

/** The path the site lives under: `/`, or `/news/` with BASE_PATH=news. */
const base = env?.BASE_URL ?? '/';

/** The site's origin, such as `https://news.example`. Undefined where none is set: then there are no absolute links. */
export const origin: string | undefined = env?.SITE;

/** File names of the three feeds. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedKind = keyof typeof FEED_FILES;

/** Paths of the site, without a leading slash and without the base. */
export const paths = {
  home: () => '',
  /** An article's page; `id` is `2024/05/17-3fa9c2d1`. */
  article: (id: string) => `articles/${id}/`,
  /** An issue of a day (`2024-05-17`), a week (`2024-W20`) or a month (`2024-05`). */
  issue: (span: string) => `digest/${span}/`,
  issueJson: (span: string) => `digest/${span}/index.json`,
  sources: (page = 1) => `sources/${nth(page)}`,
  source: (slug: string, page = 1) => `sources/${slug}/${nth(page)}`,
  /** The folder of a section, which has feeds but no page. */
  section: (slug: string) => `sections/${slug}/`,
  topics: () => 'topics/',
  topic: (slug: string, page = 1) => `topics/${slug}/${nth(page)}`,
  trends: () => 'trends/',
  archive: () => 'archive/',
  search: () => 'search/',
  /** The feed of a page that ends in a slash: `paths.feed('rss', paths.source('lookout'))`. */
  feed: (kind: FeedKind, page = '') => `${page}${FEED_FILES[kind]}`,
  /** The folder of all issues, which has a feed but no page. */
  issues: () => 'digest/',
  /** All sources with their feeds, for feed readers. */
  opml: () => 'sources.opml',
  sitemap: () => 'sitemap-index.xml',
  /** One file of the sitemap; `part` is `pages`, a month (`2024-05`), or a month's further file (`2024-05-2`). */
  sitemapPart: (part: string) => `sitemap-${part}.xml`,
  openSearch: () => 'opensearch.xml',
  favicon: () => 'favicon.svg',
} as const;

/** A path of the site with the base in front; `path` has no leading slash. */
export function href(path: string): string {
  return `${base.replace(/\/$/, '')}/${path}`;
}

/** A path of the site as a full URL. */
export function absolute(path: string, siteOrigin: string): string {
  return new URL(href(path), siteOrigin).href;
}

/** The file in OUT_DIR that a path is served from. */
export function outFile(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** BASE_PATH as Astro wants it: `news`, `/news` and `/news/` all give `/news/`. */
export function normalizeBase(rawBase: string | undefined): string {
  const name = (rawBase ?? '')
    .split('/')
    .filter((part) => part !== '')
    .join('/');
  return name === '' ? '/' : `/${name}/`;
}

function nth(page: number): string {
  return page > 1 ? `${page}/` : '';
}
