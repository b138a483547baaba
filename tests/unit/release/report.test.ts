import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import type { Archive } from '../../../src/archive/build-archive.ts';
import type { RuleUse } from '../../../src/archive/rule-uses.ts';
import { makeReport, writeReport } from '../../../src/release/report.ts';
import type { Report } from '../../../src/release/report.ts';
import { makeRecord, makeStore } from '../../fixtures/small-archive.ts';

const TALLY = { articles: 0, headlines: 0, merged: 0, drafts: 0, takenDown: 0, notArticles: 0, leftOut: 0 };

/** A store whose newest entry is of 30 June; the lookout is silent since May, and the quiet one wrote but twice. */
function makeReporter(context: TestContext): { report: (uses: readonly RuleUse[]) => Report; cacheDir: string } {
  const records = [
    ...Array.from({ length: 10 }, (_, index) => makeRecord({ id: `2024/05/1${index}-aaaaaaa${index}` })),
    makeRecord({ id: '2024/04/01-bbbbbbb1', publisher: { slug: 'quiet', name: '少语' } }),
    makeRecord({ id: '2024/06/30-ccccccc1', publisher: { slug: 'news', name: '新报' } }),
  ];
  const { store, cacheDir } = makeStore(context, records);
  const outDir = join(cacheDir, 'dist');
  mkdirSync(outDir);
  function report(ruleUses: readonly RuleUse[]): Report {
    const archive: Archive = { files: 12, read: 0, tally: TALLY, problems: [], idle: [], ruleUses, hash: '' };
    const made = makeReport(archive, { release: 'r', outDir, cacheDir, store });
    writeReport(made, cacheDir);
    return made;
  }
  return { report, cacheDir };
}

function use(rule: string, newest: string, articles = 20): RuleUse {
  return { rule, blocks: articles * 2, articles, newest };
}

test('makeReport() names the publishers that wrote often, but not of late', (context) => {
  const { report } = makeReporter(context);
  const [source, ...others] = report([]).silentSources;
  assert.deepEqual({ ...source }, { slug: 'lookout', name: '瞭望', newest: '2024-05-19' });
  assert.deepEqual(others, []);
});

test('makeReport() names a rule that drops nothing any more, until it drops something again', (context) => {
  const { report } = makeReporter(context);
  const [comments, cover] = [use('comments', '2024-06-29'), use('cover', '2024-06-30')];
  assert.deepEqual(report([comments, cover]).stoppedRules, []);
  for (const stopped of [report([cover]), report([cover])])
    assert.deepEqual(stopped.stoppedRules, [{ rule: 'comments', newest: '2024-06-29' }]);
  assert.deepEqual(report([comments, cover]).stoppedRules, []);
});

test('makeReport() names a rule that dropped something in many articles, but not of late', (context) => {
  const { report } = makeReporter(context);
  const uses = [use('comments', '2024-05-20'), use('cover', '2024-05-20', 3), use('byline', '2024-06-10')];
  assert.deepEqual(report(uses).stoppedRules, [{ rule: 'comments', newest: '2024-05-20' }]);
});

test('makeReport() forgets a rule that there is not, and a report that cannot be read', (context) => {
  const { report, cacheDir } = makeReporter(context);
  report([use('a-rule-of-old', '2024-06-29')]);
  assert.deepEqual(report([]).rules, []);
  writeFileSync(join(cacheDir, 'report.json'), '{"rules": [');
  assert.deepEqual(report([]).stoppedRules, []);
});
