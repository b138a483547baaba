/** A worker thread that reads pages of a finished site. Runs in Node's worker_threads; `verify-site.ts` starts it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { HtmlValidate } from 'html-validate';

import { htmlRules } from './html-rules.ts';
import { pageFacts } from './page-facts.ts';
import type { PageFacts } from './page-facts.ts';

export interface PagesToRead {
  readonly siteDir: string;
  readonly base: string;
  readonly origin: string | undefined;
  readonly pages: readonly { readonly file: string; readonly validate: boolean }[];
}

export interface ReadPage extends PageFacts {
  readonly file: string;
}

// verify-site.ts starts this file with them.
const { siteDir, base, origin, pages } = workerData as PagesToRead;
const validator = new HtmlValidate(htmlRules);
const BATCH = 200;

for (let from = 0; from < pages.length; from += BATCH)
  parentPort?.postMessage(await Promise.all(pages.slice(from, from + BATCH).map(readPage)));

async function readPage({ file, validate }: PagesToRead['pages'][number]): Promise<ReadPage> {
  const html = readFileSync(join(siteDir, file), 'utf8');
  const facts = pageFacts(html, { address: base + file.replace(/(^|\/)index\.html$/, '$1'), base, origin });
  const invalid = validate ? await messagesOf(html) : [];
  return { file, ...facts, problems: [...facts.problems, ...invalid] };
}

async function messagesOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column}: ${message} (html-validate: ${ruleId})`),
  );
}
