/** How much each cleaning rule does in an archive, and when it last did. */
import type { Capture } from './duplicates.ts';

export interface RuleUse {
  readonly rule: string;
  readonly blocks: number;
  /** Captures in which it dropped something. */
  readonly articles: number;
  /** Date of the newest of them. */
  readonly newest: string;
}

/** The rules that dropped something, those that dropped most blocks first. */
export function countRuleUses(captures: readonly Pick<Capture, 'article'>[]): RuleUse[] {
  const uses = new Map<string, RuleUse>();
  for (const { article } of captures) {
    for (const { rule, blocks } of article.cleaning.dropped) {
      const use = uses.get(rule) ?? { rule, blocks: 0, articles: 0, newest: '' };
      const newest = article.meta.date > use.newest ? article.meta.date : use.newest;
      uses.set(rule, { rule, blocks: use.blocks + blocks, articles: use.articles + 1, newest });
    }
  }
  return [...uses.values()].toSorted((a, b) => b.blocks - a.blocks || (a.rule < b.rule ? -1 : 1));
}
