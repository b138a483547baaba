/** Whether feeds, sitemaps and other XML of a finished site can be read, and lead anywhere. Pure: text in, problems out. */
import { SyntaxValidator } from 'fast-xml-validator';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

/** What a file says, in the order of its entries. */
export interface FeedFacts {
  /** Addresses that it leads to. */
  readonly links: readonly string[];
  readonly problems: readonly string[];
}

interface Entry {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
}

/** How entries are read, by the end of a file's name. */
const FEEDS: readonly { readonly name: RegExp; readonly read: (text: string) => readonly Entry[] }[] = [
  {
    name: /(?:^|\/)feed\.xml$/,
    read: (text) => (parseRssFeed(text).items ?? []).map(({ guid, link, title }) => ({ id: guid?.value, link, title })),
  },
  {
    name: /(?:^|\/)atom\.xml$/,
    read: (text) =>
      (parseAtomFeed(text).entries ?? []).map(({ id, links, title }) => ({
        id,
        link: links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: title?.value,
      })),
  },
  {
    name: /(?:^|\/)feed\.json$/,
    read: (text) => (parseJsonFeed(text).items ?? []).map(({ id, url, title }) => ({ id, link: url, title })),
  },
];

/** Undefined where the name is of no file that leads anywhere. */
export function feedFacts(name: string, text: string): FeedFacts | undefined {
  const isXml = name.endsWith('.xml');
  const kind = FEEDS.find((candidate) => candidate.name.test(name));
  if (!isXml && !kind) return undefined;
  const malformed = isXml ? complaintOf(() => SyntaxValidator.validate(text)) : undefined;
  if (malformed !== undefined) return { links: [], problems: [`${malformed} Expected well-formed XML`] };
  if (kind) return entriesOf(kind.read, text);
  return {
    links: Array.from(text.matchAll(/<loc>([^<]+)<\/loc>/g), ([, link = '']) => unescapeXml(link)),
    problems: [],
  };
}

function entriesOf(read: (text: string) => readonly Entry[], text: string): FeedFacts {
  let entries: readonly Entry[] = [];
  const complaint = complaintOf(() => (entries = read(text)));
  if (complaint !== undefined) return { links: [], problems: [`it is no feed: ${complaint}`] };
  const ids = entries.map(({ id }) => id);
  return {
    links: entries.flatMap(({ link }) => link ?? []),
    problems: [
      ...(new Set(ids).size < ids.length ? ['two of its entries have one id, expected an id for each'] : []),
      ...entries
        .filter(({ id, link, title }) => !id || !link || !title)
        .map(({ id, title }) => `its entry "${title ?? id ?? ''}" lacks an id, a link or a title`),
    ],
  };
}

/** What a parser says of a text that it does not take. */
function complaintOf(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unescapeXml(text: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => marks[name] ?? '');
}
