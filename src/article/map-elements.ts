/** Rebuilds an HTML tree from its leaves up. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Puts what `change` returns in place of each element, whose children are changed already. The tree given stays as it is. */
export function mapElements(tree: Root, change: (element: Element) => readonly ElementContent[]): Root {
  return { type: 'root', children: mapChildren(tree.children, change) };
}

function mapChildren(
  nodes: readonly RootContent[],
  change: (element: Element) => readonly ElementContent[],
): ElementContent[] {
  const mapped: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'element') mapped.push(...change({ ...node, children: mapChildren(node.children, change) }));
    else if (node.type !== 'doctype') mapped.push(node);
  }
  return mapped;
}
