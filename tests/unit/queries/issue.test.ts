import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issuePage } from '../../../src/queries/issue-page.ts';
import { editions, issueOf, newestEdition, newsOfDay } from '../../../src/queries/issue.ts';
import { makeRecord, makeStore, markArticle, tellTogether } from '../../fixtures/small-archive.ts';

const beacon = { slug: 'beacon', name: 'Beacon' };
const anvil = { slug: 'anvil', name: 'Anvil' };
const DAY = { kind: 'day', name: '2024-05-17', from: '2024-05-17', to: '2024-05-17', number: 1 } as const;
const WEEK = { kind: 'week', name: '2024-W20', from: '2024-05-13', to: '2024-05-19', number: 1 } as const;

test('issueOf() puts the story that most publishers tell first, and each article in one story', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', title: '又一家这么说', publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', publisher: anvil }),
    makeRecord({ id: '2024/05/16-aaaaaaa4', publisher: anvil }),
  ]);
  tellTogether(store, ['2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3']);
  assert.deepEqual(
    issueOf(store, DAY).stories.map(({ id, articles }) => [id, articles.map((article) => article.id)]),
    [
      ['2024/05/17-aaaaaaa2', ['2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3']],
      ['2024/05/17-aaaaaaa1', ['2024/05/17-aaaaaaa1']],
    ],
  );
});

test('issueOf() puts news of the day before yesterday’s and before a lesson', (context) => {
  const ids = ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3'];
  const { store } = makeStore(
    context,
    [...ids, '2024/05/16-aaaaaaa4'].map((id) => makeRecord({ id })),
  );
  markArticle(store, '2024/05/17-aaaaaaa1', { news: 0.1 });
  markArticle(store, '2024/05/17-aaaaaaa2', { news: 0.8 });
  markArticle(store, '2024/05/17-aaaaaaa3', { news: 0.8 });
  tellTogether(store, ['2024/05/17-aaaaaaa3', '2024/05/16-aaaaaaa4']);
  const { stories } = issueOf(store, DAY);
  assert.deepEqual(
    stories.map(({ articles }) => articles[0].id),
    ['2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3', '2024/05/17-aaaaaaa1'],
  );
  assert.equal(stories[1]?.id, '2024/05/16-aaaaaaa4', 'a story has one id in all its issues');
});

test('issueOf() lets a telling in the site’s language stand for the story, where it has a summary', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', lang: 'en' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', lang: 'zh-CN', summary: '', publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', lang: 'zh-CN', publisher: anvil }),
  ]);
  tellTogether(store, ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3']);
  assert.equal(issueOf(store, DAY).lead?.articles[0].id, '2024/05/17-aaaaaaa3');
});

test('issueOf() a week holds the stories of its days, each once, and their headlines', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/13-aaaaaaa1' }),
    makeRecord({ id: '2024/05/19-aaaaaaa2', publisher: beacon }),
    makeRecord({ id: '2024/05/19-aaaaaaa3', state: 'headline', reason: 'deleted' }),
    makeRecord({ id: '2024/05/20-aaaaaaa4' }),
  ]);
  tellTogether(store, ['2024/05/13-aaaaaaa1', '2024/05/19-aaaaaaa2', '2024/05/20-aaaaaaa4']);
  const { stories, headlines } = issueOf(store, WEEK);
  assert.deepEqual(
    stories.map(({ articles }) => articles.map(({ id }) => id)),
    [['2024/05/13-aaaaaaa1', '2024/05/19-aaaaaaa2']],
  );
  assert.deepEqual(
    headlines.map(({ id }) => id),
    ['2024/05/19-aaaaaaa3'],
  );
});

test('editions() link each issue to those of its kind before and after, over days without one', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/13-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2' }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', state: 'headline', reason: 'captcha' }),
    makeRecord({ id: '2024/06/01-aaaaaaa4' }),
  ]);
  const all = [...editions(store)];
  assert.deepEqual(
    all.map(({ issue, previous, next }) => [issue.span.name, issue.span.number, previous, next]),
    [
      ['2024-05-13', 1, undefined, '2024-05-17'],
      ['2024-05-17', 2, '2024-05-13', '2024-06-01'],
      ['2024-06-01', 3, '2024-05-17', undefined],
      ['2024-W20', 1, undefined, '2024-W22'],
      ['2024-W22', 2, '2024-W20', undefined],
      ['2024-05', 1, undefined, '2024-06'],
      ['2024-06', 2, '2024-05', undefined],
    ],
  );
  assert.deepEqual(all[1]?.week?.slice(0, 5), [
    { date: '2024-05-13', articles: 1, headlines: 0 },
    { date: '2024-05-14' },
    { date: '2024-05-15' },
    { date: '2024-05-16' },
    { date: '2024-05-17', articles: 1, headlines: 1 },
  ]);
  assert.equal(all[5]?.calendar?.month, '2024-05');
  assert.deepEqual(newestEdition(store), all[2]);
});

