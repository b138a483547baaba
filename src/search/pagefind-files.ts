/** Reads from the files that Pagefind has written what the browser is to know beforehand, and removes those it does not need. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const KEPT =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|index|articles|headlines)$/;

/** Pagefind's signature, before what it has compressed. */
const SIGNATURE = 'pagefind_dcd'.length;

/** CBOR: the three highest bits of a head say what follows, the others how much; 24 and up that the next byte says it. */
const ARRAY = 4;
const SHORT = 24;

/** The ids that Pagefind has given, by the urls they were given for: it writes a fragment for each record, which is of no other use here. */
export function idsByUrl(outDir: string): Map<string, string> {
  const folder = join(outDir, 'fragment');
  return new Map(readdirSync(folder).map((name) => [urlIn(join(folder, name)), idIn(name)]));
}

/** The first token of each file of the index, in order. */
export function firstTokens(outDir: string): string[] {
  const folder = join(outDir, 'index');
  return readdirSync(folder)
    .map((name) => firstTokenOf(unpacked(join(folder, name))))
    .toSorted();
}

/** Leaves what a browser asks for. */
export function removeUnneeded(outDir: string): void {
  for (const name of readdirSync(outDir)) if (!KEPT.test(name)) rmSync(join(outDir, name), { recursive: true });
}

function urlIn(fragmentFile: string): string {
  // Pagefind's own format.
  return (JSON.parse(unpacked(fragmentFile).toString()) as { url: string }).url;
}

/** Of a file, `LANGUAGE_HASH.pf_fragment`. */
function idIn(name: string): string {
  return name.slice(name.lastIndexOf('_', name.lastIndexOf('.pf_')) + 1).replace(/\..*/, '');
}

/** A file of the index is a list of lists of words, each a list that begins with the token. */
function firstTokenOf(bytes: Buffer): string {
  let at = 0;
  while (head(bytes, at).kind === ARRAY) at = head(bytes, at).end;
  const { size, end } = head(bytes, at);
  return bytes.subarray(end, end + size).toString();
}

function head(bytes: Buffer, at: number): { kind: number; size: number; end: number } {
  const first = bytes.readUInt8(at);
  const more = first % 32;
  if (more < SHORT) return { kind: first >> 5, size: more, end: at + 1 };
  const length = 2 ** (more - SHORT);
  return { kind: first >> 5, size: bytes.readUIntBE(at + 1, length), end: at + 1 + length };
}

function unpacked(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray(SIGNATURE);
}
