/** What the search page says, in the languages of the interface. */
import type { SiteSettings } from '../site.ts';

export interface SearchWords {
  readonly label: string;
  readonly submit: string;
  /** Below the box. */
  readonly help: string;
  readonly results: string;
  readonly headlines: string;
  readonly more: string;
  /** Beside an article of which the capture holds the beginning only. */
  readonly truncated: string;
  /** `{articles}` and `{headlines}` stand for counts. */
  readonly found: string;
  readonly foundSoFar: string;
  readonly nothing: string;
  readonly searching: string;
  readonly failed: string;
  readonly retry: string;
  readonly withoutScript: string;
  readonly archive: string;
  readonly sources: string;
}

export const searchWords: Readonly<Record<SiteSettings['language'], SearchWords>> = {
  'zh-CN': {
    label: '搜索文章',
    submit: '搜索',
    help: '以空格分开的词须全部出现；外文词可只输开头。',
    results: '文章',
    headlines: '只有标题',
    more: '更多',
    truncated: '节选',
    found: '{articles} 篇文章，{headlines} 条标题',
    foundSoFar: '目前 {articles} 篇文章，{headlines} 条标题，仍在查找…',
    nothing: '没有找到。可以少用几个词，或换一种写法。',
    searching: '正在查找…',
    failed: '搜索索引无法读取，可能是网络中断。',
    retry: '重试',
    withoutScript: '搜索需要 JavaScript。没有它，也可以从这里查阅：',
    archive: '往期',
    sources: '来源',
  },
  en: {
    label: 'Search articles',
    submit: 'Search',
    help: 'Every word, with spaces between, must occur; the beginning of a word is enough.',
    results: 'Articles',
    headlines: 'Headlines only',
    more: 'More',
    truncated: 'excerpt',
    found: 'Articles: {articles}. Headlines: {headlines}.',
    foundSoFar: 'Articles so far: {articles}. Headlines: {headlines}. Still searching…',
    nothing: 'Nothing found. Try fewer words, or another spelling.',
    searching: 'Searching…',
    failed: 'The search index cannot be read; the network may be down.',
    retry: 'Try again',
    withoutScript: 'Search needs JavaScript. Without it, there are:',
    archive: 'the archive',
    sources: 'the sources',
  },
};
