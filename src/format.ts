/**
 * How dates, numbers and plurals are written: one formatter each. The machine's locale and time zone are never asked,
 * so that every machine writes the same. Runs at build time.
 */
import { site } from './site.ts';

type Language = typeof site.language;

const formatters = { 'zh-CN': makeFormatters('zh-CN'), en: makeFormatters('en') };

/** `2024年5月17日`, `May 17, 2024`. */
export function dateInWords(date: string, language: Language = site.language): string {
  return formatters[language].date.format(utc(date));
}

/** The calendar date in the site's time zone, `2024-05-17`. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: site.timeZone }).format(now); // Swedish dates are ISO 8601
}

/** `2024年5月17日 星期五`, `Friday, May 17, 2024`. */
export function dateWithWeekday(date: string, language: Language = site.language): string {
  const [words, day] = [dateInWords(date, language), weekday(date, language)];
  return language === 'en' ? `${day}, ${words}` : `${words} ${day}`;
}

/** `5月17日`, `May 17`. */
export function dayInWords(date: string, language: Language = site.language): string {
  return formatters[language].day.format(utc(date));
}

/** `2024年5月`, `May 2024`; of `2024-05`. */
export function monthInWords(month: string, language: Language = site.language): string {
  return formatters[language].monthOfYear.format(utc(`${month}-01`));
}

/** `2024年第20周`, `Week 20, 2024`; of `2024-W20`. */
export function weekInWords(week: string, language: Language = site.language): string {
  const [year, number] = [week.slice(0, 4), Number(week.slice(6))];
  return language === 'en' ? `Week ${number}, ${year}` : `${year}年第${number}周`;
}

/** `五月`, `May`; of `2024-05`. */
export function monthName(month: string, language: Language = site.language): string {
  return formatters[language].month.format(utc(`${month}-01`));
}

/** `5月`, `May`; of `2024-05`. */
export function shortMonth(month: string, language: Language = site.language): string {
  return formatters[language].shortMonth.format(utc(`${month}-01`));
}

/** `星期五`, `Friday`. */
export function weekday(date: string, language: Language = site.language): string {
  return formatters[language].weekday.format(utc(date));
}

/** `五`, `Fri`: for a column's head. */
export function shortWeekday(date: string, language: Language = site.language): string {
  return formatters[language].shortWeekday.format(utc(date));
}

/** `17`. */
export function dayOfMonth(date: string): string {
  return String(Number(date.slice(8)));
}

/** `12,345`. */
export function number(value: number, language: Language = site.language): string {
  return formatters[language].number.format(value);
}

/** `4.2%`. */
export function percent(share: number, language: Language = site.language): string {
  return formatters[language].percent.format(share);
}

/** A count with its noun in the right form: `1 article`, `2 articles`. */
export function plural(count: number, { one, other, language = site.language }: PluralForms): string {
  const form = formatters[language].plural.select(count) === 'one' ? one : other;
  return `${number(count, language)} ${form}`;
}

/** The text, cut to so many characters, the last an ellipsis. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

function makeFormatters(language: Language) {
  const date = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  return {
    date: date({ year: 'numeric', month: 'long', day: 'numeric' }),
    day: date({ month: 'long', day: 'numeric' }),
    month: date({ month: 'long' }),
    shortMonth: date({ month: 'short' }),
    monthOfYear: date({ year: 'numeric', month: 'long' }),
    weekday: date({ weekday: 'long' }),
    shortWeekday: date({ weekday: language === 'en' ? 'short' : 'narrow' }),
    number: new Intl.NumberFormat(language),
    percent: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
    plural: new Intl.PluralRules(language),
  };
}

/** A calendar date as the instant that the formatters, all in UTC, show as that date. */
function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

interface PluralForms {
  readonly one: string;
  readonly other: string;
  readonly language?: Language;
}
