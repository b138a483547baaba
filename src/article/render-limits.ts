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

/** What micromark does in about two seconds: a step is a character that is read again, or an event that is walked over. */
const MAX_STEPS = 20_000_000;

/** Events that are walked over, or moved, in the time of one step. */
const EVENTS_PER_STEP = 50;

/** Where micromark ends one event of a text and begins another: marks, line ends, the first letters of addresses. */
const EVENT = /[!&*<[\\\]_`~|\n]|\b[wh]/gi;
/** The same where a word may begin the address of a mailbox. */
const EVENT_OR_WORD = /[!&*<[\\\]_`~|\n]|\b\w/g;

/** Where one text ends and another begins for certain: an empty line, or an item of a list. */
const TEXT_BREAK = /\n[ \t>]*\n|\n {0,3}(?=[-*+][ \t]+\S)/;

/** A line of a quote or list, or under a heading: where one ends, micromark moves all blocks before it. */
const MOVING_LINE = /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]|-+[ \t]*$|=+[ \t]*$)/gm;

/** The article is larger than we render; the message says in which way. */
export class RenderLimitError extends Error {
  override readonly name = 'RenderLimitError';
}

/**
 * Refuses Markdown that takes micromark time squared. Within a text it looks for the end of each HTML comment, code
 * span and title in brackets through all that follows, pairs each emphasis mark with those before it, and goes back over
 * all events for a bracket that is open; and it moves the document for each quote, list and underlined heading. Throws
 * a `RenderLimitError`.
 */
export function checkSource(markdown: string): void {
  if (markdown.length > LIMITS.source) throw new RenderLimitError(`more than ${LIMITS.source} characters`);
  const event = markdown.includes('@') ? EVENT_OR_WORD : EVENT;
  let steps = (countMatches(markdown, MOVING_LINE) * countMatches(markdown, /\n/g)) / 2;
  for (const text of markdown.split(TEXT_BREAK)) {
    const openings = countMatches(text, /<[!?]/g) + new Set(text.match(/`+/g)).size;
    steps += openings * text.length + unclosedTargets(text);
    steps += countMatches(text, /[*_~]+/g) ** 2 + countMatches(text, event) ** 2 / EVENTS_PER_STEP;
    if (steps > MAX_STEPS) throw new RenderLimitError('marks without end that take too long to pair');
  }
}

/** Characters in which the end of each link's target is looked for. */
function unclosedTargets(text: string): number {
  let characters = 0;
  let end = text.length;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === ')' && text[at - 1] !== '\\') end = at;
    else if (text[at] === '(' && text[at - 1] === ']') characters += end - at;
  }
  return characters;
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
