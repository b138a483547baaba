import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { assertOutDir, prepareRelease, publishRelease, standingRelease } from '../../../src/release/out-dir.ts';

function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'zhaibao-out-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function publish(outDir: string, release: string): void {
  const folder = prepareRelease(outDir);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), release);
  publishRelease(outDir, release);
}

test('publishRelease() replaces the standing site, and leaves nothing beside it', () => {
  inFolder((folder) => {
    const outDir = join(folder, 'dist');
    publish(outDir, 'one');
    publish(outDir, 'two');
    assert.equal(readFileSync(join(outDir, 'index.html'), 'utf8'), 'two');
    assert.equal(standingRelease(outDir), 'two');
    assert.deepEqual(readdirSync(folder), ['dist']);
  });
});

test('publishRelease() switches a link', () => {
  inFolder((folder) => {
    const outDir = join(folder, 'current');
    mkdirSync(join(folder, 'site'));
    symlinkSync('site', outDir);
    publish(outDir, 'one');
    publish(outDir, 'two');
    assert.ok(lstatSync(outDir).isSymbolicLink());
    assert.equal(readFileSync(join(outDir, 'index.html'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder).toSorted(), ['current', 'current-two']);
  });
});

test('prepareRelease() puts the old site back that a killed build had moved away', () => {
  inFolder((folder) => {
    mkdirSync(join(folder, '.dist.old'));
    writeFileSync(join(folder, '.dist.old/index.html'), 'old');
    prepareRelease(join(folder, 'dist'));
    assert.equal(readFileSync(join(folder, 'dist/index.html'), 'utf8'), 'old');
    assert.ok(!existsSync(join(folder, '.dist.old')));
  });
});

test('assertOutDir() refuses a folder of somebody else, and one that overlaps the articles', () => {
  inFolder((folder) => {
    const contentDir = join(folder, 'content');
    mkdirSync(join(folder, 'photos'));
    writeFileSync(join(folder, 'photos/cat.jpg'), '');
    assert.throws(
      () => assertOutDir({ outDir: join(folder, 'photos'), contentDir }),
      /holds files that no build of ours made/,
    );
    assert.throws(() => assertOutDir({ outDir: join(contentDir, 'dist'), contentDir }), /overlaps CONTENT_DIR/);
    assert.throws(() => assertOutDir({ outDir: folder, contentDir }), /overlaps CONTENT_DIR/);
    assert.doesNotThrow(() => assertOutDir({ outDir: join(folder, 'dist'), contentDir }));
  });
});
