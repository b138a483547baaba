/** Which language an article is in, from its letters and its commonest words. */

/** Longest stretch looked at: enough to be sure. */
const SAMPLE = 5000;

/** Letters that only, or nearly only, one script's languages use, in the order they are asked: Japanese holds Han too. */
const SCRIPTS: readonly { readonly language: string; readonly letters: RegExp; readonly share: number }[] = [
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.1 },
  { language: 'ko', letters: /\p{Script=Hangul}/gu, share: 0.2 },
  { language: 'zh', letters: /\p{Script=Han}/gu, share: 0.15 }, // Chinese reports are full of Latin names and code
  { language: 'ru', letters: /\p{Script=Cyrillic}/gu, share: 0.3 },
  { language: 'ar', letters: /\p{Script=Arabic}/gu, share: 0.3 },
];

/** Characters of everyday words that are written in one way only. */
const TRADITIONAL = /[們這個來時會對說國為過發學還開關問題點應該將與資訊網絡號]/gu;
const SIMPLIFIED = /[们这个来时会对说国为过发学还开关问题点应该将与资讯网络号]/gu;

/** Words that make up a good part of any text in their language and are rare in the others. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'and', 'of', 'to', 'is', 'that', 'with', 'for', 'are', 'this']),
  it: new Set(['il', 'di', 'che', 'della', 'gli', 'sono', 'per', 'una', 'nel', 'con']),
  fr: new Set(['les', 'des', 'est', 'une', 'dans', 'pour', 'que', 'sur', 'du', 'et']),
  de: new Set(['der', 'die', 'und', 'das', 'ist', 'mit', 'den', 'von', 'nicht', 'eine']),
  es: new Set(['los', 'el', 'las', 'una', 'del', 'que', 'para', 'con', 'por', 'y']),
  pt: new Set(['os', 'uma', 'não', 'para', 'com', 'dos', 'em', 'que', 'da', 'do']),
};

/** A BCP 47 tag: `zh-CN`, `zh-TW` (traditional characters), `en`, …; `en` where nothing speaks for another. */
export function languageOf(text: string, title: string): string {
  const sample = `${title}\n${text.slice(0, SAMPLE)}`;
  const letters = count(sample, /\p{L}/gu);
  const script = SCRIPTS.find((candidate) => count(sample, candidate.letters) > letters * candidate.share);
  if (script?.language === 'zh') return count(sample, TRADITIONAL) > count(sample, SIMPLIFIED) ? 'zh-TW' : 'zh-CN';
  return script?.language ?? latinLanguageOf(sample);
}

function latinLanguageOf(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(STOP_WORDS).map(([language, stopWords]) => ({
    language,
    score: words.filter((word) => stopWords.has(word)).length,
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).language;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
