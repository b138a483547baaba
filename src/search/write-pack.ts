/** Writes files of the index: compressed here, since not every host compresses what it does not know. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Makes the file's folder where there is none. */
export function writePack(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(content));
}
