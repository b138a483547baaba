import assert from 'node:assert/strict';
import test from 'node:test';
import { defaultSchema } from 'hast-util-sanitize';
import { ALLOWED_TAGS, ARTICLE_ATTRIBUTES, SANITIZE_SCHEMA } from '../../../src/article/sanitize-policy.ts';

/** What we allow beyond GitHub. Every one is an opening: think before adding to it. */
const OPENINGS = {
  tags: ['caption', 'col', 'colgroup', 'figcaption', 'figure', 'mark', 'small', 'u', 'wbr'],
  attributes: ['ol reversed', 'ol type'],
};

test('SANITIZE_SCHEMA allows nothing beyond GitHub that is not listed', (context) => {
  const github = new Set(defaultSchema.tagNames);
  const added = ALLOWED_TAGS.filter((tag) => !github.has(tag));
  const removed = [...github].filter((tag) => !ALLOWED_TAGS.includes(tag));
  const attributes = Object.entries(ARTICLE_ATTRIBUTES).flatMap(([tag, values]) =>
    Object.keys(values)
      .filter((name) => !githubAllows(tag, name))
      .map((name) => `${tag} ${name}`),
  );
  context.diagnostic(`elements beyond GitHub's: ${added.join(' ')}; without: ${removed.join(' ')}`);
  context.diagnostic(`attributes beyond GitHub's: ${attributes.join(', ')}`);
  assert.deepEqual(added.toSorted(), OPENINGS.tags);
  assert.deepEqual(attributes.toSorted(), OPENINGS.attributes);
});

test('SANITIZE_SCHEMA allows no protocol beyond GitHub, and prefixes what GitHub prefixes', () => {
  for (const [name, protocols] of Object.entries(SANITIZE_SCHEMA.protocols ?? {})) {
    assert.deepEqual(
      protocols?.filter((protocol) => !defaultSchema.protocols?.[name]?.includes(protocol)),
      [],
    );
  }
  assert.deepEqual(
    defaultSchema.clobber?.filter((name) => !SANITIZE_SCHEMA.clobber?.includes(name)),
    [],
  );
});

test('SANITIZE_SCHEMA neither allows what it strips nor knows attributes of what it does not allow', () => {
  assert.deepEqual(
    SANITIZE_SCHEMA.strip?.filter((tag) => ALLOWED_TAGS.includes(tag)),
    [],
  );
  assert.deepEqual(
    Object.keys(ARTICLE_ATTRIBUTES).filter((tag) => tag !== '*' && !ALLOWED_TAGS.includes(tag)),
    [],
  );
});

function githubAllows(tag: string, name: string): boolean {
  const definitions = [...(defaultSchema.attributes?.[tag] ?? []), ...(defaultSchema.attributes?.['*'] ?? [])];
  return definitions.some((definition) => (typeof definition === 'string' ? definition : definition[0]) === name);
}
