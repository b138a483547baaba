/**
 * Reads and writes what Pagefind's files are made of: lists, whole numbers and text as CBOR, RFC 8949. A head is three
 * bits of kind and a number: how many items, how long a text, or the number itself. Runs in the browser, too.
 */

const KIND = { number: 0, text: 3, list: 4 } as const;

/** A head holds smaller numbers itself; from here on, it says in how many bytes the number follows. */
const SHORT = 24;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Reads one item after the other. */
export class CborReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** How many items follow, which are the list's. */
  list(): number {
    return this.#head(KIND.list);
  }

  /** A list of lists. */
  items<T>(read: () => T): T[] {
    return Array.from({ length: this.list() }, () => {
      this.list();
      return read();
    });
  }

  number(): number {
    return this.#head(KIND.number);
  }

  text(): string {
    const length = this.#head(KIND.text);
    this.at += length;
    return decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }

  skip(): void {
    for (let items = 1; items > 0; items -= 1) {
      const kind = (this.bytes[this.at] ?? 0) >> 5;
      const size = this.#head(kind);
      if (kind === KIND.text) this.at += size;
      else if (kind === KIND.list) items += size;
    }
  }

  #head(kind: number): number {
    const first = this.bytes[this.at++] ?? -1;
    const size = first % 32;
    if (first >> 5 !== kind || size > SHORT + 2) throw new Error(`Cannot read byte ${this.at - 1}: ${first}`);
    if (size < SHORT) return size;
    let number = 0;
    for (let left = 2 ** (size - SHORT); left > 0; left -= 1) number = number * 256 + (this.bytes[this.at++] ?? 0);
    return number;
  }
}

/** The head of a list; its items follow. */
export function cborList(items: number): Uint8Array {
  return head(KIND.list, items);
}

/** Zero or more. */
export function cborNumber(number: number): Uint8Array {
  return head(KIND.number, number);
}

/** With its head. */
export function cborText(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  return joined([head(KIND.text, bytes.length), bytes]);
}

/** Items one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function head(kind: number, number: number): Uint8Array {
  if (number < SHORT) return Uint8Array.of(kind * 32 + number);
  const exponent = number < 2 ** 8 ? 0 : number < 2 ** 16 ? 1 : 2;
  const bytes = Array.from({ length: 2 ** exponent }, (_, index) => Math.floor(number / 256 ** index) % 256);
  return Uint8Array.of(kind * 32 + SHORT + exponent, ...bytes.toReversed());
}
