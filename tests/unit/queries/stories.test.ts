import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayStories } from '../../../src/queries/day-stories.ts';
import { editorialValues } from '../../../src/queries/issue-note.ts';
import { newestOfPublisher, newestStories, storiesBetween, storyOf } from '../../../src/queries/stories.ts';
import type { Story } from '../../../src/queries/stories.ts';
import { makeRecord, makeStore, tellTogether } from '../../fixtures/small-archive.ts';

const beacon = { slug: 'beacon', name: 'Beacon' };
const anvil = { slug: 'anvil', name: 'Anvil' };

/** Last signs of the ids of each story's articles. */
function signs(stories: readonly Story[]): string[] {
  return stories.map(({ articles }) => articles.map(({ id }) => id.slice(-1)).join(''));
}

test('newestStories() has each story once, by its first telling, and no ads, events or headlines', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/16-aaaaaaa1' }),
    makeRecord({ id: '2024/05/19-aaaaaaa2', publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa3' }),
    makeRecord({ id: '2024/05/18-aaaaaaa4' }),
    makeRecord({ id: '2024/05/18-aaaaaaa5', state: 'headline' }),
  ]);
  tellTogether(store, ['2024/05/19-aaaaaaa2', '2024/05/16-aaaaaaa1']);
  tellTogether(store, ['2024/05/18-aaaaaaa4'], 'ad');
  assert.deepEqual(signs(newestStories(store, 9)), ['3', '21']);
  assert.deepEqual(signs(newestStories(store, 1)), ['3']);
});

test('newestOfPublisher() puts its own telling first, and has its ads and headlines', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/16-aaaaaaa1' }),
    makeRecord({ id: '2024/05/19-aaaaaaa2', publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', publisher: beacon, state: 'headline' }),
    makeRecord({ id: '2024/05/18-aaaaaaa4', publisher: beacon }),
  ]);
  tellTogether(store, ['2024/05/16-aaaaaaa1', '2024/05/19-aaaaaaa2']);
  tellTogether(store, ['2024/05/18-aaaaaaa4'], 'ad');
  assert.deepEqual(signs(newestOfPublisher(store, { slug: 'beacon', limit: 9 })), ['21', '4', '3']);
  assert.deepEqual(signs(newestOfPublisher(store, { slug: 'beacon', limit: 1 })), ['21']);
});

test('muted articles are in no story but the feed of their own source', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1', muted: true, publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa2' }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', muted: true, publisher: beacon }),
  ]);
  tellTogether(store, ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2']);
  assert.deepEqual(signs(newestStories(store, 9)), ['2']);
  assert.deepEqual(signs(storiesBetween(store, '2024-05-17', '2024-05-17')), ['2']);
  assert.equal(storyOf(store, '2024/05/17-aaaaaaa3'), undefined);
  assert.deepEqual(signs(newestOfPublisher(store, { slug: 'beacon', limit: 9 })), ['3', '12']);
});

test('dayStories() does what the owner wishes, and else puts first what most sources tell', (context) => {
  const { store } = makeStore(context, [
    makeRecord({ id: '2024/05/17-aaaaaaa1' }),
    makeRecord({ id: '2024/05/17-aaaaaaa2', publisher: beacon }),
    makeRecord({ id: '2024/05/17-aaaaaaa3', publisher: anvil }),
    makeRecord({ id: '2024/05/17-aaaaaaa4', publisher: anvil, weight: 5, section: 'research' }),
    makeRecord({ id: '2024/05/17-aaaaaaa5' }),
    makeRecord({ id: '2024/05/17-aaaaaaa6' }),
  ]);
  tellTogether(store, ['2024/05/17-aaaaaaa2', '2024/05/17-aaaaaaa3']);
  tellTogether(store, ['2024/05/17-aaaaaaa6'], 'event');
  assert.deepEqual(signs(dayStories(store, '2024-05-17')), ['4', '23', '1', '5']);
  assert.deepEqual(
    [...editorialValues(store, '2024-05-17', '2024-05-17')],
    [['2024/05/17-aaaaaaa4', { weight: 5, section: 'research' }]],
  );
  const note = {
    safeHtml: '',
    localLinks: [],
    pinned: ['2024/05/17-aaaaaaa5'],
    hidden: ['2024/05/17-aaaaaaa3'],
    order: ['2024/05/17-aaaaaaa1'],
  };
  store.prepare('INSERT INTO issue_notes (date, note) VALUES (?, ?)').run('2024-05-17', JSON.stringify(note));
  assert.deepEqual(signs(dayStories(store, '2024-05-17')), ['5', '1', '4']);
});
