import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksForAnything, readSearchQuery, wordsToMark } from '../../../src/search/search-query.ts';
import type { SearchQuery, Term as TypedTerm } from '../../../src/search/search-query.ts';

type Term = Omit<TypedTerm, 'typed'>;

const cases: readonly [address: string, expected: Partial<Omit<SearchQuery, 'terms'>> & { terms?: Term[] }][] = [
  ['q=Windows+内核', { terms: [word('windows'), word('内核')] }],
  ['q=%E3%80%80ＣＶＥ－２０２４%09k8s+K8S+', { terms: [word('cve-2024'), word('k8s')] }],
  ['q="供应链 攻击" "x', { terms: [word('供应链', '攻击'), word('"x')] }],
  ['q="a "b c" d" "e f"', { terms: [word('a', '"b', 'c"', 'd'), word('e', 'f')] }],
  ['q=-> --d -.', { terms: [word('->'), word('--d'), word('-.')] }],
  ['q=a"b c"', { terms: [word('a"b'), word('c"')] }],
  ['q=-a -"b c" -', { terms: [without(word('a')), without(word('b', 'c')), word('-')] }],
  ['q=title:a -title:"b c" title:', { terms: [inTitle(word('a')), without(inTitle(word('b', 'c'))), word('title:')] }],
  ['q=source：安全客 source:"The Record"', { filters: { sourceNames: ['安全客', 'the record'] } }],
  ['q=after:2024-05 before:2024-06', { filters: { from: '2024-05-01', to: '2024-05-31' } }],
  ['q=after:2023&from=2024-05-04&to=2024-05-31 ', { filters: { from: '2024-05-04' } }],
  ['q=after:2024-05-07&from=2024-05-04', { filters: { from: '2024-05-07' } }],
  ['q=after:2024-02-30 before:x', { terms: [word('after:2024-02-30'), word('before:x')] }],
  [
    'q=a&source=anquanke&state=full&lang=zh&from=2024-05-01&to=2024-05-31&sort=date',
    {
      terms: [word('a')],
      filters: { source: 'anquanke', state: 'full', lang: 'zh', from: '2024-05-01', to: '2024-05-31' },
      sort: 'date',
    },
  ],
  ['q=a&from=yesterday&sort=<b>&source=', { terms: [word('a')] }],
  ['q=', {}],
  ['', {}],
];

for (const [address, expected] of cases) {
  test(`readSearchQuery() reads ${JSON.stringify(address)}`, () => {
    const { text, ...query } = readSearchQuery(new URLSearchParams(address));
    assert.equal(text, new URLSearchParams(address).get('q') ?? '');
    const terms = query.terms.map(({ typed: _, ...term }) => term);
    assert.deepEqual({ ...query, terms }, { terms: [], filters: {}, sort: 'relevance', ...expected });
  });
}

test('asksForAnything() takes a filter for a question', () => {
  assert.ok(!asksForAnything(readSearchQuery(new URLSearchParams('q=+&sort=date'))));
  assert.ok(asksForAnything(readSearchQuery(new URLSearchParams('source=anquanke'))));
  assert.ok(asksForAnything(readSearchQuery(new URLSearchParams('q=-a'))));
});

test('wordsToMark() leaves out what must not be there', () => {
  const query = readSearchQuery(new URLSearchParams('q=a -b "c d" title:e after:2024'));
  assert.deepEqual(wordsToMark(query), ['a', 'c d', 'e']);
});

function word(...words: string[]): Term {
  return { words, title: false, without: false };
}

function inTitle(term: Term): Term {
  return { ...term, title: true };
}

function without(term: Term): Term {
  return { ...term, without: true };
}
