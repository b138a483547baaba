import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { BuildLockedError, lockBuild } from '../../../src/release/build-lock.ts';

test('lockBuild() lets one build in at a time, and names the one that is in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhaibao-lock-'));
  const unlock = lockBuild(folder);
  assert.throws(
    () => lockBuild(folder, 10),
    (error: unknown) => error instanceof BuildLockedError && error.message.includes(String(process.pid)),
  );
  unlock();
  lockBuild(folder, 10)();
  rmSync(folder, { recursive: true });
});
