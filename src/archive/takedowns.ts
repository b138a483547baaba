/** `takedowns.txt` in the owner's folder: urls of originals, one a line, that the site must not show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { canonicalUrl } from '../article/canonical-url.ts';

/** Canonical urls of the list; lines that are blank or begin with `#` are comments. No file, no takedowns. */
export function readTakedowns(editorDir: string): ReadonlySet<string> {
  const file = join(editorDir, 'takedowns.txt');
  const lines = readIfThere(file)
    .split(/\r?\n/)
    .map((line) => line.trim());
  return new Set(
    lines.flatMap((line, index) => (line && !line.startsWith('#') ? canonical(line, `${file}:${index + 1}`) : [])),
  );
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** A line that is no url would silently take nothing down. */
function canonical(url: string, place: string): string {
  if (!URL.canParse(url)) throw new Error(`${place}: "${url}" is not a url, expected the address of an original`);
  return canonicalUrl(url);
}
