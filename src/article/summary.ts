/** A summary of one to three sentences, picked from an article's running text. */
import { letterKey, width } from './block-text.ts';
import type { Passage } from './prose.ts';
import { isAside, NOTE_HEADING, NOTE_LABEL } from './summary-rules.ts';

/** A list shows about three lines of it; in Latin letters. */
const MAX_WIDTH = 300;

/** A passage as long as this stands alone; a shorter one is gone on from. The shortest are labels and greetings. */
const ENOUGH = 100;
const SHORTEST = 24;

/** A passage with more of it in links is a list of links. */
const MOSTLY_LINKS = 0.5;

/** How many passages are looked at, and how many for an editor's note. */
const LOOKED_AT = 60;
const NOTE_WITHIN = 25;

const MAX_SENTENCES = 3;

const SENTENCE = /[^。！？!?.]*(?:[。！？!?]+|\.+(?=\s|$)|\.+|$)[”’」』）)"]*/gu;

/** How a sentence ends; what `：` introduces and `；` goes on with is not in the passage. */
const SENTENCE_END = /[。！？!?.…][”’」』）)"]*$/u;

/** A passage that must go on, or of which nothing is a sentence. */
const UNFINISHED = /[；;：:，,]$|^[^，,]*$/;

/** Signs that a list was drawn with, and numbers of notes. */
const BULLET = /^(?:[\s•●○▪■□◆◇▶►➤→★☆✦✅🔹🔸※·|｜>-]+|\[\d+\]|\d{1,2}[、.)](?=[\s\p{Script=Han}]))\s*/u;

/**
 * The editor's note where there is one, else the first paragraphs that say something: not the title again, nor chrome,
 * captions, labels, tables or code. On one line; empty where no sentence is found.
 */
export function summarize({ prose, title }: { prose: readonly Passage[]; title: string }): string {
  const passages = prose.slice(0, LOOKED_AT).map((passage) => ({
    ...passage,
    text: withoutTitle(passage.text.replace(BULLET, ''), title),
  }));
  const picked = noteIn(passages, title) ?? firstIn(passages, title) ?? [];
  return firstSentences(picked);
}

/** The passage that is labelled as a note, or stands under such a heading. */
function noteIn(passages: readonly Passage[], title: string): readonly Passage[] | undefined {
  for (const [index, passage] of passages.slice(0, NOTE_WITHIN).entries()) {
    const label = NOTE_LABEL.exec(passage.text)?.[0] ?? '';
    const isUnder = NOTE_HEADING.test(passage.heading) || NOTE_HEADING.test(passages[index - 1]?.text ?? '');
    const note = { ...passage, text: passage.text.slice(label.length) };
    if ((label !== '' || isUnder) && isTelling(note, title) && SENTENCE_END.test(note.text)) {
      return [note, ...passages.slice(index + 1).filter(({ heading }) => heading === passage.heading)].filter((next) =>
        isTelling(next, title),
      );
    }
  }
  return undefined;
}

function firstIn(passages: readonly Passage[], title: string): readonly Passage[] | undefined {
  const telling = passages.filter((passage) => isTelling(passage, title));
  const sentences = telling.filter(({ text }) => SENTENCE_END.test(text));
  const paragraphs = sentences.filter(({ kind }) => kind === 'paragraph');
  const unclosed = telling.filter(
    ({ text, kind }) => kind === 'paragraph' && width(text) >= ENOUGH && !UNFINISHED.test(text),
  );
  return [paragraphs, sentences, unclosed].find((found) => found.length > 0);
}

function isTelling({ text, linked, afterPicture }: Passage, title: string): boolean {
  if (width(text) < SHORTEST || linked > MOSTLY_LINKS || isAside(text)) return false;
  if (afterPicture && width(text) < ENOUGH && !SENTENCE_END.test(text)) return false;
  return !letterKey(title).startsWith(letterKey(text));
}

/** Sentences of the first passage; of the next ones too, while that is short. */
function firstSentences(passages: readonly Passage[]): string {
  let summary = '';
  let count = 0;
  for (const { text } of passages) {
    for (const sentence of sentencesOf(text)) {
      if (count === MAX_SENTENCES || (summary !== '' && width(summary + sentence) > MAX_WIDTH)) return cut(summary);
      summary += sentence;
      count += 1;
    }
    if (width(summary) >= ENOUGH || !SENTENCE_END.test(text)) break;
    summary = /\p{Script=Han}/u.test(summary) ? summary.trim() : `${summary.trim()} `;
  }
  return cut(summary);
}

/** The line in pieces that end a sentence; a full stop ends one only before white space. */
function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let current = '';
  let end = 0;
  for (const [piece] of line.matchAll(SENTENCE)) {
    current += piece;
    end += piece.length;
    const after = line.charAt(end);
    if (/[。！？]/.test(piece) || after === '' || after === ' ') {
      sentences.push(current);
      current = '';
    }
  }
  return sentences.filter((sentence) => sentence !== '');
}

/** Cuts after the last clause that fits, or else between words. */
function cut(rawSummary: string): string {
  const summary = rawSummary.trim();
  if (width(summary) <= MAX_WIDTH) return summary;
  const limit = Math.floor((MAX_WIDTH * summary.length) / width(summary));
  const kept = summary.slice(0, limit - 1).toWellFormed();
  const end = Math.max(...['，', '；', '、', ', ', '; ', ' '].map((mark) => kept.lastIndexOf(mark)));
  return `${kept.slice(0, end > limit / 2 ? end : kept.length).replace(/[\s，；、,;\uFFFD]+$/u, '')}…`;
}

function withoutTitle(line: string, title: string): string {
  const rest = title !== '' && line.startsWith(title) ? line.slice(title.length).replace(/^[\s:：|—-]+/u, '') : line;
  return rest === '' ? line : rest;
}
