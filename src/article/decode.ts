/** From the bytes of a file to its text. */

export interface DecodedText {
  readonly text: string;
  /** What had to be repaired. */
  readonly repaired?: 'wrong-encoding' | 'nul-byte';
}

/**
 * Reads UTF-8, or GB18030 where the bytes are not UTF-8 but Chinese text in that encoding; `undefined` where they are
 * neither. A byte order mark is left out, a NUL becomes U+FFFD. Line ends stay as they are, so that the text split at
 * `\n` has the lines of the file.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf8 = decodeAs('utf-8', bytes);
  const rawText = utf8 ?? decodeChinese(bytes);
  if (rawText === undefined) return undefined;
  const text = rawText.replaceAll('\0', '\u{FFFD}').toWellFormed();
  if (utf8 === undefined) return { text, repaired: 'wrong-encoding' };
  return rawText.includes('\0') ? { text, repaired: 'nul-byte' } : { text };
}

/** GB18030 accepts nearly any bytes, so what comes out must look like Chinese: most of what is not ASCII is. */
function decodeChinese(bytes: Uint8Array): string | undefined {
  const text = decodeAs('gb18030', bytes);
  if (text === undefined) return undefined;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  // The 20,902 characters of Unicode 1, CJK punctuation and full-width forms: what the two-byte codes hold.
  const chinese = count(/[\u{4E00}-\u{9FA5}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]/gu);
  const ideographic = count(/[的了是在和有一不中人为以上与及等用将可]/gu);
  return chinese >= 0.9 * count(/\P{ASCII}/gu) && ideographic >= 0.02 * chinese ? text : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the bytes are not in that encoding, which is the answer
  }
}
