/** Markdown → tree. What an article leaves open does not swallow the rest of it. */
import { visit, EXIT } from 'unist-util-visit';
import type { Root } from 'mdast';
import { parserFor } from './markdown-parser.ts';
import { checkSource } from './render-limits.ts';

/** HTML blocks that run to the end of the document where their end is missing, as CommonMark numbers them: 1 to 5. */
const RUNAWAY_BLOCKS: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
];

/** Articles with more unclosed blocks than this show the rest of their source as text. */
const MAX_RUNAWAYS = 8;

/**
 * An HTML block that is never closed (`<!--`, `<script>`) is text, and what follows it is Markdown again.
 * Throws a `RenderLimitError` for a tree too large or too deep.
 */
export function parseMarkdown(rawMarkdown: string): Root {
  checkSource(rawMarkdown);
  const parser = parserFor(rawMarkdown);
  let markdown = rawMarkdown;
  for (let mended = 0; ; mended += 1) {
    const tree = parser.parse(markdown);
    const offset = mended < MAX_RUNAWAYS ? findRunaway(tree) : undefined;
    if (offset === undefined) return tree;
    markdown = `${markdown.slice(0, offset)}\\${markdown.slice(offset)}`;
  }
}

/** Where the first HTML block begins that has no end. */
function findRunaway(tree: Root): number | undefined {
  let offset: number | undefined;
  visit(tree, 'html', (node) => {
    const block = RUNAWAY_BLOCKS.find(({ start }) => start.test(node.value));
    if (!block || block.end.test(node.value)) return undefined;
    offset = node.position?.start.offset;
    return EXIT;
  });
  return offset;
}
