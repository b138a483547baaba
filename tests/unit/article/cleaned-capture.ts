/** Reads a capture for the tests of cleaning: its producer's frontmatter by lines, its body through the steps under test. */
import { readFileSync } from 'node:fs';
import { splitBlocks } from '../../../src/article/blocks.ts';
import { publisherKey } from '../../../src/article/canonical-url.ts';
import { captureOf, joinKept } from '../../../src/article/capture.ts';
import { cleanBlocks, publisherName } from '../../../src/article/clean.ts';
import type { Capture, Decision } from '../../../src/article/article.ts';

export function cleanCapture(path: string): CleanedCapture {
  const file = readFileSync(path, 'utf8');
  const front = /^---\n[\s\S]*?\n---\n/.exec(file)?.[0] ?? '';
  const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(front)?.[1] ?? '';
  const body = file.slice(front.length);
  const url = field('url');
  const context = { title: field('title'), url, source: field('source'), publisherKey: publisherKey(url) };
  const blocks = splitBlocks(body, front.split('\n').length);
  const decisions = cleanBlocks(blocks, context);
  const capture = captureOf(decisions, body);
  return {
    lines: file.split('\n'),
    decisions,
    capture,
    kept: joinKept(decisions, capture.state),
    name: publisherName(blocks, context),
  };
}

export interface CleanedCapture {
  readonly lines: readonly string[];
  readonly decisions: readonly Decision[];
  readonly capture: Capture;
  readonly kept: string;
  readonly name: string | undefined;
}
