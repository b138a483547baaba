/**
 * What HTML an article's body may hold: an allowlist, as data. GitHub's policy with most of it taken away, and with the
 * openings that are explained here. A test prints the difference to GitHub's and fails on an opening that it does not list.
 */
import type { Schema } from 'hast-util-sanitize';

/** Element → property (as hast names it) → what its value must look like; lists of classes are tested one by one. */
type AttributePolicy = Readonly<Record<string, Readonly<Record<string, RegExp>>>>;

/** Put before every id an article brings, so that none can stand for one of the site's own (DOM clobbering). */
export const ID_PREFIX = 'user-content-';

/** What every link out of an article carries. */
export const LINK_REL = ['nofollow', 'ugc', 'noopener', 'noreferrer'];

/** Elements that may stand in a body. No picture, source: `srcset` holds urls that no check of a protocol sees. */
export const ALLOWED_TAGS: readonly string[] = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'div', 'section', 'details', 'summary'],
  ...[
    'a',
    'b',
    'code',
    'del',
    'em',
    'i',
    'ins',
    'kbd',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'span',
    'strike',
    'strong',
  ],
  ...[
    'sub',
    'sup',
    'tt',
    'var',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
  ],
  'img',
  'input', // the boxes of GFM task lists
  ...['figure', 'figcaption'], // pictures of captured pages
  ...['caption', 'col', 'colgroup'], // their tables
  ...['mark', 'small', 'u', 'wbr'], // inert inline markup
];

/** Elements that go with all they hold: foreign and raw-text content, the engines of mutation XSS. */
const STRIPPED_TAGS = [
  ...['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'object', 'embed', 'applet', 'svg'],
  ...[
    'math',
    'title',
    'head',
    'textarea',
    'select',
    'xmp',
    'plaintext',
    'audio',
    'video',
    'canvas',
    'frameset',
    'frame',
  ],
  ...['datalist', 'map', 'dialog', 'button', 'link', 'meta', 'base', 'param'],
];

const ANYTHING = /^/;
const ALIGNMENT = /^(?:left|center|right)$/;
/** Browsers cut `colspan` at 1000; more cells than this is no table but an attack on the layout. */
const SPAN = /^[1-9]\d{0,2}$/;
const WHOLE_NUMBER = /^-?\d{1,9}$/;
const PIXELS = /^[1-9]\d{0,3}$/;

const CELL = { align: ALIGNMENT, colSpan: SPAN, rowSpan: SPAN };

/** What an article may say itself. */
export const ARTICLE_ATTRIBUTES: AttributePolicy = {
  '*': {
    id: /^\S{1,200}$/, // target of links within the article; prefixed
    lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i,
    title: /^[^\r]*$/, // a carriage return would not outlast the next parse
  },
  a: {
    href: ANYTHING,
    dataFootnoteRef: /^(?:true)?$/, // GFM footnotes: styled by these two
    dataFootnoteBackref: /^(?:true)?$/,
    className: /^data-footnote-backref$/,
  },
  code: { className: /^language-[\w+#.-]{1,40}$/ }, // the language of a fence
  details: { open: ANYTHING },
  img: {
    src: ANYTHING,
    alt: ANYTHING,
    width: PIXELS, // with height: the room is kept while the picture loads
    height: PIXELS,
  },
  input: { type: /^checkbox$/, disabled: /^true$/, checked: /^true$/ },
  li: { className: /^task-list-item$/, value: WHOLE_NUMBER },
  ol: { className: /^contains-task-list$/, start: WHOLE_NUMBER, reversed: ANYTHING, type: /^[1aAiI]$/ },
  section: { className: /^footnotes$/, dataFootnotes: /^(?:true)?$/ },
  td: CELL,
  th: { ...CELL, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  ul: { className: /^contains-task-list$/ },
};

/** What the finished page has beside or instead of it, put there by `finish-html.ts` from checked values. */
export const FINISHED_ATTRIBUTES: AttributePolicy = {
  '*': { id: /^user-content-\S{1,200}$/ },
  a: {
    href: /^(?:https?:\/\/|mailto:|#user-content-)/,
    rel: /^(?:nofollow|ugc|noopener|noreferrer)$/,
    ariaLabel: ANYTHING,
  },
  div: { className: /^table-scroll$/, tabIndex: /^0$/, role: /^group$/, ariaLabel: ANYTHING },
  img: { src: /^https:\/\//, referrerPolicy: /^no-referrer$/, loading: /^lazy$/, decoding: /^async$/ },
  input: { ariaLabel: ANYTHING },
  pre: { tabIndex: /^0$/, role: /^group$/, ariaLabel: ANYTHING },
  section: { ariaLabel: ANYTHING },
  // Tokens of highlighted code. No article can write them: spans come out of the sanitiser without a class.
  span: { className: /^(?:img-missing|code-(?:added|comment|keyword|name|number|removed|string))$/ },
};

/** The same for hast-util-sanitize. Comments, doctypes and every `data-*` but the footnotes' are dropped. */
export const SANITIZE_SCHEMA: Schema = {
  tagNames: [...ALLOWED_TAGS],
  strip: STRIPPED_TAGS,
  attributes: Object.fromEntries(
    Object.entries(ARTICLE_ATTRIBUTES).map(([tag, values]) => [
      tag,
      Object.entries(values).map(([property, pattern]): [string, RegExp] => [property, pattern]),
    ]),
  ),
  // Parts of a table break out of their surroundings where there is no table.
  ancestors: Object.fromEntries(
    ['caption', 'col', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'].map((tag) => [tag, ['table']]),
  ),
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  clobber: ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy'],
  clobberPrefix: ID_PREFIX,
};
