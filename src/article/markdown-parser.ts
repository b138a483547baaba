/** The parser: CommonMark and GFM, with emphasis that works beside CJK punctuation, within limits. */
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { Nodes, Root } from 'mdast';
import type { Processor } from 'unified';
import { checkContainers, checkReferences, checkTree, LIMITS } from './render-limits.ts';

/** Constructs that GFM looks for at every word or line, and what none of them can do without. */
const MARKS = [
  { construct: 'emailAutolink', mark: /@/ },
  { construct: 'table', mark: /\||:-|-:/ },
] as const;

/** What GFM makes a link of, within text. */
const ADDRESS = /@|:\/\/|www\./i;

/** By the constructs that they leave out. To look for what is not there takes a tenth of a parser's time. */
const PARSERS = {
  none: parserWithout([]),
  emailAutolink: parserWithout(['emailAutolink']),
  table: parserWithout(['table']),
  both: parserWithout(['emailAutolink', 'table']),
};

/** A parser that reads `markdown` as one with every construct would. It throws a `RenderLimitError` for what is too deep. */
export function parserFor(markdown: string): MarkdownParser {
  const [absent, ...others] = MARKS.filter(({ mark }) => !mark.test(markdown));
  return PARSERS[others.length > 0 ? 'both' : (absent?.construct ?? 'none')];
}

function parserWithout(constructs: string[]): MarkdownParser {
  return remark()
    .use(remarkGfm)
    .use(searchAddresses)
    .use(leaveOut, constructs)
    .use(limitNesting)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough)
    .freeze();
}

/** GFM searches all text for addresses that the tokenizer has missed: only where there is one. */
function searchAddresses(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({
    ...extension,
    transforms: (extension.transforms ?? []).map(
      (transform) => (tree: Root) => (holdsAddress(tree) ? transform(tree) : tree),
    ),
  }));
}

function leaveOut(this: Processor, constructs: string[]): void {
  this.data().micromarkExtensions?.push({ disable: { null: constructs } });
}

function holdsAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value);
  return (
    'children' in node && node.type !== 'link' && node.type !== 'linkReference' && node.children.some(holdsAddress)
  );
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
  data.fromMarkdownExtensions.unshift({
    transforms: [
      (tree) => {
        checkTree(tree, LIMITS.markdownDepth);
        checkReferences(tree);
        return tree;
      },
    ],
  });
}

interface MarkdownParser {
  readonly parse: (markdown: string) => Root;
}
