/**
 * Raw HTML in Markdown, read one node at a time before any HTML parser sees it: what is not a complete, allowed tag with
 * its partner beside it becomes text, as typed. So nothing in one block can swallow the next, and `List<String>` stays.
 */
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { ALLOWED_TAGS } from './sanitize-policy.ts';

/** A complete start or end tag by CommonMark's grammar, or the beginning of a comment. */
const MARKUP =
  /<!--|<(\/?)([a-z][a-z0-9-]*)(?:\s+[^\s"'<>/=`]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*(\/?)>/gi;

/** Stands for the beginning of a comment among tag names. */
const COMMENT = '!--';

/** Parents whose HTML stands in blocks. */
const FLOW_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Tags that an article may type. An `<input>` in prose is talked about, not meant as a box. */
const TYPED_TAGS: ReadonlySet<string> = new Set(ALLOWED_TAGS.filter((tag) => tag !== 'input'));

/** Elements whose content is no markup: it is text to their end tag, or to the end of the node. */
const RAW_TEXT_TAGS: ReadonlySet<string> = new Set([
  COMMENT,
  'script',
  'style',
  'iframe',
  'textarea',
  'title',
  'xmp',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
]);

const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Their end tag may be left out, outside a paragraph of Markdown. */
const SELF_CLOSING_BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'rt',
  'rp',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'caption',
]);

/** Makes text of every html node that is not allowed markup. */
export function escapeRawHtml(tree: Root): Root {
  return escapeIn(tree);
}

/** The same parent, its html nodes and those below it rewritten. */
function escapeIn<Parent extends Parents>(parent: Parent): Parent {
  const inProse = !FLOW_PARENTS.has(parent.type);
  const pieces = new Map<Nodes, Piece[]>();
  for (const child of parent.children) if (child.type === 'html') pieces.set(child, readPieces(child.value));
  const unpaired = findUnpaired([...pieces.values()].flat(), { inProse });
  const children = parent.children.map((child) => {
    if (child.type === 'html') return rewrite(pieces.get(child) ?? [], { unpaired, inProse });
    return 'children' in child ? escapeIn(child) : child;
  });
  // Each child stands where one of its kind stood: inline HTML for inline HTML, a paragraph for a block of it.
  return { ...parent, children };
}

/** Splits a node into allowed tags and text. Comments are left out. */
function readPieces(value: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let rawText: string | undefined;
  for (const match of value.matchAll(MARKUP)) {
    if (match.index < end) continue; // within a comment
    const [source, slash, rawName, selfClosing] = match;
    const name = rawName?.toLowerCase() ?? COMMENT;
    pieces.push({ kind: 'text', value: value.slice(end, match.index), typed: rawText !== undefined });
    end = match.index + source.length;
    if (rawText !== undefined) {
      pieces.push({ kind: 'text', value: source, typed: true });
      if (slash && name === rawText) rawText = undefined;
    } else if (TYPED_TAGS.has(name)) {
      pieces.push({ kind: slash ? 'end' : 'start', name, value: source, selfClosed: selfClosing === '/' });
    } else {
      const commentEnd = name === COMMENT ? value.indexOf('-->', match.index + 2) : -1;
      if (commentEnd >= 0) end = commentEnd + 3;
      else pieces.push({ kind: 'text', value: source, typed: true });
      if (commentEnd < 0 && !slash && RAW_TEXT_TAGS.has(name)) rawText = name;
    }
  }
  return [...pieces, { kind: 'text', value: value.slice(end), typed: rawText !== undefined }];
}

/** Tags without a partner of their name among the html nodes of one parent. */
function findUnpaired(pieces: readonly Piece[], { inProse }: { inProse: boolean }): ReadonlySet<Piece> {
  const unpaired = new Set<Piece>();
  const open = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (piece.kind === 'text' || (VOID_TAGS.has(piece.name) && piece.kind === 'start') || piece.selfClosed) continue;
    const tags = open.get(piece.name) ?? [];
    open.set(piece.name, tags);
    if (piece.kind === 'start') tags.push(piece);
    else if (!tags.pop()) unpaired.add(piece);
  }
  for (const [name, tags] of open) {
    if (inProse || !SELF_CLOSING_BLOCKS.has(name)) for (const tag of tags) unpaired.add(tag);
  }
  return unpaired;
}

function rewrite(pieces: readonly Piece[], { unpaired, inProse }: RewriteOptions): RootContent {
  const html = pieces.map((piece) => (unpaired.has(piece) ? escape(piece.value) : write(piece))).join('');
  const hasTags = pieces.some((piece) => piece.kind !== 'text' && !unpaired.has(piece));
  const isComment = html.trim() === '';
  if (hasTags || inProse || isComment) return { type: 'html', value: html };
  // A block that is only text is a paragraph, its lines kept.
  return { type: 'paragraph', children: [{ type: 'html', value: html.trim().replaceAll('\n', '<br>\n') }] };
}

function write(piece: Piece): string {
  if (piece.kind === 'text') return piece.typed ? escape(piece.value) : piece.value.replaceAll('<', '&lt;');
  // HTML takes `<a/>` for a start tag.
  return piece.selfClosed && !VOID_TAGS.has(piece.name) ? `${piece.value}</${piece.name}>` : piece.value;
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

interface RewriteOptions {
  readonly unpaired: ReadonlySet<Piece>;
  readonly inProse: boolean;
}

/** `typed`: to be shown to the letter, character references too. */
type Piece =
  | { readonly kind: 'text'; readonly value: string; readonly typed: boolean }
  | { readonly kind: 'start' | 'end'; readonly name: string; readonly value: string; readonly selfClosed: boolean };
