/** Rebuilds an HTML tree from its leaves up. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

type Change = (element: Element) => readonly ElementContent[];

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Puts what `change` returns in place of each element, whose children are changed already. Elements named in `except`
 * are left as they are, with all they hold. The tree given stays as it is.
 */
export function mapElements(
  tree: Root,
  change: Change,
  { except = NOTHING }: { except?: ReadonlySet<string> } = {},
): Root {
  return { type: 'root', children: mapChildren(tree.children, { change, except }) };
}

function mapChildren(
  nodes: readonly RootContent[],
  options: { change: Change; except: ReadonlySet<string> },
): ElementContent[] {
  const mapped: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'element' && !options.except.has(node.tagName)) {
      mapped.push(...options.change({ ...node, children: mapChildren(node.children, options) }));
    } else if (node.type !== 'doctype') mapped.push(node);
  }
  return mapped;
}
