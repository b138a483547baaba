/** The e-mail edition as plain text. */
import { words } from '../components/interface-words.ts';
import { dateWithWeekday } from '../format.ts';
import { site } from '../site.ts';
import type { EmailEdition, EmailStory } from './edition.ts';

/** Names of sources in a line. */
const MOST_SOURCES = 6;

/** Paragraphs with an empty line between; the lead and the stories with their summaries, the briefs as a list. */
export function emailText(edition: EmailEdition): string {
  const { lead, stories, briefs, introduction, page } = edition;
  const paragraphs = [
    `${site.title} · ${dateWithWeekday(edition.date)}\n${countsLine(edition)}`,
    introduction?.text ?? '',
    ...[lead, ...stories].flatMap((story) => (story ? [storyText(story)] : [])),
    ...(briefs.length > 0 ? [words.briefs, ...briefs.map(briefText)] : []),
    moreLine(edition),
    page ?? '',
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

/** How much the issue holds: `56 篇 · 40 条标题`. */
export function countsLine({ articles, headlines }: EmailEdition): string {
  return [articles > 0 && words.articles(articles), headlines > 0 && words.headlines(headlines)]
    .filter(Boolean)
    .join(' · ');
}

/** How many stories are left; empty where none is. */
export function moreLine({ more }: EmailEdition): string {
  return more > 0 ? words.moreInIssue(more) : '';
}

/** The sources of a story, many of them by their number. */
export function sourcesLine({ sources }: EmailStory): string {
  const named = sources.slice(0, MOST_SOURCES).join(words.listSeparator);
  return sources.length > MOST_SOURCES ? words.andOthers(named, sources.length) : named;
}

function storyText(story: EmailStory): string {
  return [`■ ${story.title}`, story.summary, sourcesLine(story), story.link].filter(Boolean).join('\n');
}

function briefText(story: EmailStory): string {
  return `· ${story.title} · ${sourcesLine(story)}\n  ${story.link}`;
}
