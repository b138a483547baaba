/** One file becomes one article: the steps, in order. Read this first. Text in, value out: no disk, no other article. */
import type { ArticleMeta } from '../schema.ts';
import type { Article, ArticleLook, Capture, Decision, PublisherHint, Reading } from './article.ts';
import type { ArticleProblem } from './article-problem.ts';
import { blockPrint } from './block-print.ts';
import { blockText, letterKey } from './block-text.ts';
import { splitBlocks } from './blocks.ts';
import { canonicalUrl, publisherKey } from './canonical-url.ts';
import { captureOf, joinKept } from './capture.ts';
import { cleanBlocks, KEPT, publisherName } from './clean.ts';
import { measureCleaning, removedBlocks } from './cleaning-record.ts';
import { decodeText } from './decode.ts';
import type { DecodedText } from './decode.ts';
import { readFrontmatter } from './frontmatter.ts';
import { languageOf } from './language.ts';
import { repairCharset } from './mojibake.ts';
import type { RecurringBlocks } from './recurrence.ts';
import { readMeta } from './read-meta.ts';
import { renderMarkdown, showSource } from './render-markdown.ts';
import type { RenderedMarkdown } from './render-markdown.ts';
import { sketchOf } from './sketch.ts';
import { summarize } from './summary.ts';
import { subjectsOf } from './subjects.ts';
import { termsOf } from './terms.ts';

export interface ArticleFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The body of a headline. */
const NOTHING: RenderedMarkdown = {
  safeHtml: '',
  text: '',
  prose: [],
  minutes: 0,
  contents: [],
  links: [],
  leftOver: [],
};

/** How a file is to be read. */
export interface ReadingRules {
  /** What its publisher's other articles have taught. */
  readonly recurring?: RecurringBlocks;
  /** The body is neither cleaned nor rendered but shown as it stands, for this reason: it once took too long. */
  readonly showSource?: string;
  /** The article holds its dropped blocks too, to be shown. */
  readonly withRemoved?: boolean;
}

export interface Explanation {
  /** Absent where the file is not an article, or is left out; so is `capture`. */
  readonly title?: string;
  readonly capture?: Capture;
  readonly decisions: readonly Decision[];
  readonly problems: readonly ArticleProblem[];
}

/** What the archive learns from: undefined where the file is not an article, is left out, or took too long before. */
export function lookAtArticle(file: ArticleFile, rules: ReadingRules = {}): ArticleLook | undefined {
  const source = rules.showSource === undefined ? readSource(file) : undefined;
  if (source?.kind !== 'source') return undefined;
  const { url, title } = source.meta;
  const blocks = splitBlocks(source.body, source.bodyLine);
  const prints = new Set(blocks.flatMap(({ text }) => blockPrint(blockText(text), title) ?? []));
  return { publisher: publisherKey(url), title: letterKey(title), prints: [...prints] };
}

/** Reads a file. Never throws on what a file holds. */
export function readArticle(file: ArticleFile, rules: ReadingRules = {}): Reading {
  const source = readSource(file);
  if (source.kind !== 'source') return source;
  const { meta, problems } = source;
  const decisions = rules.showSource === undefined ? decide(source, rules) : keepAll(source);
  const capture = captureOf(decisions, source.rawBody);
  const markdown = joinKept(decisions, capture.state);
  const rendered = capture.state === 'headline' ? undefined : render(markdown, { url: meta.url, rules });
  const { prose, degraded: reason, ...body } = rendered ?? NOTHING;
  const lang = meta.lang ?? languageOf({ prose, text: body.text, title: meta.title });
  const article: Article = {
    meta,
    capture,
    publisher: publisherOf(source, decisions),
    canonicalUrl: canonicalUrl(meta.url),
    lang,
    summary: meta.summary ?? summarize({ prose, title: meta.title }),
    ...body,
    terms: termsOf({ title: meta.title, text: body.text, lang }),
    sketch: sketchOf(body.text),
    subjects: subjectsOf({ title: meta.title, text: body.text, lang }),
    cleaning: measureCleaning(decisions),
    ...(rules.withRemoved && { removed: removedBlocks(decisions) }),
  };
  const degraded = reason === undefined ? [] : [shownAsSource(source, reason)];
  return { kind: meta.draft ? 'draft' : 'article', article, problems: [...problems, ...degraded] };
}

/** The fate of every block of a file, and what is left; nothing of a file that is not an article, or is left out. */
export function explainArticle(file: ArticleFile, rules: ReadingRules = {}): Explanation {
  const source = readSource(file);
  if (source.kind !== 'source') return { decisions: [], problems: source.kind === 'left-out' ? source.problems : [] };
  const decisions = decide(source, rules);
  const capture = captureOf(decisions, source.rawBody);
  return { title: source.meta.title, capture, decisions, problems: source.problems };
}

