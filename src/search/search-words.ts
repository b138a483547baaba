/** What search says, in the languages of the interface. Imports nothing that a browser would have to load. */
import type { SiteSettings } from '../site.ts';
import type { SearchFailure } from './search-index-error.ts';

const chinese = {
  label: '搜索文章',
  submit: '搜索',
  /** Below the box: what each piece of it does. */
  help: [
    ['"词组"', '照原样'],
    ['-词', '不含'],
    ['title:词', '只看标题'],
    ['source:安全客', '来源'],
    ['after:2024-05', '起于'],
    ['before:2024', '早于'],
  ],
  results: '文章',
  headlines: '只有标题',
  more: '更多',
  /** Beside an article of which the capture holds the beginning only. */
  truncated: '节选',
  /** `{articles}` and `{headlines}` stand for counts. */
  found: '{articles} 篇文章，{headlines} 条标题',
  foundSoFar: '目前 {articles} 篇文章，{headlines} 条标题，仍在查找…',
  nothing: '没有找到。',
  searching: '正在查找…',
  retry: '重试',
  withoutScript: '搜索需要 JavaScript。没有它，也可以从这里查阅：',
  archive: '往期',
  sources: '来源',

  failures: {
    offline: '没有网络，搜索索引取不到。连上网络后可以重试。',
    missing: '这个网站没有搜索索引，或者它正在更新。可以稍后重试。',
    unreadable: '搜索索引读不出来，可能传输时损坏，或浏览器太旧。可以重试。',
    unreachable: '搜索索引取不到，可能是网络中断。可以重试。',
  } satisfies Record<SearchFailure, string>,

  filters: '筛选',
  set: '已设的条件',
  groups: { source: '来源', period: '时间', state: '正文', lang: '语言' },
  states: { full: '全文', truncated: '节选', headline: '只有标题' },
  languages: {
    'zh-CN': '简体中文',
    'zh-TW': '繁体中文',
    en: '英文',
    ja: '日文',
    ko: '韩文',
    ru: '俄文',
    de: '德文',
    fr: '法文',
    es: '西班牙文',
    it: '意大利文',
  },
  lastMonths: { 1: '最近一个月', 3: '最近三个月', 12: '最近一年' },
  year: '{year} 年',
  from: '从',
  to: '到',
  since: '{from} 起',
  until: '至 {to}',
  between: '{from} 至 {to}',
  apply: '确定',
  others: '其余 {count} 项',
  remove: '去掉“{value}”',
  sort: '排序',
  sorts: { relevance: '按相关', date: '按日期' },

  missing: '没有文章含有：{words}',
  spellings: '是不是要找',
  fewer: '换成这些能找到',
  matchingSources: '名字相符的来源',
  otherScript: '换一种字形',
  withoutFilters: '去掉筛选再找',
  listSeparator: '、',

  dialog: '搜索全部文章',
  close: '关闭',
  all: '在搜索页查看全部',
  recent: '最近搜过',
  forgetAll: '全部清除',
  keys: '↑ ↓ 选择　Enter 打开　Esc 关闭',
  singleKeys: '单键快捷键（/ N P）',
  options: '搜索结果',

  marks: '页内命中',
  markAt: '第 {at} 处，共 {count} 处',
  previousMark: '上一处',
  nextMark: '下一处',
  /** With the key that does the same. */
  withKey: '{label}（{key}）',
  removeMarks: '去掉标记（Esc）',
};

export type SearchWords = typeof chinese;

const english: SearchWords = {
  label: 'Search articles',
  submit: 'Search',
  help: [
    ['"a phrase"', 'as it stands'],
    ['-word', 'without'],
    ['title:word', 'titles only'],
    ['source:krebs', 'source'],
    ['after:2024-05', 'from'],
    ['before:2024', 'until'],
  ],
  results: 'Articles',
  headlines: 'Headlines only',
  more: 'More',
  truncated: 'excerpt',
  found: 'Articles: {articles}. Headlines: {headlines}.',
  foundSoFar: 'Articles so far: {articles}. Headlines: {headlines}. Still searching…',
  nothing: 'Nothing found.',
  searching: 'Searching…',
  retry: 'Try again',
  withoutScript: 'Search needs JavaScript. Without it, there are:',
  archive: 'the archive',
  sources: 'the sources',

  failures: {
    offline: 'There is no network, so the search index cannot be loaded. Try again when you are online.',
    missing: 'This site has no search index, or it is being renewed. Try again later.',
    unreadable: 'The search index cannot be read: it was damaged on its way, or this browser is too old. Try again.',
    unreachable: 'The search index cannot be loaded; the network may be down. Try again.',
  },

  filters: 'Filters',
  set: 'Filters that are set',
  groups: { source: 'Source', period: 'Period', state: 'Text', lang: 'Language' },
  states: { full: 'Full text', truncated: 'Excerpt', headline: 'Headline only' },
  languages: {
    'zh-CN': 'Chinese, simplified',
    'zh-TW': 'Chinese, traditional',
    en: 'English',
    ja: 'Japanese',
    ko: 'Korean',
    ru: 'Russian',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
    it: 'Italian',
  },
  lastMonths: { 1: 'Last month', 3: 'Last three months', 12: 'Last year' },
  year: '{year}',
  from: 'From',
  to: 'To',
  since: 'since {from}',
  until: 'until {to}',
  between: '{from} to {to}',
  apply: 'Apply',
  others: '{count} others',
  remove: 'Remove “{value}”',
  sort: 'Order',
  sorts: { relevance: 'by relevance', date: 'by date' },

  missing: 'No article holds: {words}',
  spellings: 'Did you mean',
  fewer: 'These find something',
  matchingSources: 'Sources of that name',
  otherScript: 'In other characters',
  withoutFilters: 'Search without filters',
  listSeparator: ', ',

  dialog: 'Search all articles',
  close: 'Close',
  all: 'See everything on the search page',
  recent: 'Recent searches',
  forgetAll: 'Clear all',
  keys: '↑ ↓ choose · Enter open · Esc close',
  singleKeys: 'Single-key shortcuts (/ N P)',
  options: 'Search results',

  marks: 'Hits on this page',
  markAt: 'Hit {at} of {count}',
  previousMark: 'Previous hit',
  nextMark: 'Next hit',
  withKey: '{label} ({key})',
  removeMarks: 'Remove the marks (Esc)',
};

/** The words of a language of the interface. */
export function searchWordsIn(language: SiteSettings['language']): SearchWords {
  return language === 'en' ? english : chinese;
}

/** The words of the page's language. Runs in the browser. */
export function searchWords(): SearchWords {
  return searchWordsIn(document.documentElement.lang === 'en' ? 'en' : 'zh-CN');
}

/** A sentence with values in the places of their names: `{count}`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
