/** A summary and a reading time from an article's plain text. */

/** A list shows about three lines of it. */
const MAX_LENGTH = { han: 160, other: 300 };

/** A shorter line is a byline, a label or a caption rather than a sentence. */
const MIN_LENGTH = { han: 20, other: 40 };

/**
 * Units a minute. Latin: 228 words of English, measured by Trauzettel-Klosinski and Dietz (IReST, 2012). Han: the middle
 * of the 300 to 500 characters usually assumed for reading in silence.
 */
const READING_SPEED = { han: 400, words: 230 };

const SENTENCE = /[^。！？!?.]*(?:[。！？!?]+|\.+(?=\s|$)|\.+|$)[”’」』）)"]*/gu;

/**
 * One to three sentences from the beginning of the text, on one line; the title and bare addresses are passed over.
 * Empty for a text without words.
 */
export function summarize(text: string, title: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  const wanted = lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && !isAddress(line) && key(line) !== key(title));
  const prose = wanted.filter((line) => line.length >= lengthFor(line, MIN_LENGTH));
  const source = prose[0] ?? wanted[0] ?? '';
  return firstSentences(withoutTitle(source, title));
}

/** Whole minutes, at least 1. */
export function readingMinutes(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
  return Math.max(1, Math.round(han / READING_SPEED.han + words / READING_SPEED.words));
}

function firstSentences(line: string): string {
  const limit = lengthFor(line, MAX_LENGTH);
  let summary = '';
  let count = 0;
  for (const sentence of sentencesOf(line)) {
    if (count === 3 || (summary !== '' && summary.length + sentence.length > limit)) break;
    summary += sentence;
    count += 1;
  }
  return cut(summary.trim(), limit);
}

/** The line in pieces that end a sentence; a full stop ends one only before white space. */
function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const [piece] of line.matchAll(SENTENCE)) {
    current += piece;
    const after = line.charAt(sentences.join('').length + current.length);
    if (/[。！？]/.test(piece) || after === '' || after === ' ') {
      sentences.push(current);
      current = '';
    }
  }
  return sentences.filter((sentence) => sentence !== '');
}

/** Cuts after the last clause that fits, or else between words. */
function cut(summary: string, limit: number): string {
  if (summary.length <= limit) return summary;
  const kept = summary.slice(0, limit - 1).toWellFormed();
  const end = Math.max(...['，', '；', '、', ', ', '; ', ' '].map((mark) => kept.lastIndexOf(mark)));
  return `${kept.slice(0, end > limit / 2 ? end : kept.length).replace(/[\s，；、,;\uFFFD]+$/u, '')}…`;
}

function withoutTitle(line: string, title: string): string {
  const rest = title !== '' && line.startsWith(title) ? line.slice(title.length).replace(/^[\s:：|—-]+/u, '') : line;
  return rest === '' ? line : rest;
}

/** An address alone or behind a label, or a link that Markdown could not read. */
function isAddress(line: string): boolean {
  return line.includes('](') || /^(?:\S{1,20}[:：]\s*)?(?:https?:\/\/|www\.)\S+$/i.test(line);
}

function lengthFor(line: string, lengths: { readonly han: number; readonly other: number }): number {
  const han = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return han * 4 > line.length ? lengths.han : lengths.other;
}

/** What is left of a line for a comparison: letters and digits. */
function key(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
