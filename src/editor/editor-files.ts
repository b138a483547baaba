/** The files of EDITOR_DIR as text; all of them may be absent. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a list, without the white space around it. */
export interface ListedLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** The text of a file; empty where there is none. */
export function readIfThere(file: string): string {
  return ifThere(() => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), '');
}

/** The names in a folder, sorted; none where there is no folder. */
export function namesIn(...folder: readonly string[]): readonly string[] {
  return ifThere(() => readdirSync(join(...folder)).toSorted(), []);
}

/** The lines of a list that say something. */
export function listedLines(text: string): readonly ListedLine[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

function ifThere<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
}
