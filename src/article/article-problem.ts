/** What is wrong with a file, as data; printing is the commands' work. Imports nothing. */

/** What became of the article: it is not on the site, or it is, mended. */
export type Consequence = 'left-out' | 'repaired';

/** A place in a file, and what is wrong there. */
export interface Problem {
  /** Path of the file, relative to its folder, with `/`. */
  readonly file: string;
  /** 1-based line in the file; 1 where the whole file is meant. */
  readonly line: number;
  /** 1-based column, where it is known. */
  readonly column?: number;
  readonly field?: string;
  readonly value?: string;
  /** What is the case, then what is wanted, in one clause each, without a full stop. */
  readonly message: string;
  readonly expected: string;
}

/** A problem of a file of the content folder. */
export interface ArticleProblem extends Problem {
  /** A closed set, so that tests and `known-problems.txt` can name a kind. */
  readonly code:
    | 'unreadable-file'
    | 'unreadable-frontmatter'
    | 'missing-field'
    | 'invalid-field'
    | 'wrong-encoding'
    | 'wrong-charset'
    | 'nul-byte'
    | 'slug-taken'
    | 'shown-as-source';
  readonly consequence: Consequence;
}

/** `FILE:LINE: field "value": what is wrong, expected what`; control characters made visible, long values cut. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const subject = [problem.field, problem.value === undefined ? undefined : `"${shorten(problem.value)}"`];
  const about = subject.filter((part) => part !== undefined).join(' ');
  return printable(`${place}: ${about ? `${about}: ` : ''}${problem.message}, expected ${problem.expected}`);
}

/**
 * Text that can be printed on a terminal: control and direction characters, with which a file name or a title could
 * rewrite the line, become `\u{…}`.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u{61C}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu, escape);
}

function escape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function shorten(value: string): string {
  const characters = [...value];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : value;
}
