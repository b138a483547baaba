/** The families of pages whose furniture is known. A new one is a file beside this one, a line here and its fixtures. */
import type { ChromeFamily } from './chrome-rule.ts';
import { generalRules } from './general.ts';
import { github } from './github.ts';
import { site } from './site.ts';
import { unsafeSh } from './unsafe-sh.ts';
import { wechat } from './wechat.ts';

export const chromeFamilies: readonly ChromeFamily[] = [wechat, github, unsafeSh, site];

/** The names of all rules. */
export const ruleIds: ReadonlySet<string> = new Set(
  [...generalRules, ...chromeFamilies.flatMap(({ format, furniture }) => [...format, ...furniture])].map(
    ({ id }) => id,
  ),
);
