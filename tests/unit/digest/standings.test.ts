import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DigestArticle } from '../../../src/digest/digest-article.ts';
import { standingOf, standings } from '../../../src/digest/standings.ts';
import { makeRecord } from '../../fixtures/small-archive.ts';

function articles(slug: string, stories: readonly string[]): (DigestArticle & { story: string })[] {
  return stories.map((story, index) => ({
    record: makeRecord({ id: `2024/05/17-${slug}${index}`, publisher: { slug, name: slug } }),
    kind: 'story',
    file: `${slug}${index}.md`,
    length: 1000,
    story,
  }));
}

test('standings() put publishers that tell what others tell before one that is not known, and that before a diary', () => {
  const shared = Array.from({ length: 20 }, (_, index) => `shared${index}`);
  const all = [
    ...articles('wire', shared),
    ...articles('paper', [...shared.slice(0, 10), ...Array.from({ length: 10 }, (_, index) => `paper${index}`)]),
    ...articles(
      'diary',
      Array.from({ length: 20 }, (_, index) => `diary${index}`),
    ),
  ];
  const stories = new Map(all.map(({ record, story }) => [record.id, story]));
  const found = standings(all, (id) => stories.get(id) ?? id);
  const [wire, paper, diary] = ['wire', 'paper', 'diary'].map((slug) => standingOf(found, slug));
  assert.deepEqual([wire, paper, standingOf(found, 'stranger'), diary], [0.5, 0.5, 0.3, 0.1]);
});
