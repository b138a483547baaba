/** Fetches files of the index, and says why where one cannot be had. Runs in the browser. */
import { SearchIndexError } from './search-index-error.ts';
import type { SearchFailure } from './search-index-error.ts';

/** A file that changes with the site. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetchFile(url, 'no-cache');
  return readable(url, () => response.json());
}

/** JSON that was compressed when it was written, in a file that never changes. */
export async function fetchPackedJson(url: string): Promise<unknown> {
  const response = await fetchFile(url, 'default');
  return readable(url, () => {
    const unpacked = (response.body ?? new Blob().stream()).pipeThrough(new DecompressionStream('gzip'));
    return new Response(unpacked).json();
  });
}

/** Why a file cannot be had. `status`: of the answer, where one came. */
export function failureOf(url: string, { status, cause }: { status?: number; cause?: unknown }): SearchIndexError {
  if (status !== undefined) return failure(status === 404 ? 'missing' : 'unreachable', { url, cause: status });
  return failure(navigator.onLine ? 'unreachable' : 'offline', { url, cause });
}

/** Says of a file that it is not what it should be. */
export function unreadable(url: string, cause: unknown): SearchIndexError {
  return failure('unreadable', { url, cause });
}

async function fetchFile(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache }).catch((cause: unknown) => {
    throw failureOf(url, { cause });
  });
  if (!response.ok) throw failureOf(url, { status: response.status });
  return response;
}

async function readable<T>(url: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw unreadable(url, cause);
  }
}

function failure(kind: SearchFailure, { url, cause }: { url: string; cause: unknown }): SearchIndexError {
  return new SearchIndexError(kind, `Cannot load ${url}: ${kind}`, { cause });
}
