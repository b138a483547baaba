/**
 * Links that converters wrap around whole blocks (a card with heading, picture and text), which Markdown cannot say and
 * shows as `[` and `](…)`. The link goes to the first words of the card, the rest of it stands free.
 */

/** What a scan stops at: an escaped character, a code span's mark, a bracket. */
const TOKEN = /\\[^\n]|`+|\[|\](?:\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:[ \t]+"[^"\n]*")?\))?/g;
/** Where a new block begins within a link: a link may run over lines, not over these. */
const BLOCK_BREAK = /\n[ \t]*\n|\n[ \t]*#{1,6}[ \t]|^[ \t]*#{1,6}[ \t]/;
/** Brackets farther apart than this, in UTF-16 units, are no pair. */
const LONGEST_CARD = 3_000;
/** A link within a card, which cannot be a link then. */
const INNER_LINK = /(?<!!)\[[^[\]]*\]\([^()\s]*\)/;
/** The same around a picture, on a line with others. */
const LINKED_PICTURE = /\[!\[[^[\]]*\]\([^()\s]*\)\]\(/;
/** A line of a card that can carry its link: what comes before the words, and the words. */
const CARRIER = /^([ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?)([^[\]<>`|!\n]*\p{L}[^[\]<>`|\n]*?)[ \t]*$/mu;

/** The same prose, which holds no fence, with each torn link mended. Time is linear. */
export function mendTornLinks(prose: string): string {
  return prose.includes('](') ? applyEdits(prose, findTorn(prose)) : prose;
}

/** Pairs the brackets, and says what is to become of the pairs that stand around blocks. */
function findTorn(prose: string): readonly Edit[] {
  const edits: Edit[] = [];
  const open: number[] = [];
  let code: { readonly mark: string; readonly at: number } | undefined;
  for (const { 0: token, index } of prose.matchAll(TOKEN)) {
    if (code && prose.slice(code.at, index).includes('\n\n')) code = undefined;
    if (token.startsWith('`')) {
      if (!code) code = { mark: token, at: index };
      else if (code.mark === token) code = undefined;
    } else if (code) continue;
    else if (token === '[' || token === '\\[') open.push(index);
    else if (token.startsWith(']')) {
      const start = open.pop();
      if (token.length > 1) edits.push(...mend(prose, { start, index, target: token.slice(1) }));
    }
  }
  return edits;
}

function mend(prose: string, { start, index, target }: TornLink): readonly Edit[] {
  const end = { at: index, length: target.length + 1, by: '' };
  if (start === undefined || index - start > LONGEST_CARD) return lineBefore(prose, index).includes('[') ? [] : [end];
  const inner = prose.slice(start + 1, index);
  // A link within a link to a page, on one line: the inner one is the narrower.
  if (
    /^\(https?:/.test(target) &&
    !inner.includes('\n') &&
    INNER_LINK.test(inner) &&
    !/[\\!]/.test(prose[start - 1] ?? '')
  )
    return [{ at: start, length: 1, by: '' }, end];
  const isTorn =
    BLOCK_BREAK.test(inner) || LINKED_PICTURE.test(inner) || (inner.includes('\n') && INNER_LINK.test(inner));
  if (prose[start] === '\\' || !isTorn) return [];
  if (!/^[ \t>]*(?:[-*+][ \t]+)?!?$/.test(lineBefore(prose, start))) return [end];
  const isPicture = prose[start - 1] === '!';
  const [line, before = '', words = ''] = (isPicture ? null : CARRIER.exec(inner)) ?? [];
  const from = line === undefined ? -1 : inner.indexOf(line);
  const opening = { at: start - (isPicture ? 1 : 0), length: isPicture ? 2 : 1, by: '' };
  if (from < 0) return [opening, end];
  const at = start + 1 + from + before.length;
  const label: readonly Edit[] = [
    { at, length: 0, by: '[' },
    { at: at + words.length, length: 0, by: `]${target}` },
  ];
  return [opening, ...label, end];
}

function lineBefore(prose: string, at: number): string {
  const before = prose.slice(Math.max(0, at - LONGEST_CARD), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

function applyEdits(prose: string, edits: readonly Edit[]): string {
  let [mended, done] = ['', 0];
  for (const { at, length, by } of edits.toSorted((one, other) => one.at - other.at)) {
    if (at < done) continue;
    mended += prose.slice(done, at) + by;
    done = at + length;
  }
  return mended + prose.slice(done);
}

interface TornLink {
  /** Of its `[`, where there is one. */
  readonly start: number | undefined;
  /** Of its `]`. */
  readonly index: number;
  /** In its brackets. */
  readonly target: string;
}

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}
