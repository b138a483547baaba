/** Which language an article is in. */
import { eld } from 'eld/extrasmall';
import type { Passage } from './prose.ts';

/** Longest stretch looked at: enough to be sure. */
const SAMPLE = 3000;

/** As many letters of running text are enough; below, the rest of the article is asked too. */
const ENOUGH = 200;

/** Reports are full of Latin names: this share of Han among the letters makes a text Chinese, unless it has as much of these. */
const CHINESE = 0.15;
const NOT_CHINESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Characters of everyday words that are written in one way only. */
const TRADITIONAL = /[們這個來時會對說國為過發學還開關問題點應該將與資訊網絡號]/gu;
const SIMPLIFIED = /[们这个来时会对说国为过发学还开关问题点应该将与资讯网络号]/gu;

/** By how much of its score, which goes to 1. */
const AHEAD_OF_ENGLISH = 0.06;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;

/** A BCP 47 tag: `zh-CN`, `zh-TW` (traditional characters), `en`, …; `en` where nothing speaks for another. */
export function languageOf({ prose, text, title }: WrittenText): string {
  const running = `${title}\n${prose.map((passage) => passage.text).join('\n')}`;
  const sample = lettersIn(running) < ENOUGH ? `${running}\n${text}` : running;
  const words = sample
    .slice(0, 2 * SAMPLE)
    .replaceAll(ADDRESS, ' ')
    .slice(0, SAMPLE);
  const language = isChinese(words) ? 'zh' : detect(words);
  if (language !== 'zh') return language;
  return count(words, TRADITIONAL) > count(words, SIMPLIFIED) ? 'zh-TW' : 'zh-CN';
}

function isChinese(words: string): boolean {
  const han = count(words, /\p{Script=Han}/gu);
  return han > lettersIn(words) * CHINESE && count(words, NOT_CHINESE) < han * CHINESE;
}

/** Text of a few words is all names, and names are English: another language has to stand out. */
function detect(words: string): string {
  const result = eld.detect(words);
  const scores = result.getScores();
  const isClear = (scores[result.language] ?? 0) - (scores['en'] ?? 0) > AHEAD_OF_ENGLISH;
  return isClear && result.isReliable() ? result.language : 'en';
}

function lettersIn(text: string): number {
  return count(text, /\p{L}/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

interface WrittenText {
  readonly prose: readonly Passage[];
  /** All of it, code and tables too. */
  readonly text: string;
  readonly title: string;
}
