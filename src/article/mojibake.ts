/** Mends UTF-8 text that was read in another charset: `æ­£å¨éªè¯` becomes 正在验证. */
import { CHARSETS } from './charset-tables.ts';
import type { Charset } from './charset-tables.ts';

/** So many Han characters do not come out of a page by chance. */
const PROOF_IN_HAN = 4;

/** Nor does a write-up on the subject quote so many of them in a line of their own, outside code. */
const LONG_STRETCH = 12;

/** Words such as `donâ€™t` and `cafÃ©` that prove the same for Western text. */
const PROOF_IN_WORDS = 3;

/** What a stretch may turn out to be: Latin letters, punctuation, signs, East Asian text, emoji. */
const PLAUSIBLE =
  /^[\u{A0}-\u{17F}\u{200B}-\u{2027}\u{202F}-\u{205E}\u{20A0}-\u{20BF}\u{2100}-\u{214F}\u{2190}-\u{21FF}\u{2500}-\u{27BF}\u{3000}-\u{303F}\u{FE0F}\u{FF00}-\u{FFEF}\u{1F1E6}-\u{1F1FF}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]+$/u;

const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;
const WESTERN = /[\p{Script=Latin}‘’“”]/gu;

const READERS = CHARSETS.map(toReader);

/** `undefined` where nothing is damaged, or where it cannot be told from text that means to show damage. */
export function repairCharset(text: string): string | undefined {
  const repaired = READERS.reduce(repairAs, text);
  return repaired === text ? undefined : repaired;
}

function repairAs(text: string, reader: Reader): string {
  if (text.search(reader.start) === -1 || text.search(reader.stretch) === -1) return text;
  const lines = findStretches(text, reader);
  const isDamaged = judge(lines, reader);
  return lines.map((line) => (isDamaged(line) ? line.repaired : line.text)).join('\n');
}

/** Which lines are mended: all of a damaged page, the long stretches of a page that also holds the same text whole. */
function judge(lines: readonly Line[], { byteOf }: Reader): (line: Line) => boolean {
  const bare = lines.filter(isBare);
  if (sum(bare, (line) => count(line.decoded, HAN)) >= PROOF_IN_HAN) {
    if (!isMixed(lines, { kind: HAN, except: byteOf })) return () => true;
    return (line) => isBare(line) && count(line.decoded, HAN) >= LONG_STRETCH;
  }
  const isProven = sum(lines, (line) => (line.isCode ? 0 : line.words)) >= PROOF_IN_WORDS;
  const isDamaged = isProven && !isMixed(lines, { kind: WESTERN });
  return () => isDamaged;
}

/** Whether a line is nothing but damage, as far as it is text: a line that explains damage has words of its own. */
function isBare({ text, rest, decoded, isCode }: Line): boolean {
  const letters = count(rest.replaceAll(/\]\([^()]*\)/g, ''), LETTER);
  return (
    decoded !== '' && !isCode && !text.includes('`') && count(rest, HAN) === 0 && count(decoded, LETTER) * 2 >= letters
  );
}

/**
 * Whether characters stand whole in one place and damaged in another. The headline is whole on damaged pages too, and a
 * character that damage is made of may be the rest of one.
 */
function isMixed(
  lines: readonly Line[],
  { kind, except }: { kind: RegExp; except?: ReadonlyMap<string, number> },
): boolean {
  const broken = new Set(lines.flatMap(({ decoded }) => decoded.match(kind) ?? []));
  return lines.some(
    ({ rest }) =>
      !rest.startsWith('# ') &&
      rest.match(kind)?.some((character) => isForeign(character) && broken.has(character) && !except?.has(character)),
  );
}

function isForeign(character: string): boolean {
  return character > '\u{7F}';
}

function findStretches(text: string, reader: Reader): Line[] {
  let inFence = false;
  return text.split('\n').map((line) => {
    const isFence = /^ {0,3}(?:```|~~~)/.test(line);
    if (isFence) inFence = !inFence;
    return readLine(line, { reader, isCode: isFence || inFence });
  });
}

function readLine(text: string, { reader, isCode }: { reader: Reader; isCode: boolean }): Line {
  const decoded: string[] = [];
  let words = 0;
  const rest: string[] = [];
  let end = 0;
  const repaired = text.replaceAll(reader.stretch, (stretch: string, tail: string | undefined, at: number) => {
    const isCut = text.startsWith('...', at + stretch.length);
    const mended = decode(stretch, { reader, tail: tail ?? '', isCut });
    if (mended === undefined) return stretch;
    decoded.push(mended);
    rest.push(text.slice(end, at));
    end = at + stretch.length;
    if (/[A-Za-z]/.test(text.charAt(at - 1)) && /^[\p{Script=Latin}‘’“”]/u.test(mended)) words += 1;
    return mended;
  });
  return { text, repaired, decoded: decoded.join(''), rest: rest.join('') + text.slice(end), words, isCode };
}

/**
 * The `tail` of a stretch lacks its last byte. That was 0xA0, trimmed off as if it were a space; where the capture was
 * cut, it may have been any.
 */
function decode(
  stretch: string,
  { reader, tail, isCut }: { reader: Reader; tail: string; isCut: boolean },
): string | undefined {
  const bytes = Array.from(stretch, (character) => reader.byteOf.get(character) ?? 0);
  const whole = bytes.slice(0, bytes.length - tail.length);
  const attempts = tail === '' || isCut ? [whole] : [[...bytes, 0xa0], whole];
  return attempts
    .map((attempt) => new TextDecoder().decode(Uint8Array.from(attempt)))
    .find((text) => PLAUSIBLE.test(text));
}

function toReader({ high, alternatives = '' }: Charset): Reader {
  const bytes = (from: number, to: number) =>
    high.slice(from - 0x80, to - 0x7f) + alternatives.slice(from - 0x80, to - 0x7f);
  const next = `[${bytes(0x80, 0xbf)}]`;
  const two = `[${bytes(0xc2, 0xdf)}]`;
  const three = `[${bytes(0xe0, 0xef)}]`;
  const sequence = `${two}${next}|${three}${next}{2}|[${bytes(0xf0, 0xf4)}]${next}{3}`;
  const others = bytes(0x80, 0xff).replaceAll('\u{A0}', '');
  return {
    byteOf: new Map([...Array.from(high, toByte), ...Array.from(alternatives, toByte)]),
    start: new RegExp(`[${bytes(0xc2, 0xf4)}]${next}`),
    stretch: new RegExp(`(?<![${others}])(?:${sequence})+(${two}|${three}${next}?)?(?![${others}])`, 'g'),
  };
}

function toByte(character: string, index: number): [string, number] {
  return [character, 0x80 + index];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sum(lines: readonly Line[], amount: (line: Line) => number): number {
  return lines.reduce((total, line) => total + amount(line), 0);
}

interface Reader {
  readonly byteOf: ReadonlyMap<string, number>;
  /** How a sequence starts; found fast, and in few good texts. */
  readonly start: RegExp;
  /** Characters that are whole UTF-8 sequences, then perhaps the start of one. */
  readonly stretch: RegExp;
}

interface Line {
  readonly text: string;
  readonly repaired: string;
  /** What its damaged stretches decode to, joined. */
  readonly decoded: string;
  /** The line without those stretches. */
  readonly rest: string;
  /** How many stretches continue a word. */
  readonly words: number;
  readonly isCode: boolean;
}
