/** Headings that are typed as paragraphs: bold, numbered, or both. Found by what stands around them, never by looks alone. */
import type { Element, ElementContent, Root } from 'hast';
import { inlineText, isElement, isLine, OBJECT, widthOf } from './inline-text.ts';

/** How headings are numbered, outermost first. Bold without a number is the innermost style. */
const NUMBERINGS: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十\d]{1,3}[章节部篇]分?|part[ .\-—]*\d{1,2}\b|0x\d{1,2}\b|[一二三四五六七八九十]{1,3}[、．.])/i,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}(?:[、．)）]|\.(?!\d)|(?=[ \u3000]+\p{Script=Han}))/u,
  /^\d{1,2}\.\d{1,2}(?![\d.%])/,
  /^\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.%])/,
];
const BOLD = NUMBERINGS.length;

/** A number on a line of its own, above the heading it belongs to. */
const NUMBER_ALONE = /^(?:0?\d{1,2}|0x\d{1,2}|part[ .\-—]*\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）]?$/i;

/** Parts that stand beside an article's numbered ones, not within the last of them. */
const UNNUMBERED_PARTS =
  /^(?:前言|引言|导语|摘要|概述|背景|写在(?:前面|最后)|结语|结束语|总结|小结|结论|后记|附录|参考.{0,6}|(?:introduction|summary|conclusions?|references|appendix)\b.*)[：:]?$/i;

/** What bold lines say that call for something. */
const CALLS =
  /扫码|二维码|关注|点击|长按|识别|转发|点赞|阅读原文|推荐阅读|往期|来源|作者|编辑|公众号|^[-—]*end|https?:/i;

/** In Latin letters. */
const WIDEST = { heading: 60, real: 160 } as const;
const SHORTEST_TEXT = 30;

/** Paragraphs that are headings become some, and headings that are paragraphs become those. Only top-level ones. */
export function findHeadings(tree: Root): Root {
  const children = tree.children.filter((node) => node.type !== 'doctype');
  const blocks = joinNumbers(children.map(toParagraph));
  const candidates = candidatesIn(blocks);
  const numbered = numberedStyles(candidates, blocks);
  const posters = postersIn(blocks);
  const sure = candidates.filter(({ index, text, isBold, style }) => {
    if (!isBold) return numbered.has(style) && !/[：:]/.test(text);
    return followers(blocks, index).some(isBody) && (style < BOLD || !posters.has(index));
  });
  // One bold line may be anything.
  const isStyle = sure.filter(({ style }) => style === BOLD).length > 1;
  const headings = sure.filter(({ style, text }) => isStyle || style < BOLD || UNNUMBERED_PARTS.test(text));
  return { type: 'root', children: setHeadings(blocks, headings) };
}

/** A heading as long as a paragraph, or that ends as one, is one. */
function toParagraph(node: ElementContent): ElementContent {
  if (!isRealHeading(node) || !isLine(node)) return node;
  const text = inlineText(node).trim();
  const width = widthOf(text);
  const isParagraph = width > WIDEST.real || (width > WIDEST.heading && /[。；;]$/.test(text));
  return isParagraph ? { ...node, tagName: 'p' } : node;
}

/** `01` above a bold line becomes its number. */
function joinNumbers(blocks: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const block of blocks) {
    const last = joined.findLastIndex((other) => !isSpace(other));
    const number = joined[last];
    if (number && isElement(number, 'p') && isElement(block, 'p') && belongsBelow(number, block)) {
      const title: Element = { ...block, tagName: 'strong', properties: {}, children: [] };
      title.children.push(...unbold(number), { type: 'text', value: ' ' }, ...unbold(block));
      joined.splice(last, joined.length, { ...block, children: [title] });
    } else joined.push(block);
  }
  return joined;
}

function belongsBelow(number: Element, title: Element): boolean {
  const [above, text] = [inlineText(number).trim(), inlineText(title).trim()];
  if (!NUMBER_ALONE.test(above) || NUMBER_ALONE.test(text) || text.includes(OBJECT)) return false;
  // Without bold, only a number that is written as no amount is.
  return (
    isBoldLine(title) || (/^(?:0|part)/i.test(above) && widthOf(text) <= WIDEST.heading && !/[。；;，,：:]$/.test(text))
  );
}

function candidatesIn(blocks: readonly ElementContent[]): readonly Candidate[] {
  return blocks.flatMap((block, index): readonly Candidate[] => {
    if (!isElement(block, 'p')) return [];
    const text = inlineText(block).trim();
    const isTooLong = widthOf(text) > WIDEST.heading || text.includes('\n') || text.includes(OBJECT);
    if (isTooLong || !/[\p{L}]{2}/u.test(text) || /[。；;，,、!！…]$/.test(text) || CALLS.test(text)) return [];
    const isBold = isBoldLine(block);
    const numbering = numberingOf(text);
    if (numbering < 0 && (!isBold || /[：:]$/.test(text)) && !(isBold && UNNUMBERED_PARTS.test(text))) return [];
    return [{ index, text, isBold, style: numbering < 0 ? BOLD : numbering }];
  });
}

