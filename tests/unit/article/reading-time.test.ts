import assert from 'node:assert/strict';
import test from 'node:test';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';

test('readingMinutes() counts Han characters and words', () => {
  assert.equal(minutesOf(''), 1);
  assert.equal(minutesOf('字'.repeat(2000)), 5);
  assert.equal(minutesOf('word '.repeat(2300)), 10);
  assert.equal(minutesOf(`${'字'.repeat(800)}${' word'.repeat(460)}`), 4);
});

test('readingMinutes() counts code by its lines, and a long listing as a screen of them', () => {
  const line = 'call some function with many words in it\n';
  assert.equal(minutesOf(`${'字'.repeat(800)}\n\n\`\`\`\n${line.repeat(60)}\`\`\``), 3);
  assert.equal(minutesOf(`${'字'.repeat(800)}\n\n\`\`\`\n${line.repeat(2000)}\`\`\``), 3);
});

function minutesOf(markdown: string) {
  return renderMarkdown(markdown, { url: 'https://news.example/one' }).minutes;
}
