import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  newestOfPublisher,
  newestOfSection,
  newestStories,
  storiesBetween,
  storyOf,
} from '../../../src/queries/stories.ts';
import type { Story } from '../../../src/queries/stories.ts';
import { makeRecord, makeStore, markArticle, tellTogether } from '../../fixtures/small-archive.ts';

const beacon = { slug: 'beacon', name: 'Beacon' };

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

test('newestOfSection() has the stories of a section, the owner’s word before ours', (context) => {
  const ids = ['2024/05/17-aaaaaaa1', '2024/05/17-aaaaaaa2', '2024/05/18-aaaaaaa3', '2024/05/18-aaaaaaa4'];
  const { store } = makeStore(
    context,
    ids.map((id) => makeRecord({ id, ...(id.endsWith('3') && { section: 'policy' }) })),
  );
  for (const [index, id] of ids.entries()) markArticle(store, id, { section: index === 0 ? 'policy' : 'incidents' });
  tellTogether(store, [ids[3] ?? ''], 'ad');
  assert.deepEqual(signs(newestOfSection(store, { slug: 'policy', limit: 9 })), ['3', '1']);
  assert.deepEqual(signs(newestOfSection(store, { slug: 'incidents', limit: 9 })), ['2']);
});
