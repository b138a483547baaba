import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodsOf, setFilters, withoutFilters, withParameters } from '../../../src/search/filter-address.ts';

const SEARCH = 'https://news.example/search/';

test('withParameters() sets, replaces and takes away, and leaves the rest as it is', () => {
  const address = new URL(`${SEARCH}?q=%E6%BC%8F%E6%B4%9E&source=freebuf`);
  assert.equal(
    withParameters(address, { source: 'krebs', lang: 'en' }).search,
    '?q=%E6%BC%8F%E6%B4%9E&source=krebs&lang=en',
  );
  assert.equal(withParameters(address, { source: '' }).search, '?q=%E6%BC%8F%E6%B4%9E');
  assert.equal(address.searchParams.get('source'), 'freebuf');
});

test('setFilters() names what is set, from and to as one; an empty one is none', () => {
  assert.deepEqual(setFilters(new URL(`${SEARCH}?q=a&sort=date&lang=`)), []);
  assert.deepEqual(setFilters(new URL(`${SEARCH}?lang=zh&to=2024-05-31&from=2024-05-01&source=freebuf`)), [
    { filter: 'source', values: { source: 'freebuf' } },
    { filter: 'period', values: { from: '2024-05-01', to: '2024-05-31' } },
    { filter: 'lang', values: { lang: 'zh' } },
  ]);
});

test('withoutFilters() leaves what was typed, and the order', () => {
  const address = new URL(`${SEARCH}?q=a&source=x&state=full&lang=zh&from=2024-05-01&to=2024-05-31&sort=date`);
  assert.equal(withoutFilters(address).search, '?q=a&sort=date');
});

test('periodsOf() offers the newest months where there are older ones, and years where there are several', () => {
  const months = [
    { value: '2024-01', count: 3 },
    { value: '2024-02', count: 5 },
    { value: '2023-11', count: 2 },
    { value: '2022-06', count: 7 },
  ];
  assert.deepEqual(periodsOf(months), [
    { name: { months: 1 }, from: '2024-02-01', to: '2024-02-29', count: 5 },
    { name: { months: 3 }, from: '2023-12-01', to: '2024-02-29', count: 8 },
    { name: { months: 12 }, from: '2023-03-01', to: '2024-02-29', count: 10 },
    { name: { year: '2024' }, from: '2024-01-01', to: '2024-12-31', count: 8 },
    { name: { year: '2023' }, from: '2023-01-01', to: '2023-12-31', count: 2 },
    { name: { year: '2022' }, from: '2022-01-01', to: '2022-12-31', count: 7 },
  ]);
});

test('periodsOf() offers nothing where all is of one month', () => {
  assert.deepEqual(periodsOf([{ value: '2024-05', count: 48 }]), []);
  assert.deepEqual(periodsOf([]), []);
});
