/** One file of the sitemap. */
import type { APIContext, InferGetStaticPropsType } from 'astro';
import { sitemapParts, writeSitemap } from '../feeds/sitemap.ts';
import { archiveStore } from '../queries/archive-store.ts';
import { changedPages } from '../queries/changed-pages.ts';
import { origin, outFile, paths } from '../urls.ts';

export function getStaticPaths() {
  if (origin === undefined) return [];
  return changedPages(
    sitemapParts(archiveStore).map(({ part, urls }) => ({
      params: { part },
      props: { urls },
      file: outFile(paths.sitemapPart(part)),
    })),
  );
}

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return new Response(writeSitemap(props.urls, origin ?? ''), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