test('newestEdition() of an empty archive is nothing', (context) => {
  const { store } = makeStore(context, []);
  assert.equal(newestEdition(store), undefined);
  assert.deepEqual([...editions(store)], []);
});

test('issuePage() shows headlines by source, and folds away what feeds and advertisers say', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', state: 'headline', reason: 'deleted', title: '已删的一篇' }),
    makeRecord({
      id: '2024/05/17-aaaaaaa2',
      state: 'headline',
      reason: 'captcha',
      title: '某源的一篇',
      publisher: anvil,
    }),
    makeRecord({
      id: '2024/05/17-aaaaaaa3',
      state: 'headline',
      reason: 'captcha',
      title: '某源又一篇',
      publisher: anvil,
    }),
    makeRecord({ id: '2024/05/17-aaaaaaa4', state: 'headline', reason: 'moved', title: 'someone starred some/thing' }),
    makeRecord({ id: '2024/05/17-aaaaaaa5', state: 'headline', reason: 'moved', title: '限时优惠：训练营报名' }),
  ]);
  const edition = newestEdition(store);
  assert.ok(edition);
  const page = issuePage(edition);
  const titles = (groups: typeof page.headlines) =>
    groups.map(({ source, headlines }) => [source, ...headlines.map(({ title }) => title)]);
  assert.deepEqual(titles(page.headlines), [
    ['Anvil', '某源的一篇', '某源又一篇'],
    ['瞭望', '已删的一篇'],
  ]);
  assert.deepEqual(titles(page.eventHeadlines), [['瞭望', 'someone starred some/thing']]);
  assert.deepEqual(titles(page.adHeadlines), [['瞭望', '限时优惠：训练营报名']]);
  assert.deepEqual(page.counts, { articles: 0, headlines: 5, sources: 2 });
});

test('issuePage() holds summaries only of what is told at length, so that others change no page', (context) => {
  const ids = Array.from({ length: 9 }, (_, index) => `2024/05/17-aaaaaaa${index}`);
  const { store } = makeStore(
    context,
    ids.map((id) => makeRecord({ id, summary: `${id} 的摘要。` })),
  );
  const edition = newestEdition(store);
  assert.ok(edition);
  const page = issuePage(edition);
  assert.notEqual(page.lead?.summary, '');
  assert.equal(JSON.stringify(page).match(/的摘要/g)?.length, 1 + page.main.length);
});

test('issueOf() a day does what the owner says of it', (context) => {
  const ids = ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3', '2024/05/17-aaaaaaa4'];
  const { store } = makeStore(
    context,
    ids.map((id) => makeRecord({ id, ...(id.endsWith('4') && { section: 'policy', weight: 3 }) })),
  );
  const note = { safeHtml: '<p>编者按。</p>', localLinks: [], pinned: [ids[2]], order: [], hidden: [ids[1]] };
  store.prepare('INSERT INTO issue_notes (date, note) VALUES (?, ?)').run('2024-05-17', JSON.stringify(note));
  const issue = issueOf(store, DAY);
  assert.deepEqual(
    issue.stories.map(({ id }) => id),
    [ids[2], ids[3], ids[0]],
  );
  assert.equal(issue.lead?.id, ids[2]);
  assert.equal(issue.stories[1]?.section, 'policy');
  assert.equal(issue.introduction?.safeHtml, '<p>编者按。</p>');
  assert.equal(issueOf(store, WEEK).stories.length, 4);
});

test('newsOfDay() has what the issue tells, in its order, without ads and what feeds say of themselves', (context) => {
  const ids = ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3', '2024/05/17-aaaaaaa4'];
  const { store } = makeStore(
    context,
    ids.map((id) => makeRecord({ id })),
  );
  tellTogether(store, [ids[0] ?? ''], 'event');
  tellTogether(store, [ids[1] ?? ''], 'ad');
  tellTogether(store, [ids[2] ?? ''], 'round-up');
  assert.deepEqual(
    newsOfDay(store, '2024-05-17').map(({ id }) => id),
    [ids[3], ids[2]],
  );
});
