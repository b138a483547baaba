import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectsOf } from '../../../src/article/subjects.ts';

test('subjectsOf() takes a name, a theme and an id of the title in any of their writings', () => {
  const subjects = subjectsOf({
    title: '微软修复 cve-2024-12345，已有勒索病毒在用；VMware 未受影响',
    text: '正文。',
    lang: 'zh-CN',
  });
  assert.deepEqual(subjects.names, ['Microsoft', 'VMware']);
  assert.deepEqual(subjects.themes, ['Ransomware']);
  assert.deepEqual(subjects.ids, ['CVE-2024-12345']);
});

test('subjectsOf() knows bulletins by their number', () => {
  assert.deepEqual(subjectsOf({ title: 'MS17-010 seven years on', text: '', lang: 'en' }).ids, ['MS17-010']);
});

test('subjectsOf() takes what the lead names and the text repeats, and passes over what it mentions', () => {
  const text = `LockBit 又回来了。受害者里有一家用 Okta 的公司。${'专家说 LockBit 换了服务器。'.repeat(4)}`;
  assert.deepEqual(subjectsOf({ title: '老团伙的新动作', text, lang: 'zh-CN' }).names, ['LockBit']);
});

test('subjectsOf() does not take the words of an English title for names that are written like them', () => {
  const text = 'The office said it would exchange the keys. Its office is closed. Acme made a signal of it.';
  assert.deepEqual(subjectsOf({ title: 'Office Would Exchange Keys on a Signal', text, lang: 'en' }).names, []);
});

test('subjectsOf() is about none of the ids of a long list', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `CVE-2024-1000${index}`);
  assert.deepEqual(subjectsOf({ title: '本月补丁', text: ids.join('、').repeat(6), lang: 'zh-CN' }).ids, []);
});

test('subjectsOf() takes the phrases that title and text share', () => {
  const { phrases } = subjectsOf({
    title: '寻呼机爆炸之后：PagerLock 是什么',
    text: '寻呼机爆炸了。PagerLock 与寻呼机有关，寻呼机爆炸时 PagerLock 在运行。',
    lang: 'zh-CN',
  });
  assert.ok(phrases.includes('寻呼机爆炸') && phrases.includes('PagerLock'));
  assert.ok(!phrases.some((phrase) => phrase.includes('之后')));
});

test('subjectsOf() looks at the beginning of a title that never ends', () => {
  const title = `${'一二三四五六七八九十'.repeat(40)}LockBit`;
  assert.deepEqual(subjectsOf({ title, text: '', lang: 'zh-CN' }).names, []);
});
