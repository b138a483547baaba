import assert from 'node:assert/strict';
import { test } from 'node:test';

import { explainedStories, issueLines } from '../../../src/commands/issue-lines.ts';
import { issueOf } from '../../../src/queries/issue.ts';
import { makeRecord, makeStore, markArticle, tellTogether } from '../../fixtures/small-archive.ts';

const DAY = { kind: 'day', name: '2024-05-17', from: '2024-05-17', to: '2024-05-17', number: 1 } as const;

test('issueLines() shows each story with its score, the parts and where it stands', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', title: '医院遭勒索\u009B2J' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', title: '课程报名' }),
  ]);
  markArticle(store, '2024/05/17-aaaaaaa1', { section: 'incidents', news: 1, novelty: 0.5, standing: 0.5 });
  tellTogether(store, ['2024/05/17-aaaaaaa2'], 'ad');
  const issue = issueOf(store, DAY);
  const lines = issueLines(issue, { paint: (_, text) => text });
  assert.equal(lines[0], '2024-05-17 · 2 stories');
  assert.equal(
    lines[3],
    '    63.7     7.7    30.0     6.0    10.0    10.0  lead            incidents       医院遭勒索\\u{9b}2J (瞭望)',
  );
  assert.match(lines[4] ?? '', / ad {14}other .*课程报名/);
  assert.deepEqual(
    explainedStories(issue).map((story) => 'place' in story && story.place),
    ['lead', 'ad'],
  );
});
