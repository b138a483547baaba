/** A store for the tests of `digest/`: the articles that a test is about, among others of their weeks. */
import type { DatabaseSync } from 'node:sqlite';

import type { ArticleRecord } from '../../../src/archive/article-record.ts';
import { openStoreInMemory } from '../../../src/archive/store.ts';
import { sketchOf } from '../../../src/article/sketch.ts';
import { termsOf } from '../../../src/article/terms.ts';

export interface ToldArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly state?: 'full' | 'truncated';
  readonly html?: string;
  readonly localLinks?: ArticleRecord['localLinks'];
}

/** What else the news of some days is about. */
const OTHERS: readonly ToldArticle[] = [
  ['Debian 发布安装程序的新版本', 'Debian 项目今天发布了安装程序 Trixie 的第二个测试版，改进了对 RISC-V 的支持。'],
  [
    'Stockholm court fines archive of old maps',
    'A court in Stockholm fined the Nordhavn archive over scans of harbour maps.',
  ],
  ['海底光缆维修船队将扩充', '国际电信运营商计划在 2026 年以前为 Pelagia 船队增加两艘维修船，缩短断缆后的等待时间。'],
  [
    'Rust compiler gains a faster linker',
    'The Rust project made the wild linker the default on Linux after months of tests.',
  ],
  ['高校发布密码学公开数据集', '三所高校联合发布了侧信道测量的数据集 LeakBench，供研究者比较各自的方法。'],
  [
    'Rail operator reports ticket kiosk outage',
    'Kiosks of the rail operator Westline were down for three hours after a certificate expired.',
  ],
  ['浏览器扩展商店收紧审核', '新规要求扩展在提交时说明全部远程代码，过渡期到年底，开发者论坛 ExtForum 对此意见不一。'],
  [
    'Chess server bans four thousand accounts',
    'The server Rookwood removed accounts that used engines, after a report by its fair play team.',
  ],
].map(([title = '', text = ''], index) => ({
  id: `2024/05/other-${index}`,
  title,
  text,
  publisher: `others-${index}`,
}));

export function digestStore(told: readonly ToldArticle[]): DatabaseSync {
  const store = openStoreInMemory();
  for (const article of [...OTHERS, ...told]) addArticle(store, article);
  return store;
}

/** Adds an article, or puts it in the place of the one with its id. */
export function addArticle(store: DatabaseSync, article: ToldArticle): void {
  const record = recordOf(article);
  const { title, text } = article;
  const { id, date, lang, publisher } = record;
  const numbers = [termsOf({ title, text, lang }), sketchOf(text)].map(({ buffer }) => new Uint8Array(buffer));
  store
    .prepare('INSERT OR REPLACE INTO articles (id, date, publisher, file, record) VALUES (?, ?, ?, ?, ?)')
    .run(id, date, publisher.slug, `${id}.md`, JSON.stringify(record));
  store
    .prepare("INSERT OR REPLACE INTO bodies (path, contents, html, text) VALUES (?, '[]', ?, ?)")
    .run(`${id}.md`, article.html ?? `<p>${text}</p>`, text);
  store
    .prepare('INSERT OR REPLACE INTO terms (path, terms, sketch) VALUES (?, ?, ?)')
    .run(`${id}.md`, numbers[0] ?? null, numbers[1] ?? null);
}

function recordOf({ id, title, text, ...article }: ToldArticle): ArticleRecord {
  const publisher = article.publisher ?? 'publisher';
  return {
    id,
    title,
    url: article.url ?? `https://${publisher}.example/${id}`,
    date: article.date ?? '2024-05-17',
    publisher: { slug: publisher, name: publisher },
    feed: publisher,
    alsoVia: [],
    state: article.state ?? 'full',
    lang: article.lang ?? 'zh-CN',
    summary: '',
    minutes: 1,
    tags: [],
    localLinks: article.localLinks ?? [],
    bodyHash: `${title}\n${text}`,
  };
}
