/** An article's metadata: which keys its frontmatter may have, what each means, and what is put right in it. */
import { z } from 'zod';
import type { RefinementCtx } from 'zod';

/** Characters that nobody sees and with which a line can lie: C0 and C1 controls, zero-width and direction characters. */
const INVISIBLE =
  /(?!\s)\p{Cc}|[\u{AD}\u{200B}\u{200C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{FEFF}]/gu;

/** A joiner that joins no emoji. */
const LONE_JOINER = /(?<![\p{Extended_Pictographic}\u{FE0F}\u{1F3FB}-\u{1F3FF}])\u{200D}/gu;

const DATE_FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
];

/** The web has no older articles. */
const FIRST_YEAR = 1990;

const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** A line of text. */
export const text = z.string('is not text').transform(toLine).pipe(z.string().min(1, 'is empty'));

const date = z
  .string('is not a date')
  .transform((raw, context) => toCalendarDate(raw) ?? fail(context, 'is not a date of the calendar'));

/** Yes or no. */
export const flag = z
  .string('is not a word')
  .transform((raw, context) => FLAG_WORDS.get(raw.trim().toLowerCase()) ?? fail(context, 'is neither true nor false'));

const address = z
  .string('is not an address')
  .transform((raw, context) => toWebAddress(raw) ?? fail(context, 'is not an address on the web'));

/** A list of names, or one line of them with commas. */
export const names = z
  .union([z.string(), z.array(z.string())], 'is not a list of names')
  .transform((raw) => (typeof raw === 'string' ? raw.split(/[,，、]/) : raw))
  .transform((list) => [...new Set(list.map(toLine).filter((name) => name !== ''))]);

/** The keys as they stand in a file, scalars as text. `describe` says what a problem names as expected. */
export const frontmatterSchema = z.object({
  /** The headline. Where it is empty, the first heading of the body. */
  title: text.describe('a line of text'),
  /** The original. Spaces around it are taken off. */
  url: address.describe('an http or https address without a user name'),
  /** The feed or site that brought the article. */
  source: text.describe('a line of text'),
  /** The day it counts for, as a calendar date: no zone is ever applied. */
  date: date.describe('a day YYYY-MM-DD, not after that of fetch_date'),
  /** The day it was captured. A time after it is left out. */
  fetch_date: date.optional().describe('a day YYYY-MM-DD'),
  /** The last part of the page's address, in place of a hash. */
  slug: z
    .string('is not text')
    .trim()
    .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'is not a slug')
    .max(80, 'is too long')
    .optional()
    .describe('ASCII words joined by "-", at most 80 characters'),
  /** Its subjects: a list, or one line with commas. */
  tags: names.default([]).describe('a list of words'),
  /** Who wrote it; several are a list, or one line with commas. */
  author: names
    .transform((list) => list.join(', '))
    .pipe(z.string().min(1, 'is empty'))
    .optional()
    .describe('a name, or a list of names'),
  /** One to three sentences, in place of those taken from the text. */
  summary: text.optional().describe('one to three sentences'),
  /** The language of the text, in place of the one found in it. BCP 47. */
  lang: z
    .string('is not text')
    .trim()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'is not a language')
    .optional()
    .describe('a language tag such as zh-CN'),
  /** Whether the article is kept off the site. */
  draft: flag.default(false).describe('true or false'),
  /** The picture shown with it in lists. */
  image: address.optional().describe('an http or https address without a user name'),
  /** The day of its last change. */
  updated: date.optional().describe('a day YYYY-MM-DD'),
});

/** Of these a wrong value is left aside and the article stays. A wrong `draft` is not: it may be one. */
export const DISPENSABLE_KEYS: readonly FrontmatterKey[] = [
  'fetch_date',
  'slug',
  'tags',
  'author',
  'summary',
  'lang',
  'image',
  'updated',
];

export const articleSchema = frontmatterSchema
  .refine((meta) => meta.fetch_date === undefined || meta.date <= meta.fetch_date, {
    path: ['date'],
    error: 'is after the day of fetch_date',
  })
  .transform(({ fetch_date, ...meta }) => (fetch_date === undefined ? meta : { ...meta, fetchDate: fetch_date }));

export type FrontmatterKey = keyof typeof frontmatterSchema.shape;
export type ArticleMeta = Readonly<z.infer<typeof articleSchema>>;

/** One line that shows all that it holds: invisible characters out, each white space a single space. */
export function toLine(raw: string): string {
  return raw.toWellFormed().replaceAll(INVISIBLE, '').replaceAll(LONE_JOINER, '').replaceAll(/\s+/g, ' ').trim();
}

/** Whether `toLine` takes more out of a line than white space. */
export function hasInvisible(raw: string): boolean {
  return raw.search(INVISIBLE) !== -1 || raw.search(LONE_JOINER) !== -1;
}

function toCalendarDate(raw: string): string | undefined {
  const parts = DATE_FORMS.map((form) => form.exec(raw.trim())?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = [parts['year'], parts['month'], parts['day']].map(Number);
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The URL standard drops tabs and line breaks from an address, so that `java\nscript:` is one: here they are no address. */
function toWebAddress(raw: string): string | undefined {
  const trimmed = raw.trim();
  const url = /\p{Cc}/u.test(trimmed) ? null : URL.parse(trimmed);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isWeb ? url.href : undefined;
}

function fail(context: RefinementCtx, message: string): never {
  context.issues.push({ code: 'custom', message, input: context.value });
  return z.NEVER;
}
