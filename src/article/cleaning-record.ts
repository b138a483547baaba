/** What is kept of cleaning's decisions: numbers of each article, and what was dropped where readers may see it. */
import { isStub } from './chrome-rules/chrome-rule.ts';
import type { Cleaning, Decision, RemovedBlock } from './article.ts';

/** Characters that a picture counts as: an article of pictures is not empty. */
const PICTURE = 10;

/** How much of the capture which rule dropped. */
export function measureCleaning(decisions: readonly Decision[]): Cleaning {
  const dropped = Map.groupBy(
    decisions.filter(({ kept }) => !kept),
    ({ rule }) => rule,
  );
  return {
    characters: characters(decisions),
    dropped: [...dropped].map(([rule, blocks]) => ({ rule, blocks: blocks.length, characters: characters(blocks) })),
  };
}

/** The dropped blocks, without those in which there is nothing to see. */
export function removedBlocks(decisions: readonly Decision[]): RemovedBlock[] {
  return decisions
    .filter(({ kept, plain, pictures }) => !kept && (plain !== '' || loaded(pictures).length > 0))
    .map(({ rule, plain }) => ({ rule, text: plain }));
}

function characters(blocks: readonly Decision[]): number {
  return blocks.reduce((sum, { plain, pictures }) => sum + plain.length + PICTURE * loaded(pictures).length, 0);
}

function loaded(pictures: readonly string[]): readonly string[] {
  return pictures.filter((target) => !isStub(target));
}
