/** What an e-mail edition says: the issue of a day with full addresses, ready to be written as HTML or as text. */
import type { DatabaseSync } from 'node:sqlite';
import { cleanText } from '../feeds/xml-text.ts';
import { hasPage } from '../queries/listing.ts';
import type { Listing } from '../queries/listing.ts';
import { daysWithIssue } from '../queries/days.ts';
import { issueNote } from '../queries/issue-note.ts';
import { newsOfDay } from '../queries/issue.ts';
import type { Story } from '../queries/stories.ts';
import { paths } from '../urls.ts';

/** Its texts are plain, without what turns a line. */
export interface EmailStory {
  readonly title: string;
  readonly lang: string;
  readonly link: string;
  readonly summary: string;
  /** Who tells it, each once; the one that is linked first. */
  readonly sources: readonly string[];
}

export interface EmailEdition {
  readonly date: string;
  /** Articles and headlines of the day. */
  readonly articles: number;
  readonly headlines: number;
  /** The issue's page; undefined where the site has no address. */
  readonly page?: string;
  /** What the owner says to open the issue. Links lead to originals where the site has no address. */
  readonly introduction?: {
    readonly safeHtml: string;
    readonly text: string;
    readonly pages: ReadonlyMap<string, string>;
  };
  readonly lead?: EmailStory;
  /** With their summaries. */
  readonly stories: readonly EmailStory[];
  /** By their titles. */
  readonly briefs: readonly EmailStory[];
  /** Stories beyond these. */
  readonly more: number;
}

/** Stories after the lead: those with a summary, and those in a line. */
const LENGTHS = { stories: 8, briefs: 24 } as const;

/**
 * The edition of a day. `pageAt` gives the full address of a path of the site; without it links lead to the originals.
 * Throws for a day without an issue.
 */
export function emailEdition(
  store: DatabaseSync,
  { date, pageAt }: { date: string; pageAt?: (path: string) => string },
): EmailEdition {
  const days = daysWithIssue(store);
  const day = days.find((other) => other.date === date);
  if (day === undefined)
    throw new Error(
      noIssue(
        date,
        days.map((other) => other.date),
      ),
    );
  const note = issueNote(store, date);
  const linkOf = (article: Listing): string =>
    pageAt && hasPage(article) ? pageAt(paths.article(article.id)) : article.url;
  const all = newsOfDay(store, date).map((story) => toEmailStory(story, linkOf));
  const [lead, ...others] = all;
  const briefs = others.slice(LENGTHS.stories, LENGTHS.stories + LENGTHS.briefs);
  return {
    ...day,
    ...(pageAt && { page: pageAt(paths.issue(date)) }),
    ...(note?.text && {
      introduction: {
        ...note,
        pages: new Map(pageAt ? note.localLinks.map(([url, id]) => [url, pageAt(paths.article(id))]) : []),
      },
    }),
    ...(lead && { lead }),
    stories: others.slice(0, LENGTHS.stories),
    briefs,
    more: Math.max(0, others.length - LENGTHS.stories - briefs.length),
  };
}

function toEmailStory({ articles: [main, ...others] }: Story, linkOf: (article: Listing) => string): EmailStory {
  const { title, lang, summary } = main;
  const sources = new Set([main, ...others].map(({ publisher }) => cleanText(publisher.name)));
  return { title: cleanText(title), lang, link: linkOf(main), summary: cleanText(summary), sources: [...sources] };
}

/** Names the nearest days, or that there are none. */
function noIssue(date: string, days: readonly string[]): string {
  const near = [days.findLast((day) => day < date), days.find((day) => day > date)].filter((day) => day !== undefined);
  return `There is no issue of ${date}, expected a day with one, ${near.length > 0 ? `the nearest are ${near.join(' and ')}` : 'and the site has none'}`;
}
