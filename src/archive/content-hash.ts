/** The one hash of the project: names what a value is, so that equal content is not made twice. */
import { createHash } from 'node:crypto';

/** SHA-256 of text or bytes, its first 128 bits in base64url: 22 characters, safe in file names and urls. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(typeof part === 'string' ? `${part.length}:${part}` : part);
  return hash.digest().subarray(0, 16).toString('base64url');
}

/** A short name for a path, from its hash: 8 characters of base 36 (41 bits), lower case for file systems that fold case. */
export function shortName(text: string): string {
  const value = createHash('sha256').update(text).digest().readBigUInt64BE();
  return (value % 36n ** 8n).toString(36).padStart(8, '0');
}
