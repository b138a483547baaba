/** What the owner of a site edits. Every key is explained; nothing else needs to be touched. */

export interface SiteSettings {
  /** The name in the masthead. */
  readonly title: string;
  /** One line under the name, in search engines and in feeds. */
  readonly description: string;
  /** Language of the interface: its words, its dates. Articles keep their own. */
  readonly language: 'zh-CN' | 'en';
  /** IANA time zone in which the site's days are counted. Dates in articles are calendar dates and never pass through it. */
  readonly timeZone: string;
  /** Origin under which the site is served, such as `https://news.example`; the environment's SITE_URL wins. Without one, feeds and the sitemap are left out. */
  readonly url: string | undefined;
  /** Under each article a list of the blocks that cleaning removed, as plain text; it is closed until a reader opens it. */
  readonly showRemovedBlocks: boolean;
  /** Entries in a list before it goes on at the next page. */
  readonly listLength: number;
  /** Entries in a feed. */
  readonly feedLength: number;
  /** What a feed has of an article: its summary, or its full text. */
  readonly feedContent: 'summary' | 'full';
}

export const site: SiteSettings = {
  title: '摘报',
  description: '每天一期，读完当日要闻',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  url: undefined,
  showRemovedBlocks: false,
  listLength: 200,
  feedLength: 50,
  feedContent: 'summary',
};
