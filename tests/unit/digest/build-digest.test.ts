import assert from 'node:assert/strict';
import type { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { buildDigest } from '../../../src/digest/build-digest.ts';
import { addArticle, digestStore } from './digest-store.ts';
import type { ToldArticle } from './digest-store.ts';

const WALRUS_ZH: ToldArticle = {
  id: '2024/05/walrus-zh',
  publisher: 'kuaibao',
  date: '2024-05-18',
  title: '新型木马 WalrusLoader 伪装成 Zoom 安装包攻击 macOS 用户',
  text: '安全公司 Tidewater Labs 的研究人员发现了名为 WalrusLoader 的木马。它伪装成 Zoom 的安装包，窃取 macOS 钥匙串与浏览器中的口令，已感染 7500 台设备。研究人员 Ingrid Solheim 说，攻击者 GreyHeron 自四月起活动。',
};
const WALRUS_EN: ToldArticle = {
  id: '2024/05/walrus-en',
  publisher: 'wire',
  date: '2024-05-17',
  lang: 'en',
  title: 'WalrusLoader malware poses as Zoom installer to raid macOS keychains',
  text: 'Researchers at Tidewater Labs have found a loader called WalrusLoader. It poses as a Zoom installer and takes passwords from the macOS keychain, and has infected 7,500 machines so far. Ingrid Solheim of Tidewater Labs ties the campaign to a crew named GreyHeron.',
};

test('buildDigest() joins a Chinese and an English telling of one event', () => {
  const stories = storiesOf(digestStore([WALRUS_ZH, WALRUS_EN]));
  assert.deepEqual(stories.get('2024/05/walrus-en'), ['2024/05/walrus-en', '2024/05/walrus-zh']);
});

test('buildDigest() keeps what is told weeks later apart', () => {
  const later = {
    ...WALRUS_ZH,
    id: '2024/06/walrus',
    date: '2024-06-09',
    publisher: 'late',
    text: `${WALRUS_ZH.text.slice(0, 60)}如今归来。`,
  };
  const stories = storiesOf(digestStore([WALRUS_ZH, WALRUS_EN, later]));
  assert.deepEqual(stories.get('2024/06/walrus'), ['2024/06/walrus']);
});

test('buildDigest() keeps two vulnerabilities of one product apart', () => {
  const advisory = (cve: string, publisher: string) => ({
    id: `2024/05/${cve}`,
    publisher,
    title: `Harborview 网关命令注入漏洞（${cve}）安全通告`,
    text: `Harborview 发布了网关的安全更新，修复编号为 ${cve} 的命令注入漏洞。未经认证的攻击者可以在 Harborview 网关上执行任意命令，建议用户尽快升级到 9.4.2 版本。`,
  });
  const stories = storiesOf(digestStore([advisory('CVE-2024-11111', 'one'), advisory('CVE-2024-22222', 'two')]));
  assert.deepEqual(
    [...stories.values()].filter((ids) => ids.length > 1),
    [],
  );
});

test('buildDigest() joins a reprint, and lets the original stand for the story', () => {
  const report = [
    '港口管理局周一公布了调查结果：去年秋天的停摆并非外界猜测的勒索软件所致，而是一张过期的证书。',
    '值班工程师当晚更换了调度系统的主机，却没有注意到备用链路仍在使用旧的信任库，于是两百多台起重机先后离线。',
    '报告认为真正的问题在于没有人负责到期提醒，三家供应商各自以为对方会处理，交接记录里也找不到这一项。',
    '管理局承诺在年底以前把全部证书纳入统一的清单，每月演练一次更换，并向船公司公开演练的结果。',
    '与此同时，邻近的两座港口已经派人前来学习，打算把同样的办法写进明年春天的应急预案，费用由三地分担。',
    '议会的交通委员会将在下个月举行听证，届时供应商须当面说明合同中关于维护责任的条款究竟由谁起草。',
    '船员工会对此表示欢迎，但要求把夜班的人手恢复到疫情以前的水平，否则再好的清单也无人执行。',
  ].join('');
  const original = {
    id: '2024/05/original',
    date: '2024-05-17',
    publisher: 'first',
    title: '一张证书停了一座港',
    text: report,
  };
  const reprint = {
    ...original,
    id: '2024/05/reprint',
    date: '2024-05-30',
    publisher: 'second',
    title: '转载：港口停摆始末',
  };
  const longer = { ...reprint, text: `编者按：本文经授权转载。${report}欢迎留言讨论。` };
  const stories = storiesOf(digestStore([original, longer]));
  assert.deepEqual(stories.get('2024/05/original'), ['2024/05/original', '2024/05/reprint']);
});

test('buildDigest() joins a translation to the original that it credits, whatever words they share', () => {
  const original = {
    ...WALRUS_EN,
    title: 'Old ferries, new tricks',
    text: 'How a harbour town keeps its timetable running.',
  };
  const translation: ToldArticle = {
    id: '2024/05/translation',
    date: '2024-05-16',
    publisher: 'yiwen',
    title: '老渡轮的新办法',
    text: '一座港口小城怎样让时刻表继续运转，文章讲述了其中的细节与波折，读来颇有意思。',
    html: '<p>原文地址：<a href="https://www.wire.example/ferries">https://www.wire.example/ferries</a></p><p>一座港口小城…</p>',
    localLinks: [['https://wire.example/ferries', original.id]],
  };
  const stories = storiesOf(digestStore([original, translation]));
  assert.deepEqual(stories.get('2024/05/translation'), [original.id, '2024/05/translation']);
});

test('buildDigest() keeps the lessons of one publisher apart', () => {
  const lesson = (number: number, topic: string): ToldArticle => ({
    id: `2024/05/lesson-${number}`,
    publisher: 'course',
    date: `2024-05-1${number}`,
    title: `Moonscript 语言入门（${number}）：${topic}`,
    text: `本节继续学习 Moonscript 语言。请先安装 Moonscript SDK 0.53 与 LunarIDE，然后新建工程。今天的主题是${topic}，我们用 moonc 编译并运行示例。`,
  });
  const stories = storiesOf(digestStore([lesson(4, '条件表达式'), lesson(5, '循环'), lesson(6, '函数')]));
  assert.deepEqual(
    [...stories.values()].filter((ids) => ids.length > 1),
    [],
  );
});

test('buildDigest() keeps a round-up out of the stories that it holds', () => {
  const weekly = {
    ...WALRUS_ZH,
    id: '2024/05/weekly',
    publisher: 'weekly',
    title: '网安周报第 20 期：木马与补丁',
    text: `${WALRUS_ZH.text}\n此外，本周还有其他消息。`,
  };
  const stories = storiesOf(digestStore([WALRUS_ZH, WALRUS_EN, weekly]));
  assert.deepEqual(stories.get('2024/05/weekly'), ['2024/05/weekly']);
});

test('buildDigest() gives the same whatever the order, and each article a place in one story', () => {
  const [one, other] = [digestStore([WALRUS_ZH, WALRUS_EN]), digestStore([WALRUS_EN, WALRUS_ZH])];
  assert.equal(buildDigest(one), buildDigest(other));
  assert.equal(buildDigest(one), buildDigest(one));
  const rows = one.prepare('SELECT COUNT(*) AS rows, COUNT(DISTINCT article) AS articles FROM digest').get();
  assert.deepEqual({ ...rows }, { rows: 10, articles: 10 });
});

test('buildDigest() compares only the months again that an article touches', () => {
  const store = digestStore([
    { ...WALRUS_ZH, id: '2024/02/a', date: '2024-02-03' },
    { ...WALRUS_EN, id: '2024/08/a', date: '2024-08-03' },
  ]);
  buildDigest(store);
  store.exec("UPDATE story_pairs SET pairs = '[]'");
  addArticle(store, { ...WALRUS_EN, id: '2024/08/b', date: '2024-08-04', publisher: 'two' });
  buildDigest(store);
  assert.deepEqual(
    store
      .prepare("SELECT month FROM story_pairs WHERE pairs <> '[]'")
      .all()
      .map(({ month }) => month),
    ['2024-08'],
  );
});

/** By each article's id the ids of its story's articles, in order. */
function storiesOf(store: DatabaseSync): Map<string, string[]> {
  buildDigest(store);
  const rows = store.prepare('SELECT article, story FROM digest ORDER BY story, place').all();
  const stories = Map.groupBy(rows, ({ story }) => story);
  return new Map(
    rows.map(({ article, story }) => [
      String(article),
      (stories.get(story) ?? []).map((row) => String(row['article'])),
    ]),
  );
}
