import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from '../../../src/search/recent-searches.ts';

const kept = new Map<string, string>();
const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

function standIn(storage: object): void {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}

beforeEach(() => {
  kept.clear();
  standIn({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
});

test('rememberSearch() puts the newest first, once, and keeps eight', () => {
  for (const text of ['一', '二', ' 一 ', '', '  ']) rememberSearch(text);
  assert.deepEqual(recentSearches(), ['一', '二']);
  for (let count = 0; count < 20; count += 1) rememberSearch(`第 ${count}`);
  assert.equal(recentSearches().length, 8);
  assert.equal(recentSearches()[0], '第 19');
});

test('forgetSearch() and forgetSearches() let go of one, and of all', () => {
  for (const text of ['一', '二', '三']) rememberSearch(text);
  forgetSearch('二');
  assert.deepEqual(recentSearches(), ['三', '一']);
  forgetSearches();
  assert.deepEqual(recentSearches(), []);
});

test('recentSearches() is empty where something else is kept, or nothing may be', () => {
  for (const text of ['{', '{"a":1}', 'null', '[1,{}]']) {
    kept.set('recent-searches', text);
    assert.deepEqual(recentSearches(), []);
  }
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  standIn({ getItem: refuse, setItem: refuse });
  rememberSearch('一');
  assert.deepEqual(recentSearches(), []);
});
