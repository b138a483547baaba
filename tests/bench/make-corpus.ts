/** Writes a made-up archive of any size, the same bytes for the same seed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { makeArticle } from './made-article.ts';

export interface CorpusOptions {
  readonly folder: string;
  readonly seed: number;
  /** Number of the first article, and how many: an archive grows by asking for those that follow. */
  readonly from: number;
  readonly count: number;
}

export function makeCorpus({ folder, seed, from, count }: CorpusOptions): void {
  for (let index = from; index < from + count; index += 1) {
    const { path, text } = makeArticle(seed, index);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