/** From bytes to metadata and body. */
function readSource({ path, bytes }: ArticleFile): Source | Extract<Reading, { kind: 'left-out' | 'not-article' }> {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { kind: 'left-out', problems: [undecodable(path)] };
  const frontmatter = readFrontmatter(decoded.text);
  if (frontmatter.kind === 'none') return { kind: 'not-article' };
  const rawBody = frontmatter.kind === 'read' ? frontmatter.body : '';
  const body = repairCharset(rawBody);
  const { meta, problems } = readMeta(frontmatter, { file: path, firstHeading: firstHeading(body ?? rawBody) });
  if (meta === undefined || frontmatter.kind === 'broken') return { kind: 'left-out', problems };
  return {
    kind: 'source',
    path,
    meta,
    rawBody,
    body: body ?? rawBody,
    bodyLine: frontmatter.bodyLine,
    problems: [
      ...problems,
      ...repairsOf(path, { decoded, charset: body !== undefined, bodyLine: frontmatter.bodyLine }),
    ],
  };
}

function decide(source: Source, { recurring }: ReadingRules): Decision[] {
  return cleanBlocks(splitBlocks(source.body, source.bodyLine), {
    ...contextOf(source),
    ...(recurring && { recurring }),
  });
}

function keepAll({ body, bodyLine }: Source): Decision[] {
  const to = bodyLine + body.split('\n').length - 1;
  return [{ from: bodyLine, to, text: body, ...blockText(body), kept: true, rule: KEPT }];
}

function contextOf({ meta }: Source): { title: string; url: string; publisherKey: string; source: string } {
  return { title: meta.title, url: meta.url, publisherKey: publisherKey(meta.url), source: meta.source };
}

function publisherOf(source: Source, decisions: readonly Decision[]): PublisherHint {
  const key = publisherKey(source.meta.url);
  const name = key.startsWith('host:') ? key.slice('host:'.length) : publisherName(decisions, contextOf(source));
  return name === undefined ? { key } : { key, name };
}

function render(markdown: string, { url, rules }: { url: string; rules: ReadingRules }): RenderedMarkdown {
  return rules.showSource === undefined ? renderMarkdown(markdown, { url }) : showSource(markdown, rules.showSource);
}

/** The heading of the highest level that comes first: a page's own furniture has lower ones. */
function firstHeading(body: string): string | undefined {
  return (/^#[ \t]+(\S.*)$/m.exec(body) ?? /^#{2,6}[ \t]+(\S.*)$/m.exec(body))?.[1];
}

function undecodable(file: string): ArticleProblem {
  const message = 'the file is neither UTF-8 nor GB18030';
  return { code: 'wrong-encoding', consequence: 'left-out', file, line: 1, message, expected: 'UTF-8' };
}

function repairsOf(file: string, { decoded, charset, bodyLine }: Repairs): ArticleProblem[] {
  const repaired = { consequence: 'repaired', file } as const;
  return [
    ...(decoded.repaired === 'wrong-encoding'
      ? [
          {
            ...repaired,
            code: 'wrong-encoding',
            line: 1,
            message: 'the file is GB18030 (it was read as that)',
            expected: 'UTF-8',
          } as const,
        ]
      : []),
    ...(decoded.repaired === 'nul-byte'
      ? [
          {
            ...repaired,
            code: 'nul-byte',
            line: 1,
            message: 'the file holds a NUL byte (shown as U+FFFD)',
            expected: 'text',
          } as const,
        ]
      : []),
    ...(charset
      ? [
          {
            ...repaired,
            code: 'wrong-charset',
            line: bodyLine,
            message: 'the text was decoded in the wrong charset (put right)',
            expected: 'UTF-8 read as UTF-8',
          } as const,
        ]
      : []),
  ];
}

function shownAsSource({ path, bodyLine }: Source, reason: string): ArticleProblem {
  const message = `it is shown as its source: ${reason}`;
  return {
    code: 'shown-as-source',
    consequence: 'repaired',
    file: path,
    line: bodyLine,
    message,
    expected: 'an article within the limits',
  };
}

interface Source {
  readonly kind: 'source';
  readonly path: string;
  readonly meta: ArticleMeta;
  /** As it was captured. */
  readonly rawBody: string;
  /** In the right charset. */
  readonly body: string;
  /** 1-based line of the file at which the body starts. */
  readonly bodyLine: number;
  readonly problems: readonly ArticleProblem[];
}

interface Repairs {
  readonly decoded: DecodedText;
  readonly charset: boolean;
  readonly bodyLine: number;
}
