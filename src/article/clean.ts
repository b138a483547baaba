/** Decides which blocks of a capture are the article. Every block that is dropped names the rule that dropped it. */
import { blockText } from './block-text.ts';
import { chromeFamilies } from './chrome-rules/chrome-rules.ts';
import { generalRules } from './chrome-rules/general.ts';
import type { Block, Decision } from './article.ts';
import type { ChromeRule, CleaningContext, Page, PageBlock } from './chrome-rules/chrome-rule.ts';

/** The rule of a block that stays. */
export const KEPT = 'kept';
/** The rule of a block that stays because without it and its like nothing of the article would be left. */
export const KEPT_WHOLE = 'kept: nothing else would be left';

/** A decision for each block, in order. */
export function cleanBlocks(blocks: readonly Block[], context: CleaningContext): Decision[] {
  const page = pageOf(blocks, context);
  const families = chromeFamilies.filter((family) => family.covers(context));
  const format = dropped(page, [...generalRules, ...families.flatMap((family) => family.format)]);
  const rest: Page = { context, blocks: page.blocks.filter((block) => !format.has(block)) };
  const furniture = dropped(
    rest,
    families.flatMap((family) => family.furniture),
  );
  const whole = rest.blocks.some(isContent) && !rest.blocks.some((block) => !furniture.has(block) && isContent(block));
  return page.blocks.map((block): Decision => {
    const { from, to, text } = block;
    const rule = format.get(block) ?? (whole ? furniture.has(block) && KEPT_WHOLE : furniture.get(block));
    const kept = !rule || rule === KEPT_WHOLE;
    return { from, to, text, kept, rule: rule || KEPT };
  });
}

/** The publisher's name as the capture shows it, such as the WeChat account in the byline; undefined where none does. */
export function publisherName(blocks: readonly Block[], context: CleaningContext): string | undefined {
  const family = chromeFamilies.find((each) => each.covers(context));
  return family?.publisherName?.(pageOf(blocks, context));
}

function pageOf(blocks: readonly Block[], context: CleaningContext): Page {
  return { context, blocks: blocks.map((block) => ({ ...block, ...blockText(block.text) })) };
}

/** Which rule drops which block: each rule sees what those before it left. */
function dropped(page: Page, rules: readonly ChromeRule[]): Map<PageBlock, string> {
  const ruleOf = new Map<PageBlock, string>();
  for (const { id, find } of rules) {
    const left = page.blocks.filter((block) => !ruleOf.has(block));
    for (const block of find({ ...page, blocks: left })) ruleOf.set(block, id);
  }
  return ruleOf;
}

function isContent({ plain, pictures }: PageBlock): boolean {
  return /[\p{L}\p{N}]/u.test(plain) || pictures.length > 0;
}
