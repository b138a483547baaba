/** From the bytes of a file to its text. */

/** Characters of Unicode 1, CJK punctuation, full-width forms, quotation marks and dashes. */
const CHINESE = /[\u{4E00}-\u{9FA5}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}\u{2010}-\u{2026}]/gu;

/** The most frequent characters: four in ten of a Chinese text, and three in a hundred of one that was Korean or Russian. */
const FREQUENT =
  /[的一是不了在有人这上大来我个中为到以时地和要就出会可也对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实]/gu;

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

/** GB18030 accepts nearly any bytes, so what comes out must look like Chinese. */
function decodeChinese(bytes: Uint8Array): string | undefined {
  const text = decodeAs('gb18030', bytes);
  if (text === undefined) return undefined;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const chinese = count(CHINESE);
  const isChinese = chinese >= 0.9 * count(/\P{ASCII}/gu) && count(FREQUENT) >= 0.1 * chinese;
  return isChinese ? text : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the bytes are not in that encoding, which is the answer
  }
}
