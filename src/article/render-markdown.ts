/**
 * The Markdown of one article, hostile by nature, becomes safe HTML. Read `render()` first: it is the steps in their
 * order. Sanitising is the last thing that touches what the article says; what comes after builds from checked values.
 */
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Element, Nodes, Root, RootContent } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { assertAllowed } from './assert-allowed.ts';
import { cutAutolinks } from './cut-autolinks.ts';
import { escapeRawHtml } from './escape-raw-html.ts';
import { findFigures } from './find-figures.ts';
import { findHeadings } from './find-headings.ts';
import { findLists } from './find-lists.ts';
import { highlightCode, withinReach } from './highlight-code.ts';
import { leftOverMarkup } from './left-over-markup.ts';
import { linkedUrls } from './local-links.ts';
import { mendEmphasis } from './mend-emphasis.ts';
import { mendLineNumbers } from './mend-line-numbers.ts';
import { mendTables } from './mend-tables.ts';
import { mendText } from './mend-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { prepareHtml } from './prepare-html.ts';
import { proseOf } from './prose.ts';
import type { Passage } from './prose.ts';
import { readingMinutes } from './reading-time.ts';
import { checkHtml, checkTree, LIMITS, RenderLimitError } from './render-limits.ts';
import { repairMarkdown } from './repair-markdown.ts';
import { repairStructure } from './repair-structure.ts';
import { resolveTargets } from './resolve-targets.ts';
import { SANITIZE_SCHEMA } from './sanitize-policy.ts';
import { tableOfContents, withHeadingIds } from './table-of-contents.ts';
import type { ContentsEntry } from './table-of-contents.ts';
import { visibleText } from './visible-text.ts';

/** How much of an article that cannot be rendered is shown as source, in UTF-16 units. */
const SHOWN_SOURCE = 200_000;

/** Footnotes without words of ours: the way back is drawn by the style sheet. */
const toHast = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteBackContent: () => [] })
  .freeze();

const htmlParser = unified().use(rehypeRaw).freeze();

/** For what is sanitised a second time: ids have their prefix. */
const SECOND_SCHEMA = { ...SANITIZE_SCHEMA, clobber: [] };

export interface RenderedMarkdown {
  readonly safeHtml: string;
  /** The text a reader sees in `safeHtml`, a line break around each block. */
  readonly text: string;
  readonly prose: readonly Passage[];
  /** Reading time. */
  readonly minutes: number;
  readonly contents: readonly ContentsEntry[];
  /** Canonical urls. */
  readonly links: readonly string[];
  /** Kinds of Markdown that a reader sees as typed; see `left-over-markup.ts`. */
  readonly leftOver: readonly string[];
  /** Why the article is shown as its source. */
  readonly degraded?: string;
}

/** `url`: the article's address, against which relative links are resolved. Never throws. */
export function renderMarkdown(markdown: string, { url }: { url: string }): RenderedMarkdown {
  try {
    return render(markdown, { url });
  } catch (error) {
    return showSource(markdown, error instanceof Error ? error.message : String(error));
  }
}

function render(markdown: string, { url }: { url: string }): RenderedMarkdown {
  const mdast = escapeRawHtml(cutAutolinks(parseMarkdown(repairMarkdown(markdown))));
  return finishHtml(withoutFootnoteLabel(toHast.runSync(mdast)), { url });
}

/** The second half: an HTML tree that nothing has checked becomes a body. Throws a `RenderLimitError`. */
export function finishHtml(unsafeTree: Root, { url }: { url: string }): RenderedMarkdown {
  const hasRaw = holdsRaw(unsafeTree);
  const parsed = prepareHtml(hasRaw ? parseRaw(unsafeTree) : unsafeTree);
  checkTree(parsed, LIMITS.htmlDepth);
  const sanitized = sanitizeTree(parsed, SANITIZE_SCHEMA);
  const stable = hasRaw ? sanitizeTree(reparse(sanitized), SECOND_SCHEMA) : sanitized;
  const found = withHeadingIds(findStructure(stable));
  return write(highlightCode(repairStructure(resolveTargets(found, { url }))));
}

/** What was typed or torn becomes what it was meant to be: first within a line, then among paragraphs. */
function findStructure(tree: Root): Root {
  return findFigures(findHeadings(findLists(mendTables(mendEmphasis(mendText(mendLineNumbers(tree)))))));
}

/** remark-rehype writes a heading into the footnotes' section; no article can forge that section yet, raw HTML being unread. */
function withoutFootnoteLabel(unsafeTree: Root): Root {
  const children = unsafeTree.children.map((node): RootContent => {
    if (node.type !== 'element' || !node.properties['dataFootnotes']) return node;
    return { ...node, children: node.children.filter((child) => child.type !== 'element' || child.tagName === 'ol') };
  });
  return { type: 'root', children };
}

function holdsRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw));
}

/** The HTML is measured before rehype-raw builds a tree of it. */
function parseRaw(unsafeTree: Root): Root {
  checkHtml(toHtml(unsafeTree, { allowDangerousHtml: true }));
  return htmlParser.runSync(unsafeTree);
}

/**
 * Writes the tree out and reads it again. Taking elements out can leave a tree that HTML cannot express (`<p>` in `<p>`),
 * and that a browser would read as another than the one that was checked.
 */
function reparse(tree: Root): Root {
  return parseRaw({ type: 'root', children: [{ type: 'raw', value: toHtml(tree) }] });
}

function sanitizeTree(unsafeTree: Root, schema: Schema): Root {
  const safe = sanitize(unsafeTree, schema);
  if (safe.type === 'root') return safe;
  return { type: 'root', children: safe.type === 'doctype' ? [] : [safe] };
}

function write(tree: Root): RenderedMarkdown {
  assertAllowed(tree);
  const safeHtml = toHtml(tree);
  if (safeHtml.length > LIMITS.html) throw new RenderLimitError(`more than ${LIMITS.html} characters of HTML`);
  return {
    safeHtml,
    text: visibleText(tree),
    prose: proseOf(tree),
    minutes: readingMinutes(tree),
    contents: tableOfContents(tree),
    links: linkedUrls(tree),
    leftOver: leftOverMarkup(tree),
  };
}

/** The Markdown as it stands, for what cannot be rendered; `reason` says why. */
export function showSource(markdown: string, reason: string): RenderedMarkdown {
  const value = markdown.slice(0, SHOWN_SOURCE).toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  const code: Element = { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value }] };
  const pre: Element = { type: 'element', tagName: 'pre', properties: {}, children: [code] };
  return { ...write({ type: 'root', children: [withinReach(pre)] }), degraded: reason };
}
