/** From what the owner says of an issue to what its page shows: addresses become ids, the introduction safe HTML. */
import type { Problem } from '../article/article-problem.ts';
import { canonicalUrl } from '../article/canonical-url.ts';
import { renderMarkdown } from '../article/render-markdown.ts';
import type { ListedLine } from '../editor/editor-files.ts';
import type { IssueNote } from '../editor/issue-notes.ts';
import type { ArticleRecord } from './article-record.ts';
import type { Related } from './relate.ts';

export interface RelatedNote extends Pick<ArticleRecord, 'localLinks'> {
  /** The introduction; empty where there is none. */
  readonly safeHtml: string;
  /** The same as text. */
  readonly text: string;
  /** Ids of articles that lead the issue, in this order. */
  readonly pinned: readonly string[];
  /** Ids of articles that the issue does not show. */
  readonly hidden: readonly string[];
  /** Ids of articles that follow these, in this order. */
  readonly order: readonly string[];
}

/** The notes by date. Those of a day without entries, and addresses that are none of the day's, are left aside and told. */
export function relateNotes(issues: readonly IssueNote[], archive: Pick<Related, 'entries' | 'ids'>): RelatedNotes {
  const notes = new Map<string, RelatedNote>();
  const idle: Problem[] = [];
  if (issues.length === 0) return { notes, idle };
  const records = new Map(archive.entries.map(({ record }) => [record.id, record]));
  const days = new Set(archive.entries.map(({ record }) => record.date));
  for (const issue of issues) {
    const { date, file, pinned, hidden, order } = issue;
    const find = ({ text }: ListedLine): string | undefined =>
      [text, archive.ids.get(canonicalUrl(text))].find((id) => id !== undefined && records.get(id)?.date === date);
    const idsOf = (lines: readonly ListedLine[]): string[] => lines.flatMap((line) => find(line) ?? []);
    if (days.has(date)) {
      const introduction = introduce(issue.introduction, { ids: archive.ids, records });
      notes.set(date, { ...introduction, pinned: idsOf(pinned), hidden: idsOf(hidden), order: idsOf(order) });
      const strange = [...pinned, ...hidden, ...order].filter((line) => find(line) === undefined);
      idle.push(...strange.map((line) => notOfTheDay(line, { file, date })));
    } else idle.push({ file, line: 1, message: `there is no issue of ${date}`, expected: 'the day of an article' });
  }
  return { notes, idle };
}

/** Links of the introduction to articles with a page lead there. Relative ones lead nowhere: a text has no address. */
function introduce(markdown: string, { ids, records }: Known): Pick<RelatedNote, 'safeHtml' | 'text' | 'localLinks'> {
  const { safeHtml, text, links } = renderMarkdown(markdown, { url: 'about:blank' });
  const localLinks = links.flatMap((url): [string, string][] => {
    const id = ids.get(url);
    const state = id === undefined ? undefined : records.get(id)?.state;
    return id === undefined || state === undefined || state === 'headline' ? [] : [[url, id]];
  });
  return { safeHtml, text: text.trim(), localLinks };
}

function notOfTheDay({ line, text: value }: ListedLine, { file, date }: { file: string; date: string }): Problem {
  return { file, line, value, message: 'is no article of the day', expected: `url or id of an article of ${date}` };
}

interface RelatedNotes {
  readonly notes: ReadonlyMap<string, RelatedNote>;
  readonly idle: readonly Problem[];
}

interface Known {
  readonly ids: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, ArticleRecord>;
}
