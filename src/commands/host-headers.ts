/** Reads a `_headers` file, the form in which Netlify and Cloudflare Pages take a site's response headers. */
import { readFileSync } from 'node:fs';

/** Response headers of the paths that `pattern` covers: a path, or with `/*` at its end all below it. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a site's `_headers` file in their order; none where the site has no such file. */
export function readHostHeaders(file: string): readonly HeaderRule[] {
  try {
    return parseHostHeaders(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Unindented lines are patterns, the indented ones below them their headers; lines that open with `#` are comments. */
export function parseHostHeaders(text: string): readonly HeaderRule[] {
  const blocks = text.split(/\n(?=\S)/).map((block) => block.split('\n').filter((line) => !/^\s*(#|$)/.test(line)));
  return blocks
    .filter((lines) => lines.length > 1)
    .map(([pattern = '', ...lines]) => ({ pattern: pattern.trim(), headers: lines.map(parseHeader) }));
}

/** The headers of a path; a later rule wins over an earlier one. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.filter(({ pattern }) => covers(pattern, path)).flatMap(({ headers }) => headers));
}

function parseHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
