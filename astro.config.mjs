/** How Astro builds the site. The build commands set the environment; each of its variables has a default here. */
import { join } from 'node:path';
import { defineConfig, passthroughImageService } from 'astro/config';

import { readEnvironment } from './src/environment.ts';

const { outDir, cacheDir, siteUrl, basePath } = readEnvironment();

export default defineConfig({
  output: 'static',
  ...(siteUrl && { site: siteUrl }),
  base: basePath,
  trailingSlash: 'always',
  outDir,
  cacheDir: join(cacheDir, 'astro'),
  compressHTML: 'jsx', // no space where a line of a template ends: Chinese must not have any
  build: {
    format: 'directory',
    inlineStylesheets: 'never', // the Content-Security-Policy forbids them
    concurrency: 8, // a page waits for the disk while others render
  },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: { cacheDir: join(cacheDir, 'vite'), build: { assetsInlineLimit: 0 } },
});