/** Styles whose numbers tell without bold: several of them, and text of its own right below each. */
function numberedStyles(
  candidates: readonly Candidate[],
  blocks: readonly ElementContent[],
): ReadonlySet<Candidate['style']> {
  const series = Map.groupBy(candidates, ({ style }) => style);
  const apart = [...series].filter(
    ([, members]) =>
      members.length > 1 && members.every(({ index }) => followers(blocks, index).slice(0, 1).some(isBody)),
  );
  return new Set(apart.map(([style]) => style));
}

/** Indices of bold lines of which three or more follow one another: verses of an advertisement. */
function postersIn(blocks: readonly ElementContent[]): ReadonlySet<number> {
  const posters = new Set<number>();
  let run: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (isSpace(block)) continue;
    run = isElement(block, 'p') && isBoldLine(block) ? [...run.slice(-2), index] : [];
    if (run.length > 2) for (const each of run) posters.add(each);
  }
  return posters;
}

/** The two blocks after one. */
function followers(blocks: readonly ElementContent[], index: number): readonly ElementContent[] {
  const found: ElementContent[] = [];
  for (let at = index + 1; at < blocks.length && found.length < 2; at += 1) {
    const block = blocks[at];
    if (block && !isSpace(block)) found.push(block);
  }
  return found;
}

function isBody(block: ElementContent): boolean {
  if (block.type !== 'element' || /^h[1-6r]$/.test(block.tagName)) return false;
  return (
    block.tagName !== 'p' || widthOf(inlineText(block).trim()) >= SHORTEST_TEXT || inlineText(block).includes(OBJECT)
  );
}

/** Levels count within the article only; `repair-structure.ts` makes steps of them. */
function setHeadings(blocks: readonly ElementContent[], headings: readonly Candidate[]): ElementContent[] {
  const byIndex = new Map(headings.map((heading) => [heading.index, heading]));
  const real = blocks.flatMap((block) => (isRealHeading(block) ? [block] : []));
  const styleDepths = Array.from({ length: BOLD + 1 }, (_, style) => depthOf(style, real));
  const outermost = headings.reduce((least, { style }) => Math.min(least, style), BOLD);
  const depths = blocks.map((block, index): number | undefined => {
    if (isRealHeading(block)) return 10 * levelOf(block);
    const heading = byIndex.get(index);
    if (!heading) return undefined;
    const isPart = heading.style === BOLD && UNNUMBERED_PARTS.test(heading.text);
    return styleDepths[isPart ? outermost : heading.style];
  });
  const steps = [...new Set(depths)].filter((depth) => depth !== undefined).toSorted((one, other) => one - other);
  return blocks.map((block, index): ElementContent => {
    const depth = depths[index];
    if (depth === undefined || block.type !== 'element') return block;
    const tagName = `h${Math.min(steps.indexOf(depth) + 1, 6)}`;
    return { ...block, tagName, children: byIndex.has(index) ? unbold(block) : block.children };
  });
}

/** Ten a level. Beside real headings of its own numbering, above those of an inner one, or else below them all. */
function depthOf(style: number, real: readonly Element[]): number {
  const styles = real.map((heading) => ({ style: numberingOf(inlineText(heading).trim()), level: levelOf(heading) }));
  const equal = styles.find((other) => other.style === style);
  if (equal) return 10 * equal.level;
  const inner = styles.filter((other) => other.style > style).map(({ level }) => level);
  if (style < BOLD && inner.length > 0) return 10 * Math.min(...inner) - 9 + style;
  return 10 * Math.max(0, ...styles.map(({ level }) => level)) + 1 + style;
}

function isRealHeading(block: ElementContent): block is Element {
  return block.type === 'element' && /^h[1-6]$/.test(block.tagName);
}

function levelOf(heading: Element): number {
  return Number(heading.tagName.slice(1));
}

function numberingOf(text: string): number {
  return NUMBERINGS.findIndex((pattern) => pattern.test(text));
}

function unbold(block: Element): ElementContent[] {
  return block.children.flatMap((child) =>
    isElement(child, 'strong') || isElement(child, 'b') ? child.children : [child],
  );
}

function isSpace(block: ElementContent): boolean {
  return block.type === 'text' && block.value.trim() === '';
}

function isBoldLine(block: Element): boolean {
  const children = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return children.length > 0 && children.every((child) => isElement(child, 'strong') || isElement(child, 'b'));
}

interface Candidate {
  readonly index: number;
  readonly text: string;
  readonly isBold: boolean;
  /** Index of its numbering, or `BOLD`. */
  readonly style: number;
}
