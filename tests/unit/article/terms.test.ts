import assert from 'node:assert/strict';
import { test } from 'node:test';

import { idsIn, isName, kindOf, prominence, standsIn, termsOf } from '../../../src/article/terms.ts';

test('termsOf() finds the same names in Chinese and in English', () => {
  const chinese = namesOf({ title: '微软修复黎巴嫩用户报告的漏洞 CVE-2024-12345，影响 7500万 台设备', lang: 'zh-CN' });
  const english = namesOf({
    title: 'Fix by Microsoft for Lebanese reports of CVE-2024-12345 on 75 million devices',
    lang: 'en',
  });
  assert.equal(chinese.intersection(english).size, 4);
});

test('termsOf() tells names from words in English, and takes every Latin word of a Chinese text for a name', () => {
  assert.equal(namesOf({ title: 'the patch for some ferries', lang: 'en' }).size, 0);
  assert.equal(namesOf({ title: '关于 ferries 的补丁', lang: 'zh-CN' }).size, 1);
});

test('termsOf() weighs a term by where it stands', () => {
  const [text, title] = [`${'正文之前的话。'.repeat(80)}然后提到 Harborview 一次`, '关于 Harborview'];
  const inBody = weightOf(termsOf({ title: '别的', text, lang: 'zh' }), weightlessName('Harborview'));
  const inTitle = weightOf(termsOf({ title, text: '', lang: 'zh' }), weightlessName('Harborview'));
  assert.deepEqual([standsIn('lead', inBody), standsIn('title', inTitle)], [false, true]);
  assert.ok(prominence(inTitle) > prominence(inBody) && prominence(inBody) > 0);
});

test('termsOf() never takes many times in the text for a place in the title', () => {
  const terms = termsOf({ title: '别的', text: 'Harborview '.repeat(900), lang: 'zh' });
  assert.equal(standsIn('title', weightOf(terms, weightlessName('Harborview'))), false);
});

test('idsIn() finds ids of all sorts in capitals, each once', () => {
  assert.deepEqual(idsIn('cve-2024-3400 与 CVE-2024-3400、CNVD-2024-12345、CNNVD-202405-123、GHSA-abcd-1234-ef56'), [
    'CVE-2024-3400',
    'CNVD-2024-12345',
    'CNNVD-202405-123',
    'GHSA-ABCD-1234-EF56',
  ]);
});

test('kindOf() reads the kind from the number of a term', () => {
  const kinds = numbersOf(
    termsOf({ title: 'CVE-2024-3400 puts 75,000 GatePorts at risk', text: '网关', lang: 'en' }),
  ).map(kindOf);
  assert.deepEqual(new Set(kinds), new Set(['id', 'amount', 'name', 'word', 'pair']));
});

function namesOf({ title, lang }: { title: string; lang: string }): Set<number> {
  return new Set(numbersOf(termsOf({ title, text: '', lang })).filter(isName));
}

function weightlessName(name: string): number {
  return numbersOf(termsOf({ title: name, text: '', lang: 'zh' }))[0] ?? 0;
}

function weightOf(terms: Uint32Array, number: number): number {
  const index = numbersOf(terms).indexOf(number);
  return terms[2 * index + 1] ?? 0;
}

function numbersOf(terms: Uint32Array): number[] {
  return [...terms.filter((_, index) => index % 2 === 0)];
}
