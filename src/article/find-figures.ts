/** Pictures and the short paragraph below that says what they show. Only where that is sure: a caption is set apart from the text. */
import type { Element, ElementContent, Root } from 'hast';
import { CJK, inlineText, isElement, OBJECT, widthOf } from './inline-text.ts';

const WIDEST = 120;

/** How captions begin that are nothing else, however long they are, and whole sentences. */
const NAMED_CAPTION =
  /^[（(【[]?(?:(?:附图|图表|图片|图示|图)[ \t]*(?:[\d一二三四五六七八九十]{1,3}(?:[-–.]\d{1,2})?[ \t]*)?[：:|｜]|fig(?:ure)?\.?[ \t]*(?:\d{1,2}(?:[-–.]\d{1,2})?)?[.:][ \t]|shown above:)/i;

/** How captions begin, and what credits say. */
const CAPTION =
  /^(?:[（(【[]?(?:(?:图|附图|图表|图片|图示)[ \t]*[\d一二三四五六七八九十]{1,3}(?:[-–.][\d]{1,2})*|图[ \t]+\p{Script=Han}|(?:photo|illustration|image) (?:by|from|courtesy of) )|fig(?:ur[ea])?\.?[ \t]*\d|[▲△▼▽↑⬆]|(?:图源|图片来源|图自|来源|图片说明|图注|(?:image|photo|picture)?[ \t]*(?:source|credits?)|image|photo(?: illustration)?)[ \t]*[：:|])/iu;

/** A sentence about a picture: 图1展示了… */
const SENTENCE =
  /^图[ \t]*[\d.-]+[ \t]*(?:展示|显示|所示|给出|描述|说明|表明|中|为|是|可见|可以|和|与|至|[，,、])|[。；;]$/;

/** What is no caption, though it is set apart from the text as one: a call, the beginning of a text, or what a note says. */
const APART = /扫码|二维码|关注|点击|[：:，,、]$|^(?:this |by |written |updated?\b|editor|note\b|disclosure)/i;

/** What a picture's file is called, where its author wrote nothing. */
const WORDLESS = /^(?:image|img)(?:[-_ ]?\d{1,20})?(?:\.(?:png|jpe?g))?$/i;

/** A top-level picture and its caption become a figure; pictures without one stay the paragraphs they are. */
export function findFigures(tree: Root): Root {
  const children: ElementContent[] = [];
  let picture: Element | undefined;
  for (const node of tree.children) {
    if (node.type === 'doctype') continue;
    const whole = isElement(node, 'p') ? withOwnCaption(node) : node;
    if (picture && isElement(node, 'p') && WORDLESS.test(inlineText(node).trim())) continue;
    if (picture && isElement(node, 'p') && (isCaption(node) || isLatinApart(node))) {
      children.splice(children.lastIndexOf(picture), children.length, figureOf(picture, node.children));
      picture = undefined;
    } else {
      children.push(whole);
      if (!(node.type === 'text' && node.value.trim() === '')) picture = isPicture(whole) ? whole : undefined;
    }
  }
  return { type: 'root', children };
}

/** A picture and its caption in one paragraph. */
function withOwnCaption(block: Element): Element {
  const at = block.children.findLastIndex((child) => inlineText(child).includes(OBJECT));
  const caption = block.children.slice(at + 1);
  const pictures = block.children.slice(0, at + 1);
  const below: Element = { ...block, children: caption };
  const isCaptioned = at >= 0 && (isCaption(below) || isSetApart(below)) && onlyPictures(pictures);
  return isCaptioned ? figureOf({ ...block, children: pictures }, caption) : block;
}

function isPicture(node: ElementContent): node is Element {
  return isElement(node, 'p') && onlyPictures(node.children);
}

function onlyPictures(children: readonly ElementContent[]): boolean {
  const text = children.map(inlineText).join('').replaceAll(/\s/g, '');
  return text !== '' && text.replaceAll(OBJECT, '') === '' && children.every(holdsNoBox);
}

function holdsNoBox(node: ElementContent): boolean {
  return !isElement(node, 'input') && (!('children' in node) || node.children.every(holdsNoBox));
}

function isCaption(block: Element): boolean {
  const text = inlineText(block).trim();
  if (text.includes('\n') || text.includes(OBJECT)) return false;
  if (NAMED_CAPTION.test(text)) return widthOf(text) <= 3 * WIDEST;
  return widthOf(text) <= WIDEST && CAPTION.test(text) && !SENTENCE.test(text);
}

/** Italics below a picture. Chinese authors set headings so too, but not in one paragraph with a picture. */
function isSetApart(block: Element): boolean {
  const children = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const text = inlineText(block).trim();
  const isItalic = children.length > 0 && children.every((child) => isElement(child, 'em') || isElement(child, 'i'));
  return isItalic && widthOf(text) <= WIDEST && !/[\n\uFFFC]/.test(text) && !APART.test(text);
}

function isLatinApart(block: Element): boolean {
  return isSetApart(block) && !CJK.test(inlineText(block));
}

function figureOf(picture: Element, caption: readonly ElementContent[]): Element {
  const figcaption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [...caption] };
  return { ...picture, tagName: 'figure', children: [...picture.children, figcaption] };
}
