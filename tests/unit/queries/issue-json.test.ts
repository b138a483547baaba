import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueJson } from '../../../src/queries/issue-json.ts';
import { issueOf } from '../../../src/queries/issue.ts';
import { makeRecord, makeStore, tellTogether } from '../../fixtures/small-archive.ts';

test('issueJson() holds every article in one story and every headline, in the shape of the contract', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', title: '供应链通告', url: 'https://a.example/1' }),
    makeRecord({
      id: '2024/05/17-aaaaaaa3',
      title: '供应链又有通告',
      url: 'https://b.example/3',
      publisher: { slug: 'beacon', name: 'Beacon' },
    }),
    makeRecord({
      id: '2024/05/17-aaaaaaa2',
      title: '已删的一篇',
      url: 'https://a.example/2',
      state: 'headline',
      reason: 'deleted',
    }),
  ]);
  tellTogether(store, ['2024/05/17-aaaaaaa3', '2024/05/17-aaaaaaa1']);
  const span = { kind: 'day', name: '2024-05-17', from: '2024-05-17', to: '2024-05-17', number: 1 } as const;
  const issue = issueOf(store, span);
  assert.ok((issue.stories[0]?.score ?? 0) > 0);
  assert.deepEqual(JSON.parse(JSON.stringify(issueJson(issue))), {
    date: '2024-05-17',
    stories: [
      {
        id: '2024/05/17-aaaaaaa1',
        kind: 'story',
        title: '供应链又有通告',
        score: issue.stories[0]?.score,
        articles: [
          {
            title: '供应链又有通告',
            url: 'https://b.example/3',
            path: '/articles/2024/05/17-aaaaaaa3/',
            source: 'Beacon',
            date: '2024-05-17',
            state: 'full',
          },
          {
            title: '供应链通告',
            url: 'https://a.example/1',
            path: '/articles/2024/05/17-aaaaaaa1/',
            source: '瞭望',
            date: '2024-05-17',
            state: 'full',
          },
        ],
      },
    ],
    headlines: [
      { title: '已删的一篇', url: 'https://a.example/2', source: '瞭望', date: '2024-05-17', reason: 'deleted' },
    ],
  });
});
