/** Captures for the tests of `archive/`: a plain one, with what a test is about put over it. */
import type { Capture } from '../../../src/archive/duplicates.ts';
import type { StoredArticle } from '../../../src/archive/read-files.ts';

export interface CaptureTraits {
  path: string;
  url?: string;
  source?: string;
  date?: string;
  slug?: string;
  state?: StoredArticle['capture']['state'];
  length?: number;
  links?: readonly string[];
  publisher?: StoredArticle['publisher'];
}

export function capture(traits: CaptureTraits): Capture {
  const url = traits.url ?? `https://example.com/${traits.path}`;
  const article: StoredArticle = {
    meta: {
      title: `标题 ${traits.path}`,
      url,
      source: traits.source ?? '某源',
      date: traits.date ?? '2024-05-17',
      fetchDate: undefined,
      tags: [],
      draft: false,
      ...(traits.slug && { slug: traits.slug }),
    },
    capture: { state: traits.state ?? 'full' },
    publisher: traits.publisher ?? { key: 'host:example.com', name: 'example.com' },
    canonicalUrl: url,
    lang: 'zh-CN',
    summary: '',
    minutes: 1,
    links: traits.links ?? [],
    cleaning: { characters: 100, dropped: [] },
    leftOver: [],
    bodyHash: 'hash',
    length: traits.length ?? 100,
  };
  return { path: traits.path, article };
}
