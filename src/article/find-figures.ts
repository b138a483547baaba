/** Pictures and the short paragraph below that says what they show. Only where that is sure: a caption is set apart from the text. */
import type { Element, ElementContent, Root } from 'hast';
import { inlineText, isElement, OBJECT, widthOf } from './inline-text.ts';

const WIDEST = 120;

/** How captions begin, and what credits say. */
const CAPTION =
  /^(?:(?:图|附图|图表|图片|图示)[ \t]*[\d一二三四五六七八九十]{1,3}(?:[-–.][\d]{1,2})*|fig(?:ure)?\.?[ \t]*\d|[▲△▼▽↑⬆]|(?:图源|图片来源|图自|来源|图片说明|图注|(?:image|photo|picture)?[ \t]*(?:source|credits?)|image|photo by)[ \t]*[：:|]|photo by )/i;

/** A sentence about a picture: 图1展示了… */
const SENTENCE =
  /^图[ \t]*[\d.-]+[ \t]*(?:展示|显示|所示|给出|描述|说明|表明|中|为|是|可见|可以|和|与|至|[，,、])|[。；;]$/;

/** A top-level picture and its caption become a figure; pictures without one stay the paragraphs they are. */
export function findFigures(tree: Root): Root {
  const children: ElementContent[] = [];
  let picture: Element | undefined;
  for (const node of tree.children) {
    if (node.type === 'doctype') continue;
    const whole = isElement(node, 'p') ? withOwnCaption(node) : node;
    if (picture && isElement(node, 'p') && isCaption(node)) {
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
  const isCaptioned = at >= 0 && isCaption({ ...block, children: caption }) && onlyPictures(pictures);
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
  return (
    widthOf(text) <= WIDEST &&
    !text.includes('\n') &&
    !text.includes(OBJECT) &&
    CAPTION.test(text) &&
    !SENTENCE.test(text)
  );
}

function figureOf(picture: Element, caption: readonly ElementContent[]): Element {
  const figcaption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [...caption] };
  return { ...picture, tagName: 'figure', children: [...picture.children, figcaption] };
}
