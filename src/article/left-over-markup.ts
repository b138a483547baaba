/** Says which kinds of Markdown a finished body shows as text: what its author meant as a mark, and a reader sees as typed. */
import type { Nodes } from 'hast';
import { INLINE, OBJECT, VERBATIM } from './inline-text.ts';

/** A mark that touches Chinese text. Beside digits, quotes and dashes it masks a number, a name or part of an address. */
const LONE_MARK =
  /(?<![*\d"@.-])\*\*(?=[\p{Script=Han}“《（【])|(?<=[\p{Script=Han}，。；：！？”》）】])\*\*(?![*\d.—-])/u;

/** What each kind looks like in the text of a body, a line a block. Each pattern is linear in time. */
const KINDS: readonly { readonly kind: string; readonly shows: (text: string) => boolean }[] = [
  { kind: 'emphasis', shows: (text) => showsPair(text, /(?<![*\d"@.-])\*\*(?![*\d"@.—-])([^*\n]+)\*\*(?!\*)/g) },
  { kind: 'emphasis', shows: (text) => showsPair(text, /(?<![\w_])__(?!_)([^_\n]+)__(?![\w_])/g) },
  { kind: 'emphasis', shows: (text) => LONE_MARK.test(text) },
  { kind: 'link', shows: (text) => /\]\((?:https?:\/\/|\/|#|javascript:|data:)/.test(text) },
  { kind: 'entity', shows: (text) => /&(?:nbsp|ensp|emsp|zwnj|amp|lt|gt|quot|#x?[\da-f]{1,6});/i.test(text) },
  { kind: 'heading', shows: (text) => /^[ \t]*(?:#{1,6}[ \t]*$|#{2,6}[ \t]*[^#\s])/m.test(text) },
  { kind: 'fence', shows: (text) => /^[ \t]*(?:```|~~~)/m.test(text) },
  { kind: 'table', shows: (text) => /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|/m.test(text) },
];

/** The kinds that are there, in a fixed order; none for most bodies. */
export function leftOverMarkup(tree: Nodes): readonly string[] {
  const text = proseOf(tree);
  return [...new Set(KINDS.filter(({ shows }) => shows(text)).map(({ kind }) => kind))];
}

/** Marks around Latin words may be code that is talked about: `**kwargs**` says nothing. */
function showsPair(text: string, pair: RegExp): boolean {
  return text.matchAll(pair).some(([, inner = '']) => /\p{Script=Han}/u.test(inner));
}

function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (VERBATIM.has(node.tagName) || node.tagName === 'img')) return OBJECT;
  if (!('children' in node)) return '';
  const inner = node.children.map(proseOf).join('');
  return node.type === 'element' && !INLINE.has(node.tagName) ? `\n${inner}\n` : inner;
}
