import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { cleanCapture } from '../cleaned-capture.ts';

const folder = join(import.meta.dirname, '../../../fixtures/chrome-rules');
const captures = globSync(join(folder, '*--*.md')).filter((path) => !path.endsWith('.kept.md'));

describe('chrome rules', () => {
  it('have fixtures', () => assert.ok(captures.length > 0));

  for (const path of captures.toSorted()) {
    it(`keep of ${basename(path, '.md')} what its .kept.md says`, () => {
      const expected = readFileSync(path.replace(/\.md$/, '.kept.md'), 'utf8');
      assert.equal(`${cleanCapture(path).kept}\n`, expected);
    });
  }
});
