/** Markdown → tree, with GFM and with emphasis that works beside CJK punctuation. */
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { visit, EXIT } from 'unist-util-visit';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { checkContainers, checkReferences, checkSource, checkTree, LIMITS } from './render-limits.ts';

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

const processor = remark()
  .use(limitNesting)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .freeze();

/**
 * An HTML block that is never closed (`<!--`, `<script>`) is text, and what follows it is Markdown again.
 * Throws a `RenderLimitError` for a tree too large or too deep.
 */
export function parseMarkdown(rawMarkdown: string): Root {
  checkSource(rawMarkdown);
  let markdown = rawMarkdown;
  for (let mended = 0; ; mended += 1) {
    const tree = processor.parse(markdown);
    const offset = mended < MAX_RUNAWAYS ? findRunaway(tree) : undefined;
    if (offset === undefined) return tree;
    markdown = `${markdown.slice(0, offset)}\\${markdown.slice(offset)}`;
  }
}

/** Measures while lines are read, and the tree as soon as it is built: what GFM does to it next is recursive. */
function limitNesting(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  // Tried where no further quote or list item begins, and never taken.
  data.micromarkExtensions.push({
    document: {
      null: {
        tokenize(_effects, _ok, nok) {
          checkContainers(this.now().column);
          return nok;
        },
      },
    },
  });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    transforms: [
      (tree) => {
        checkTree(tree, LIMITS.markdownDepth);
        checkReferences(tree);
        return tree;
      },
    ],
  });
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
