import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sketchOf } from '../../../src/article/sketch.ts';
import { nearCopies } from '../../../src/digest/near-copies.ts';
import type { SketchedArticle } from '../../../src/digest/near-copies.ts';

const TEMPLATE = sentences('本周漏洞概况与往期相同的说明', 30);

test('nearCopies() finds a text under another title at another publisher', () => {
  const text = sentences('灯塔看守人的手册第', 20);
  assert.deepEqual(
    nearCopies([article('a', { text, day: 1 }), article('b', { text: `转载${text}完`, day: 3, title: '另一个标题' })]),
    [{ ids: ['a', 'b'], likelihood: 1, reprint: true }],
  );
});

test('nearCopies() calls none of two copies of a day the reprint', () => {
  const text = sentences('灯塔看守人的手册第', 20);
  const [pair] = nearCopies([article('a', { text }), article('b', { text })]);
  assert.equal(pair?.reprint, false);
});

test('nearCopies() finds a cut text in the whole one', () => {
  const text = sentences('灯塔看守人的手册第', 40);
  assert.equal(nearCopies([article('a', { text }), article('b', { text: text.slice(0, text.length / 2) })]).length, 1);
});

test('nearCopies() keeps the issues of a template apart, of one publisher and of two', () => {
  const issue = (number: number, publisher: string) =>
    article(`${publisher}-${number}`, {
      publisher,
      title: `某平台漏洞周报 2024年第${number}期`,
      text: `${TEMPLATE}${sentences(`第${number}期收录的条目`, 8)}`,
    });
  assert.deepEqual(nearCopies([issue(31, 'one'), issue(32, 'one'), issue(33, 'two')]), []);
});

test('nearCopies() joins articles of one publisher only where their titles agree too', () => {
  const text = sentences('同一份说明', 20);
  const [first, again] = [article('a', { text, publisher: 'one' }), article('b', { text, publisher: 'one' })];
  assert.equal(nearCopies([first, again]).length, 1);
  assert.deepEqual(nearCopies([first, { ...again, title: '另一家网站 50,002 个账号泄露' }]), []);
});

test('nearCopies() makes no round-up a copy of what it holds', () => {
  const text = sentences('被收录的消息', 20);
  assert.deepEqual(nearCopies([article('a', { text }), { ...article('b', { text }), kind: 'round-up' }]), []);
});

test('nearCopies() passes over a passage that stands on many pages', () => {
  const footer = sentences('关注本站的公众号请扫描下方的二维码', 12);
  const pages = Array.from({ length: 30 }, (_, index) =>
    article(`page-${index}`, { text: `${sentences(`文章${index}的正文段落`, 6)}${footer}` }),
  );
  assert.deepEqual(nearCopies(pages), []);
});

function article(
  id: string,
  { text, ...traits }: { text: string; day?: number; title?: string; publisher?: string },
): SketchedArticle {
  return { id, day: 1, title: '标题', publisher: id, kind: 'story', ...traits, sketch: sketchOf(text) };
}

/** Running text that repeats nothing. */
function sentences(subject: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `${subject}${index * 7919 + 13}号，其后又说到${index * 104729}件事。`,
  ).join('');
}
