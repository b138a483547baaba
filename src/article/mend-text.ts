/** Mends the text of a tree outside code: character references escaped twice, spaces of layout, lines that were wrapped. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { decodeEntities } from './html-entities.ts';
import { CJK, INLINE, inlineText, isLine, VERBATIM, widthOf } from './inline-text.ts';
import { mapElements } from './map-elements.ts';

/** References that Markdown has decoded once, and that stand for a character still. */
const ESCAPED_TWICE = /&(?:nbsp|amp|lt|gt|quot|#39);/g;

/** Spaces that a font makes, not an author. French keeps its own before `:;!?»%`. */
const FIXED_SPACES = /(?<!«)[\u00A0\u2002\u2003](?![:;!?»%])/g;

/** Widths in Latin letters. A shorter line is a label unless a comma ends it, a longer one was wrapped by nobody. */
const WRAPPED = { shortest: 40, longest: 120 } as const;

/** What becomes of a line break: nothing, a break that shows, or what Markdown makes of it, a space. */
type Verdict = 'join' | 'break' | 'keep';

/** Text nodes with what their author meant; lines and paragraphs that hold nothing go. */
export function mendText(tree: Root): Root {
  return mapElements(
    { type: 'root', children: tree.children.map(mendNode) },
    (element) => {
      if (INLINE.has(element.tagName) || !isLine(element)) return [element];
      const line = withoutIndent(withoutWraps(element));
      return line.tagName === 'p' && isBlank(line) ? [] : [line];
    },
    { except: VERBATIM },
  );
}

function mendNode<Node extends RootContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: mendCharacters(node.value) };
  if (node.type !== 'element') return node;
  if (VERBATIM.has(node.tagName)) return withPlainSpaces(node);
  return { ...node, children: node.children.map(mendNode) };
}

function mendCharacters(value: string): string {
  // In a tag that is shown as text, references are part of what was typed.
  const decoded = value.includes('&') && !value.includes('<') ? value.replaceAll(ESCAPED_TWICE, decodeEntities) : value;
  return decoded.replaceAll(FIXED_SPACES, ' ');
}

/** Code that is copied must run. */
function withPlainSpaces<Node extends RootContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll('\u00A0', ' ') };
  return node.type === 'element' ? { ...node, children: node.children.map(withPlainSpaces) } : node;
}

/** White space at the ends of a block, ideographic spaces too, is the layout of the page it came from. */
function withoutIndent(line: Element): Element {
  const first = line.children.findIndex((child) => !isBlankText(child));
  if (first < 0) return line;
  const children = line.children.slice(first);
  const [head, ...rest] = children;
  if (head?.type !== 'text') return first === 0 ? line : { ...line, children };
  const value = head.value.replace(/^[\s\u3000]+/, '');
  return value === head.value ? line : { ...line, children: [{ ...head, value }, ...rest] };
}

function isBlankText(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isBlank(line: Element): boolean {
  return line.properties.id === undefined && line.children.every(holdsNothing);
}

function holdsNothing(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type !== 'element' || node.tagName === 'br') return true;
  const isThing = ['img', 'input'].includes(node.tagName) || node.properties.id !== undefined;
  return !isThing && node.children.every(holdsNothing);
}

function withoutWraps(line: Element): Element {
  const text = inlineText(line);
  if (!text.includes('\n')) return line;
  const lines = text.split('\n').map((each) => each.trim());
  const isUnwrapped = lines.some((each) => widthOf(each) > WRAPPED.longest);
  const verdicts = lines.slice(1).map((after, index) => verdictOn(lines[index] ?? '', { after, isUnwrapped }));
  if (verdicts.every((verdict) => verdict === 'keep')) return line;
  return { ...line, children: applyVerdicts(line.children, verdicts.values()) };
}

function verdictOn(before: string, { after, isUnwrapped }: { after: string; isUnwrapped: boolean }): Verdict {
  if (!CJK.test(before.slice(-1)) || !CJK.test(after.slice(0, 1))) return 'keep';
  const width = widthOf(before);
  if (width < WRAPPED.shortest) return /[，、]$/.test(before) ? 'join' : 'break';
  return isUnwrapped && /[。！？；：…”]$/.test(before) ? 'break' : 'join';
}

/** Breaks are met in the order in which `inlineText()` tells them, `<br>` among them. */
function applyVerdicts(nodes: readonly ElementContent[], verdicts: ArrayIterator<Verdict>): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'element') {
      if (node.tagName === 'br') verdicts.next();
      return [{ ...node, children: applyVerdicts(node.children, verdicts) }];
    }
    if (node.type !== 'text') return [node];
    const [first = '', ...others] = node.value.split('\n');
    let value = first;
    const mended: ElementContent[] = [];
    for (const other of others) {
      const verdict = verdicts.next().value ?? 'keep';
      if (verdict === 'break') {
        mended.push({ type: 'text', value }, { type: 'element', tagName: 'br', properties: {}, children: [] });
        value = other;
      } else value = verdict === 'join' ? value.trimEnd() + other.trimStart() : `${value}\n${other}`;
    }
    return [...mended, { type: 'text', value }];
  });
}
