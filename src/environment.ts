/** Where a build reads and writes: the environment's six variables, with their defaults. Runs in Node, imports no disk. */
import { resolve } from 'node:path';

import { site } from './site.ts';
import { normalizeBase } from './urls.ts';

export interface Environment {
  /** Folder of articles, any depth. */
  readonly contentDir: string;
  /** Folder of what the owner writes beside the articles. */
  readonly editorDir: string;
  /** Where the finished site stands. */
  readonly outDir: string;
  readonly cacheDir: string;
  /** The site's origin without a closing slash, or nothing: then feeds, sitemap and canonical links are left out. */
  readonly siteUrl: string | undefined;
  /** The path it lives under, with a slash at both ends: `/` or `/news/`. */
  readonly basePath: string;
}

/** Reads the variables; folders become absolute. Throws on a SITE_URL that is not an http(s) origin. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  return {
    contentDir: resolve(variables['CONTENT_DIR'] || 'content/articles'),
    editorDir: resolve(variables['EDITOR_DIR'] || 'content'),
    outDir: resolve(variables['OUT_DIR'] || 'dist'),
    cacheDir: resolve(variables['CACHE_DIR'] || '.cache'),
    siteUrl: origin(variables['SITE_URL'] || site.url),
    basePath: normalizeBase(variables['BASE_PATH']),
  };
}

function origin(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username)
    return url.origin;
  throw new Error(
    `SITE_URL is "${value}", expected an origin such as "https://news.example" (a path goes into BASE_PATH)`,
  );
}
