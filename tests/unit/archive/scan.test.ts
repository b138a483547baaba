import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { scan } from '../../../src/archive/scan.ts';

function folderWith(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhaibao-scan-'));
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  return folder;
}

test('scan() finds Markdown of any name at any depth, in code order', (t) => {
  const long = `2024/05/17/${'长'.repeat(80)}.md`;
  const names = [
    '2024/05/17/daily/来源_C# 漏洞 #1.md',
    '2024/05/17/daily/100%25 off.md',
    '2024/05/17/daily/Here&#8217;s how.md',
    '-leading dash.md',
    '🔥 emoji.MD',
    '.NET 8.markdown',
    long,
  ];
  const folder = folderWith(names);
  t.after(() => rmSync(folder, { recursive: true }));
  assert.deepEqual(
    scan(folder).markdown.map((file) => file.path),
    names.toSorted(),
  );
});

test('scan() counts other files and links, and passes over folders that begin with a dot', (t) => {
  const folder = folderWith(['a.md', 'daily.json', '.git/notes.md']);
  t.after(() => rmSync(folder, { recursive: true }));
  symlinkSync('/etc/passwd', join(folder, 'link.md'));
  const { markdown, others } = scan(folder);
  assert.deepEqual(
    markdown.map((file) => file.path),
    ['a.md'],
  );
  assert.equal(others, 2);
});
