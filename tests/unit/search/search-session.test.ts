import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Answer, SearchIndex } from '../../../src/search/query.ts';
import { SearchIndexError } from '../../../src/search/search-index-error.ts';
import { readSearchQuery } from '../../../src/search/search-query.ts';
import { SearchSession } from '../../../src/search/search-session.ts';

mock.method(console, 'error', () => undefined);

const NO_FACETS = { source: [], state: [], lang: [], month: [] };

function answer(count: number, complete: boolean): Answer {
  const articles = Array.from({ length: count }, (_, index) => ({ id: `x-a_${index}`, place: 'body' as const }));
  return { articles, headlines: [], facets: NO_FACETS, complete };
}

function indexThat(ask: SearchIndex['ask']): SearchIndex {
  return {
    ask,
    record: () => Promise.reject(new Error('no record')),
    sources: () => Promise.resolve([]),
    help: () => Promise.resolve({ missing: [], spellings: [], fewer: [], sources: [] }),
    otherScript: () => Promise.resolve(undefined),
  };
}

function asked(text: string) {
  return readSearchQuery(new URLSearchParams({ q: text }));
}

function unexpected(failure: string): never {
  throw new Error(`the index is ${failure}`);
}

test('SearchSession.ask() shows every answer, and opens the index once', async () => {
  let opened = 0;
  const session = new SearchSession(async () => {
    opened += 1;
    return indexThat(async function* () {
      yield answer(2, false);
      yield answer(3, true);
    });
  });
  const shown: number[] = [];
  const view = { show: async ({ articles }: Answer) => void shown.push(articles.length), fail: unexpected };
  session.warm();
  await session.ask(asked('a'), view);
  await session.ask(asked('b'), view);
  assert.deepEqual(shown, [2, 3, 2, 3]);
  assert.equal(opened, 1);
});

test('SearchSession.ask() shows nothing more of a query once another is asked', async () => {
  const shown: string[] = [];
  const session = new SearchSession(async () =>
    indexThat(async function* () {
      yield answer(1, false);
      yield answer(2, true);
    }),
  );
  const second = asked('b');
  let next: Promise<void> | undefined;
  const view = {
    show: async ({ articles }: Answer, { query }: { query: { text: string } }) => {
      shown.push(`${query.text}${articles.length}`);
      if (query.text === 'a') next = session.ask(second, view);
    },
    fail: unexpected,
  };
  await session.ask(asked('a'), view);
  await next;
  assert.deepEqual(shown, ['a1', 'b1', 'b2']);
});

test('SearchSession.ask() says how the index failed, and tries again when asked again', async () => {
  const failures: Error[] = [new SearchIndexError('missing', 'status 404'), new TypeError('fetch failed')];
  const session = new SearchSession(async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return indexThat(async function* () {
      yield answer(1, true);
    });
  });
  const said: string[] = [];
  const view = { show: async () => void said.push('shown'), fail: (failure: string) => void said.push(failure) };
  for (const text of ['a', 'a', 'a']) await session.ask(asked(text), view);
  assert.deepEqual(said, ['missing', 'unreachable', 'shown']);
});
