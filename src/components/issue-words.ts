/** An issue's name and size, in words. */
import { dateInWords, dateWithWeekday, dayInWords, monthInWords, weekInWords } from '../format.ts';
import type { IssueCounts } from '../queries/issue-page.ts';
import type { Span, SpanKind } from '../queries/spans.ts';
import { sections } from '../sections.ts';
import { site } from '../site.ts';
import { words } from './interface-words.ts';

const SPAN_NAMES: Readonly<Record<SpanKind, (name: string) => string>> = {
  day: (name) => dateInWords(name),
  week: (name) => weekInWords(name),
  month: (name) => monthInWords(name),
};

/** `2024年5月17日`, `2024年第20周`, `2024年5月`. */
export function spanInWords({ kind, name }: Pick<Span, 'kind' | 'name'>): string {
  return SPAN_NAMES[kind](name);
}

/** `2024年5月17日 星期五 · 第 138 期`, or the span and its days. */
export function headingOf({ kind, name, from, to, number }: Span): readonly [name: string, detail: string] {
  return kind === 'day'
    ? [dateWithWeekday(name), words.issueNumber(number)]
    : [spanInWords({ kind, name }), words.onWhichDays(dayInWords(from), dayInWords(to))];
}

/** `56 篇 · 40 条标题 · 23 个来源`; what there is none of is left out. */
export function countsInWords({ articles, headlines, sources }: IssueCounts): string {
  return [articles && words.articles(articles), headlines && words.headlines(headlines), words.publishers(sources)]
    .filter(Boolean)
    .join(' · ');
}

/** The name of a section by its slug. */
export function sectionName(slug: string): string {
  return sections.find((section) => section.slug === slug)?.name[site.language] ?? slug;
}
