/** How Astro builds the site. The build commands set the environment; each of its variables has a default here. */
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { defineConfig, passthroughImageService } from 'astro/config';
import { site } from './src/site.ts';
import { normalizeBase } from './src/urls.ts';

const cacheDir = resolve(env['CACHE_DIR'] || '.cache');
const siteUrl = env['SITE_URL'] || site.url;

export default defineConfig({
  output: 'static',
  ...(siteUrl && { site: new URL(siteUrl).origin }),
  base: normalizeBase(env['BASE_PATH']),
  trailingSlash: 'always',
  outDir: resolve(env['ZHAIBAO_RELEASE_DIR'] || env['OUT_DIR'] || 'dist'),
  cacheDir: join(cacheDir, 'astro'),
  compressHTML: 'jsx', // no space where a line of a template ends: Chinese must not have any
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 }, // the Content-Security-Policy forbids inline styles
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: { cacheDir: join(cacheDir, 'vite'), build: { assetsInlineLimit: 0 } },
});
