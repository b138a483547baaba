import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { searchShortcuts, keepSingleKeys, singleKeys } from '../../../src/search/single-keys.ts';

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

function standIn(storage: object): void {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}

afterEach(() => {
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
});

test('keepSingleKeys() keeps what the reader has set, and Ctrl-K either way', () => {
  const kept = new Map<string, string>();
  standIn({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  assert.equal(singleKeys(), true);
  keepSingleKeys({ on: false });
  assert.equal(singleKeys(), false);
  assert.equal(searchShortcuts(), 'Control+K Meta+K');
  keepSingleKeys({ on: true });
  assert.equal(searchShortcuts(), '/ Control+K Meta+K');
});

test('singleKeys() are on in a browser that keeps nothing', () => {
  const forbidden = (): never => {
    throw new Error('SecurityError');
  };
  standIn({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  keepSingleKeys({ on: false });
  assert.equal(singleKeys(), true);
});
