/** The text that a reader sees of an HTML tree: what search indexes. */
import type { Nodes } from 'hast';

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'p',
    'li',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'div',
    'td',
    'th',
    'tr',
    'pre',
    'blockquote',
    'figcaption',
    'figure',
  ],
  ...['br', 'dt', 'dd', 'section', 'summary', 'details', 'table', 'ul', 'ol', 'hr'],
]);

/** The text nodes in order, a line break before and after each block; white space is left as it is. No `alt`, no comments. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(visibleText).join('');
  return node.type === 'element' && BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}
