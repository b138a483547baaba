/** Decides which blocks of a capture are the article. Every block that is dropped names the rule that dropped it. */
import { blockPrint } from './block-print.ts';
import { blockText, width } from './block-text.ts';
import type { BlockText } from './block-text.ts';
import { chromeFamilies } from './chrome-rules/chrome-rules.ts';
import { generalRules } from './chrome-rules/general.ts';
import { isLinks } from './chrome-rules/chrome-rule.ts';
import type { Block, Decision } from './article.ts';
import type { RecurringBlocks } from './recurrence.ts';
import type { ChromeRule, CleaningContext, Page, PageBlock } from './chrome-rules/chrome-rule.ts';

/** Letters of the shortest article. */
const SHORTEST_ARTICLE = 12;

/** Of a page's text, links: copies of one article under several titles have fewer. */
const MENU_SHARE = 0.1;
/** Width of what a page without its article may still say of its own: a date, a count. */
const MOST_LEFT_OVER = 80;

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
  function apply({ id, find }: ChromeRule, { mayLeaveNothing }: { mayLeaveNothing: boolean }): void {
    const left = page.blocks.filter((block) => !ruleOf.has(block));
    const found = new Set(find({ context, blocks: left }));
    const counts = mayLeaveNothing || !holdsArticle(left) || holdsArticle(left.filter((block) => !found.has(block)));
    for (const block of found)
      if (counts) ruleOf.set(block, id);
      else spared.add(block);
  }
  for (const rule of [...families.flatMap(({ format }) => format), ...generalRules])
    apply(rule, { mayLeaveNothing: true });
  for (const rule of families.flatMap(({ furniture }) => furniture)) apply(rule, { mayLeaveNothing: false });
  const left = page.blocks.filter((block) => !ruleOf.has(block));
  const whole = left.every((block) => spared.has(block)) && isOnlyMenus(page.blocks, left) ? KEPT_MENUS : KEPT_WHOLE;
  return page.blocks.map((block): Decision => {
    const { from, to, text } = block;
    const rule = ruleOf.get(block) ?? (spared.has(block) ? whole : KEPT);
    return { from, to, text, kept: !ruleOf.has(block), rule };
  });
}

/** The publisher's name as the capture shows it, such as the WeChat account in the byline; undefined where none does. */
export function publisherName(blocks: readonly Block[], context: CleaningContext): string | undefined {
  const family = chromeFamilies.find((each) => each.covers(context));
  return family?.publisherName?.(pageOf(blocks, context));
}

function pageOf(blocks: readonly Block[], context: CleaningContext): Page {
  const recurrence = recurrenceIn(context.recurring);
  return {
    context,
    blocks: blocks.map((block) => {
      const text = blockText(block.text);
      return { ...block, ...text, recurs: recurrence(text) };
    }),
  };
}

function recurrenceIn(recurring: RecurringBlocks | undefined): (text: BlockText) => keyof RecurringBlocks | undefined {
  const often = new Set(recurring?.often);
  const sometimes = new Set(recurring?.sometimes);
  if (often.size + sometimes.size === 0) return () => undefined;
  return (text) => {
    const print = blockPrint(text);
    if (print === undefined) return undefined;
    return often.has(print) ? 'often' : sometimes.has(print) ? 'sometimes' : undefined;
  };
}

/** A page of links, of which hardly a line is not on the publisher's other pages too. */
function isOnlyMenus(page: readonly PageBlock[], left: readonly PageBlock[]): boolean {
  const own = left.filter((block) => block.recurs === undefined && !isLinks(block));
  const linked = page.reduce((sum, block) => sum + block.linked, 0);
  return (
    linked >= MENU_SHARE * page.reduce((sum, { plain }) => sum + plain.length, 0) &&
    own.reduce((sum, { plain }) => sum + width(plain), 0) < MOST_LEFT_OVER
  );
}

/** More than a name or a button that is left over. */
function holdsArticle(blocks: readonly PageBlock[]): boolean {
  let letters = 0;
  return blocks.some(({ plain, pictures }) => {
    // Asked before and after every rule: of a long text, its beginning is enough.
    letters += [...plain.matchAll(/[\p{L}\p{N}]/gu).take(SHORTEST_ARTICLE)].length;
    return letters >= SHORTEST_ARTICLE || pictures.length > 0;
  });
}
