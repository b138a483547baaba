import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueJson } from '../../../src/queries/issue-json.ts';
import { issueOfDay } from '../../../src/queries/issue.ts';
import { makeRecord, makeStore } from '../../fixtures/small-archive.ts';

test('issueJson() holds every article in one story and every headline, in the shape of the contract', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', title: '供应链通告', url: 'https://a.example/1' }),
    makeRecord({
      id: '2024/05/17-aaaaaaa2',
      title: '已删的一篇',
      url: 'https://a.example/2',
      state: 'headline',
      reason: 'deleted',
    }),
  ]);
  assert.deepEqual(JSON.parse(JSON.stringify(issueJson(issueOfDay(store, '2024-05-17')))), {
    date: '2024-05-17',
    stories: [
      {
        id: '2024/05/17-aaaaaaa1',
        kind: 'story',
        title: '供应链通告',
        score: 0,
        articles: [
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
