/** How large and how deep an article may become while it is rendered. What passes a limit is shown as its source. */
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';
import type { Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';

/** Sizes in UTF-16 units. A long report has 3,000 nodes, 20 deep; beyond these lie only attacks and accidents. */
export const LIMITS = {
  source: 2_000_000,
  html: 5_000_000,
  nodes: 50_000,
  markdownDepth: 100,
  containerColumn: 200,
  htmlDepth: 200,
} as const;

/** What micromark does in about two seconds. */
const MAX_STEPS = 20_000_000;

/** The article is larger than we render; the message says in which way. */
export class RenderLimitError extends Error {
  override readonly name = 'RenderLimitError';
}

/**
 * Refuses Markdown that takes micromark time squared. It looks for the end of each HTML comment and each code span
 * through the rest of the paragraph, and pairs each emphasis mark with those before it. Throws a `RenderLimitError`.
 */
export function checkSource(markdown: string): void {
  if (markdown.length > LIMITS.source) throw new RenderLimitError(`more than ${LIMITS.source} characters`);
  for (const paragraph of markdown.split(/\n[ \t>]*\n/)) {
    const openings = countMatches(paragraph, /<[!?]/g) + new Set(paragraph.match(/`+/g)).size;
    const steps = openings * paragraph.length + countMatches(paragraph, /[*_~]+/g) ** 2;
    if (steps > MAX_STEPS) throw new RenderLimitError('marks without end that take too long to pair');
  }
}

/**
 * Measures a Markdown or HTML tree without recursion, so that no depth of it can overflow the stack.
 * Throws a `RenderLimitError`.
 */
export function checkTree(tree: MdastNodes | HastNodes, maxDepth: number): void {
  let level: readonly (MdastNodes | HastNodes)[] = [tree];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw new RenderLimitError(`nested more than ${maxDepth} deep`);
    nodes += level.length;
    if (nodes > LIMITS.nodes) throw new RenderLimitError(`more than ${LIMITS.nodes} elements`);
    level = level.flatMap((node): readonly (MdastNodes | HastNodes)[] => ('children' in node ? node.children : []));
  }
}

/**
 * Refuses a line whose quotes and list items reach further than any text is nested: parsing takes time by the cube of
 * their depth, so that the tree would be measured too late. Throws a `RenderLimitError`.
 */
export function checkContainers(column: number): void {
  if (column > LIMITS.containerColumn) throw new RenderLimitError(`quotes and lists to column ${column}`);
}

/**
 * Refuses Markdown whose reference links would write the address of one long definition again and again.
 * Throws a `RenderLimitError`.
 */
export function checkReferences(tree: MdastNodes): void {
  const pending: MdastNodes[] = [tree];
  let references = 0;
  let longest = 0;
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'linkReference' || node.type === 'imageReference') references += 1;
    if (node.type === 'definition') longest = Math.max(longest, node.url.length + (node.title?.length ?? 0));
    if ('children' in node) pending.push(...node.children);
  }
  if (references * longest > LIMITS.html) throw new RenderLimitError('reference links that multiply a long address');
}

/**
 * Parses HTML only to count: unclosed tags make a parser build far more than it reads (900 `<b title=N>` before 900
 * `<p>`: 810,000 elements), so it is stopped at the first element too many. Throws a `RenderLimitError`.
 */
export function checkHtml(html: string): void {
  if (html.length > LIMITS.html) throw new RenderLimitError(`more than ${LIMITS.html} characters of HTML`);
  let elements = 0;
  let depth = 0;
  const counting: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...element) {
      elements += 1;
      if (elements > LIMITS.nodes) throw new RenderLimitError(`more than ${LIMITS.nodes} elements`);
      return defaultTreeAdapter.createElement(...element);
    },
    onItemPush() {
      depth += 1;
      if (depth > LIMITS.htmlDepth) throw new RenderLimitError(`nested more than ${LIMITS.htmlDepth} deep`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  parseFragment(html, { treeAdapter: counting });
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
