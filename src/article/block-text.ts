/** What a reader sees of a block, in the plain form that cleaning's patterns are written for. */

const PICTURE = /!\[[^[\]]*\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;
const LINK = /\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
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
}

/** What a reader would see of a block, and what it links to. */
export function blockText(markdown: string): BlockText {
  const raw = markdown.slice(0, LONGEST_LOOKED_AT);
  const pictures = Array.from(raw.matchAll(PICTURE), ([, target = '']) => target.trim());
  const withoutPictures = raw.replaceAll(PICTURE, '');
  const links = Array.from(withoutPictures.matchAll(LINK), ([, text = '']) => plain(text).length);
  return {
    plain: plain(withoutPictures.replaceAll(LINK, '$1')),
    pictures,
    linked: links.reduce((sum, length) => sum + length, 0),
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

function plain(markdown: string): string {
  return markdown
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\\(?=[\p{P}\p{S}])/gu, '')
    .replaceAll(/[*_`~]+/g, '')
    .normalize('NFKC')
    .replaceAll(/ *\r?\n[ >]*/g, '\n')
    .replaceAll(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, '')
    .replaceAll(/[\s#>|]+/g, ' ')
    .trim();
}
