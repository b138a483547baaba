/** What a reader sees of a block, in the plain form that cleaning's patterns are written for. */
import { decodeEntities } from './html-entities.ts';

const PICTURE = /!\[[^[\]]*\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;
/** The stub of a lazily loaded picture that links to the picture itself. */
const LINKED_STUB =
  /\[!\[[^[\]]*\]\(data:[^()]*\)\]\(([^()\s]*(?:\.(?:png|jpe?g|gif|webp|avif)|googleusercontent\.com\/img)[^()\s]*)\)/gi;
/** A link; also the rest of one that began in another block, and one that the cut of the capture ends in. */
const LINK = /(?:\[|^)([^[\]]*)\]\((?:([^()]*(?:\([^()]*\)[^()]*)*)\)|([^()\s]*)$)/g;
/** Zero-width and direction marks, the soft hyphen, variation selectors. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0F\uFEFF]/g;
/** A block as long as this is text; nothing is looked for in it. */
const LONGEST_LOOKED_AT = 6_000;

/** What rules ask about a block. */
export interface BlockText {
  /** Without markup, pictures and link targets, NFKC, white space collapsed. Cut for a very long block. */
  readonly plain: string;
  /** Targets of its pictures. */
  readonly pictures: readonly string[];
  /** Characters of link texts in `plain`. */
  readonly linked: number;
  /** Targets of its links. */
  readonly targets: readonly string[];
}

/** What a reader would see of a block, and what it links to. */
export function blockText(markdown: string): BlockText {
  const raw = markdown.slice(0, LONGEST_LOOKED_AT);
  const pictures = Array.from(raw.replaceAll(LINKED_STUB, '![]($1)').matchAll(PICTURE), ([, target = '']) =>
    target.trim(),
  );
  const withoutPictures = raw.replaceAll(PICTURE, '');
  const links = Array.from(withoutPictures.matchAll(LINK), ([, text = '', target = '', cut = '']) => ({
    length: plain(text).length,
    target: target || cut,
  }));
  const said = plain(withoutPictures.replaceAll(LINK, '$1'));
  return {
    // The bracket of a link that ends in another block says nothing.
    plain: said === '[' ? '' : said,
    pictures,
    linked: links.reduce((sum, { length }) => sum + length, 0),
    targets: links.map(({ target }) => target),
  };
}

/** Letters and digits only, in one case: equal for titles that differ in punctuation, spacing and width. */
export function letterKey(text: string): string {
  return text
    .replaceAll(/&#?\w{1,8};/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Of plain text, in Latin letters: a Han character says about as much as two. */
export function width(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function plain(markdown: string): string {
  return decodeEntities(markdown)
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\\(?=[\p{P}\p{S}])/gu, '')
    .replaceAll(/[*_`~]+/g, '')
    .normalize('NFKC')
    .replaceAll(/ *\r?\n[ >]*/g, '\n')
    .replaceAll(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, '')
    .replaceAll(/[\s#>|]+/g, ' ')
    .trim();
}
