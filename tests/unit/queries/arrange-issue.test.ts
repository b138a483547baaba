import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeIssue, storiesOf } from '../../../src/queries/arrange-issue.ts';
import type { RankedStory } from '../../../src/queries/ranked-stories.ts';
import { makeRecord } from '../../fixtures/small-archive.ts';

const PARTS = { sources: 0, news: 20, novelty: 0, fresh: 0, text: 0 };

/** Stories, best first. */
function stories(count: number, said: (index: number) => Partial<RankedStory> & { summary?: string } = () => ({})) {
  return Array.from({ length: count }, (_, index): RankedStory => {
    const { summary, ...story } = said(index);
    const id = `2024/05/17-${String(index).padStart(4, '0')}`;
    const article = makeRecord({ id, ...(summary !== undefined && { summary }) });
    const section = index % 2 === 0 ? 'incidents' : 'policy';
    return {
      id,
      kind: 'story',
      section,
      isWished: false,
      score: 100 - index,
      parts: PARTS,
      articles: [article],
      ...story,
    };
  });
}

function ids(some: readonly RankedStory[]): string[] {
  return some.map(({ id }) => id);
}

test('arrangeIssue() leads with the best, then main stories, briefs, and the rest by section', () => {
  const all = stories(60);
  const issue = arrangeIssue(all, 'day');
  assert.equal(issue.lead, all[0]);
  assert.deepEqual(ids(issue.main), ids(all.slice(1, 9)));
  assert.deepEqual(ids(issue.briefs), ids(all.slice(9, 23)));
  assert.deepEqual(
    issue.sections.map(({ slug }) => slug),
    ['incidents', 'policy'],
  );
});

test('arrangeIssue() shows each story of a day in exactly one place', () => {
  const kinds = ['story', 'story', 'ad', 'round-up', 'event'] as const;
  const all = stories(101, (index) => ({ kind: kinds[index % kinds.length] ?? 'story' }));
  const shown = storiesOf(arrangeIssue(all, 'day'));
  assert.deepEqual(ids(shown).toSorted(), ids(all).toSorted());
});

test('arrangeIssue() never lets an advertisement, a round-up or an event lead, be a main story or a brief', () => {
  const kinds = ['ad', 'event', 'round-up', 'story'] as const;
  const issue = arrangeIssue(
    stories(40, (index) => ({ kind: kinds[Math.floor(index / 10)] ?? 'story' })),
    'day',
  );
  const told = [issue.lead, ...issue.main, ...issue.briefs];
  assert.ok(told.every((story) => story?.kind === 'story'));
  assert.deepEqual(
    [issue.ads, issue.events, issue.roundUps].map((shelf) => shelf.stories.length),
    [10, 10, 10],
  );
});

test('arrangeIssue() tells at length only what has a summary, and not one section alone', () => {
  const issue = arrangeIssue(
    stories(40, (index) => ({ summary: index === 0 ? '' : '一句话。', section: index < 20 ? 'incidents' : 'policy' })),
    'day',
  );
  assert.equal(issue.lead?.id, '2024/05/17-0001');
  assert.deepEqual(
    issue.main.map(({ section }) => section),
    ['incidents', 'incidents', 'incidents', 'incidents', 'policy', 'policy', 'policy', 'policy'],
  );
});

test('arrangeIssue() leaves what is no news to its section, unless there is nothing else', () => {
  const lesson = { ...PARTS, news: 5 };
  const mixed = arrangeIssue(
    stories(12, (index) => (index < 6 ? { parts: lesson } : {})),
    'day',
  );
  assert.ok([mixed.lead, ...mixed.main, ...mixed.briefs].every((story) => story?.parts.news === 20));
  const quiet = arrangeIssue(
    stories(6, () => ({ parts: lesson })),
    'day',
  );
  assert.deepEqual([quiet.lead?.score, quiet.main.length, quiet.briefs.length], [100, 0, 0]);
});

test('arrangeIssue() of a small day keeps some for the lines below', () => {
  const issue = arrangeIssue(stories(5), 'day');
  assert.deepEqual([issue.main.length, issue.briefs.length], [2, 2]);
  assert.equal(arrangeIssue([], 'day').lead, undefined);
});

test('arrangeIssue() of a month shows the best of each section, and says how many more there are', () => {
  const issue = arrangeIssue(stories(1000), 'month');
  assert.ok(storiesOf(issue).length < 80);
  const counted = storiesOf(issue).length + issue.sections.reduce((sum, { more }) => sum + more, 0);
  assert.equal(counted, 1000);
});

test('arrangeIssue() leads with what the owner wishes, whatever it is', () => {
  const all = stories(30, (index) =>
    index < 2 ? { isWished: true, kind: 'round-up', parts: { ...PARTS, news: 0 } } : {},
  );
  const issue = arrangeIssue(all, 'day');
  assert.equal(issue.lead, all[0]);
  assert.equal(issue.main[0], all[1]);
  assert.deepEqual(issue.roundUps.stories, []);
  assert.equal(issue.main.length, 8);
});
