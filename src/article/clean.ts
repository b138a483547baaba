/** Decides which blocks of a capture are the article. Every block that is dropped names the rule that dropped it. */
import { blockPrint } from './block-print.ts';
import { blockText, width } from './block-text.ts';
import type { BlockText } from './block-text.ts';
import { chromeFamilies } from './chrome-rules/chrome-rules.ts';
import { generalRules } from './chrome-rules/general.ts';
import { isHeading, isLinks } from './chrome-rules/chrome-rule.ts';
import { isStructure } from './chrome-rules/edges.ts';
import type { Block, Decision } from './article.ts';
import type { RecurringBlocks } from './recurrence.ts';
import type { CleaningContext, Page, PageBlock } from './chrome-rules/chrome-rule.ts';

/** Letters of the shortest article. */
const SHORTEST_ARTICLE = 12;

/** Characters at the start of a block in which its letters are counted. */
const LETTERS_LOOKED_AT = 100;

/** Of a page's text, links: copies of one article under several titles have fewer. */
const MENU_SHARE = 0.1;
/** Width of the letters that a page without its article may still have of its own, where all rules would drop them … */
const MOST_SPARED = 80;
/** … and where none would: the line at which the capture was cut. */
const MOST_LEFT_OVER = 30;

/** Pictures of its own that make a page an article without a text: slides, a poster in parts. */
const FEWEST_PICTURES = 3;

/** Words of the shortest sentence that can be a post. */
const SENTENCE = /^\p{Lu}\S*(?: \S+){4}|\p{Script=Han}{6}/u;

/** The rule of a block that stays. */
export const KEPT = 'kept';
/** The rule of a block that stays because without it and its like nothing of the article would be left. */
export const KEPT_WHOLE = 'kept: nothing else would be left';
/** The same, where what is left are the menus of a page whose article was not captured. */
export const KEPT_MENUS = 'kept: there are but menus';

/** A decision for each block, in order. */
export function cleanBlocks(blocks: readonly Block[], context: CleaningContext): Decision[] {
  const page = pageOf(blocks, context);
  const families = chromeFamilies.filter((family) => family.covers(context));
  const ruleOf = new Map<PageBlock, string>();
  const spared = new Set<PageBlock>();
  const left = (): PageBlock[] => page.blocks.filter((block) => !ruleOf.has(block));
  for (const { id, find } of [...families.flatMap(({ format }) => format), ...generalRules])
    for (const block of find({ context, blocks: left() })) ruleOf.set(block, id);
  for (const { id, find } of families.flatMap(({ furniture }) => furniture)) {
    const before = left();
    const found = new Set(find({ context, blocks: before }));
    const counts = !holdsArticle(before) || holdsArticle(before.filter((block) => !found.has(block)));
    for (const block of found)
      if (counts) ruleOf.set(block, id);
      else spared.add(block);
  }
  const kept = keptRule(page.blocks, { left: left(), spared });
  return page.blocks.map((block): Decision => {
    const { recurs: _, ...read } = block;
    const rule = ruleOf.get(block);
    return { ...read, kept: rule === undefined, rule: rule ?? kept(block) };
  });
}

/** Why the blocks stay that no rule has dropped. */
function keptRule(
  page: readonly PageBlock[],
  { left, spared }: { left: readonly PageBlock[]; spared: ReadonlySet<PageBlock> },
): (block: PageBlock) => string {
  const isSpared = left.every((block) => spared.has(block));
  const [cover, start, more] = left;
  // The capture may be cut right behind the article's cover.
  const isCut = cover?.plain === '' && more === undefined && start?.text.trimEnd().endsWith('...') === true;
  const saysNothing =
    isSpared || isCut || !left.some(({ pictures, recurs }) => pictures.length > 0 && recurs === undefined);
  if (saysNothing && isOnlyMenus(page, { left, most: isSpared || isCut ? MOST_SPARED : MOST_LEFT_OVER }))
    return () => KEPT_MENUS;
  return (block) => (spared.has(block) ? KEPT_WHOLE : KEPT);
}

/** The publisher's name as the capture shows it, such as the WeChat account in the byline; undefined where none does. */
export function publisherName(blocks: readonly Block[], context: CleaningContext): string | undefined {
  const family = chromeFamilies.find((each) => each.covers(context));
  return family?.publisherName?.(pageOf(blocks, context));
}

function pageOf(blocks: readonly Block[], context: CleaningContext): Page {
  const recurrence = recurrenceIn(context);
  return {
    context,
    blocks: blocks.map((block) => {
      const text = blockText(block.text);
      return { ...block, ...text, recurs: recurrence(text) };
    }),
  };
}

function recurrenceIn({ recurring, title }: CleaningContext): (text: BlockText) => keyof RecurringBlocks | undefined {
  const often = new Set(recurring?.often);
  const sometimes = new Set(recurring?.sometimes);
  if (often.size + sometimes.size === 0) return () => undefined;
  return (text) => {
    const print = blockPrint(text, title);
    if (print === undefined) return undefined;
    return often.has(print) ? 'often' : sometimes.has(print) ? 'sometimes' : undefined;
  };
}

/** A page of links, of which hardly a line and no more than a logo or two are not on the publisher's other pages too. */
function isOnlyMenus(
  page: readonly PageBlock[],
  { left, most }: { left: readonly PageBlock[]; most: number },
): boolean {
  const unique = left.filter((block) => block.recurs === undefined);
  const pictures = unique.flatMap((block) => (block.linked === 0 ? block.pictures : []));
  if (new Set(pictures).size >= FEWEST_PICTURES) return false;
  const own = unique.filter((block) => !isLinks(block));
  if (own.some(isShortPost)) return false;
  if (own.reduce((sum, { plain }) => sum + width(plain.replaceAll(/\P{L}+/gu, '')), 0) >= most) return false;
  const linked = page.reduce((sum, block) => sum + block.linked, 0);
  return linked >= MENU_SHARE * page.reduce((sum, { plain }) => sum + plain.length, 0);
}

/** A whole sentence, which is all that some posts say; not the beginning of one, at which the capture was cut. */
function isShortPost(block: PageBlock): boolean {
  const { plain } = block;
  const isWhole = /[。.!?]$/.test(plain) && !plain.endsWith('...');
  return isWhole && SENTENCE.test(plain) && !isHeading(block) && !isStructure(block);
}

/** More than a name, a button or a logo that is left over. */
function holdsArticle(blocks: readonly PageBlock[]): boolean {
  let letters = 0;
  return blocks.some(({ plain, pictures, recurs }) => {
    // What it announces is not there.
    if (plain.endsWith(':')) return false;
    letters += plain.slice(0, LETTERS_LOOKED_AT).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return letters >= SHORTEST_ARTICLE || (pictures.length > 0 && recurs === undefined);
  });
}
