/** Emphasis that Markdown's grammar refuses: escaped, beside spaces, across links, or left open. */
import type { Element, ElementContent, Root } from 'hast';
import { CJK, HAN, inlineText, VERBATIM } from './inline-text.ts';
import { mapElements } from './map-elements.ts';

const MARK = /\*{2,5}(?!\*)/g;
const UNDERSCORES = /(?<![\w_])__([^_\n]+)__(?![\w_])/g;
/** Beside these a mark is part of a path, a formula or a pattern. */
const CODE = /[/\\.=<>$+^`"'|&%#@~_*-]/;
const WORD = /[A-Za-z0-9]/;
/** A name of which the rest is masked, as in 李**. */
const MASKED_NAME = /(?:^|[\s，。、：；（(和与及])\p{Script=Han}$/u;

/**
 * Where a converter ended one bold run and began the next, inside of what became one. Beside three digits, or before four,
 * it is the mask of a number; at the end, that of a name.
 */
const SEAM = /(?<!\*|\d{3})(?:\*{4}){1,2}(?=[^*\d]|\d(?!\d{3}))/g;

/** A line with more marks than this is no text, and stays as it is. */
const MOST_MARKS = 200;

/** Makes bold what stands between two marks around Chinese text; a mark that is left alone beside it goes. */
export function mendEmphasis(tree: Root): Root {
  return mapElements(
    tree,
    (element) => {
      if (!element.children.some(holdsMark)) return [element];
      const isBold = element.tagName === 'strong' || element.tagName === 'b';
      const children = isBold ? element.children.map(withoutSeams) : element.children;
      const pieces = children.flatMap(withUnderscores).flatMap(splitAtMarks);
      if (pieces.length > 2 * MOST_MARKS) return [element];
      return [{ ...element, children: mendLine(pieces, { isBold }) }];
    },
    { except: VERBATIM },
  );
}

function holdsMark(node: ElementContent): boolean {
  return node.type === 'text' && (node.value.includes('**') || node.value.includes('__'));
}

function withoutSeams(node: ElementContent): ElementContent {
  return node.type === 'text' ? { ...node, value: node.value.replaceAll(SEAM, '') } : node;
}

function withUnderscores(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'text' || !node.value.includes('__')) return [node];
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { 0: whole, 1: inner = '', index } of node.value.matchAll(UNDERSCORES)) {
    if (!HAN.test(inner)) continue;
    pieces.push({ type: 'text', value: node.value.slice(end, index) }, bold([{ type: 'text', value: inner.trim() }]));
    end = index + whole.length;
  }
  pieces.push({ type: 'text', value: node.value.slice(end) });
  return pieces.filter(hasValue);
}

function mendLine(pieces: readonly Piece[], { isBold }: { isBold: boolean }): ElementContent[] {
  const texts = pieces.map((piece) => (piece.kind === 'mark' ? '' : inlineText(piece.node)));
  const mended: ElementContent[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (piece.kind === 'node') {
      mended.push(piece.node);
      continue;
    }
    const end = pieces.findIndex((other, index) => index > at && other.kind === 'mark');
    const inner = end < 0 ? '' : texts.slice(at + 1, end).join('');
    const around = { before: texts.slice(0, at).join(''), after: texts.slice(at + 1).join('') };
    if (end >= 0 && isPair(inner, { ...around, after: texts.slice(end + 1).join('') })) {
      const held = pieces.slice(at + 1, end).flatMap((each) => (each.kind === 'node' ? [each.node] : []));
      mended.push(...(isBold ? held : [bold(trimmed(held))]));
      at = end;
    } else if (!isDebris(around)) mended.push({ type: 'text', value: piece.value });
  }
  return mended.filter(hasValue);
}

function splitAtMarks(node: ElementContent): readonly Piece[] {
  if (node.type !== 'text' || !node.value.includes('**')) return [{ kind: 'node', node }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: value, index } of node.value.matchAll(MARK)) {
    const rest = node.value.slice(index + value.length);
    const [before = '', after = ''] = [node.value[index - 1], /^\.(?:\s|$)/.test(rest) ? '' : rest[0]];
    const isMasked = before === '*' || CODE.test(before) || CODE.test(after) || (WORD.test(before) && WORD.test(after));
    if (isMasked) continue;
    pieces.push({ kind: 'node', node: { type: 'text', value: node.value.slice(end, index) } }, { kind: 'mark', value });
    end = index + value.length;
  }
  return [...pieces, { kind: 'node', node: { type: 'text', value: node.value.slice(end) } }];
}

function isPair(inner: string, { before, after }: Around): boolean {
  if (!/[\p{L}\p{N}]/u.test(inner) || /^[、，。；：！？）】》”]|[（【《“]$/u.test(inner.trim())) return false;
  if (HAN.test(inner)) return true;
  // Latin words: only where the marks hug them, and nothing but Chinese text or space is around.
  const isHugged = inner.trim() === inner && !WORD.test(before.slice(-1)) && !WORD.test(after.slice(0, 1));
  return isHugged && HAN.test(before + after);
}

/** Whether a mark without a partner is what a converter left: beside Chinese text, or at the end of a line of it. */
function isDebris({ before, after }: Around): boolean {
  const [last, next] = [before.slice(-1), after.slice(0, 1)];
  if (MASKED_NAME.test(before.slice(-2)) && !HAN.test(next)) return false;
  if (/\d/.test(last + next)) return false;
  if (CJK.test(last) || CJK.test(next)) return true;
  return (before.trim() === '' || after.trim() === '') && (HAN.test(before + after) || (before + after).trim() === '');
}

function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? value.trimEnd() : value };
  });
}

function hasValue(node: ElementContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

function bold(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'strong', properties: {}, children };
}

type Piece =
  { readonly kind: 'node'; readonly node: ElementContent } | { readonly kind: 'mark'; readonly value: string };

interface Around {
  readonly before: string;
  readonly after: string;
}
