/** `takedowns.txt`: urls of originals, one a line, that the site must not show. Lines that begin with `#` are comments. */
import type { Problem } from '../article/article-problem.ts';
import { canonicalUrl } from '../article/canonical-url.ts';
import { listedLines } from './editor-files.ts';

const FILE = 'takedowns.txt';

export interface Takedown {
  readonly line: number;
  readonly url: string;
  /** What all captures of the article share. */
  readonly canonicalUrl: string;
}

/** A line that is no url would silently take nothing down: it is a problem. */
export function readTakedowns(text: string): { takedowns: readonly Takedown[]; problems: readonly Problem[] } {
  const lines = listedLines(text).filter((line) => !line.text.startsWith('#'));
  return {
    takedowns: lines
      .filter(({ text: url }) => URL.canParse(url))
      .map(({ line, text: url }) => ({ line, url, canonicalUrl: canonicalUrl(url) })),
    problems: lines
      .filter(({ text: url }) => !URL.canParse(url))
      .map(({ line, text: value }) => ({
        file: FILE,
        line,
        value,
        message: 'is not a url',
        expected: 'the address of an original',
      })),
  };
}

/** Takedowns of what no capture has; `met` holds the canonical urls of those that took something down. */
export function idleTakedowns(takedowns: readonly Takedown[], met: ReadonlySet<string>): readonly Problem[] {
  return takedowns
    .filter((takedown) => !met.has(takedown.canonicalUrl))
    .map(({ line, url }) => ({
      file: FILE,
      line,
      value: url,
      message: 'takes nothing down',
      expected: 'the url of an article in the content folder',
    }));
}
