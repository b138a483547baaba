/** The families of pages whose furniture is known. A new one is a file beside this one, a line here and its fixtures. */
import { anquanke } from './anquanke.ts';
import { butian } from './butian.ts';
import { chineseBlog } from './chinese-blog.ts';
import type { ChromeFamily } from './chrome-rule.ts';
import { csdn } from './csdn.ts';
import { freebuf } from './freebuf.ts';
import { generalRules } from './general.ts';
import { github } from './github.ts';
import { nsfocus } from './nsfocus.ts';
import { reddit } from './reddit.ts';
import { site } from './site.ts';
import { solidot } from './solidot.ts';
import { unsafeSh } from './unsafe-sh.ts';
import { wechat } from './wechat.ts';

export const chromeFamilies: readonly ChromeFamily[] = [
  wechat,
  github,
  anquanke,
  butian,
  csdn,
  freebuf,
  nsfocus,
  reddit,
  solidot,
  unsafeSh,
  chineseBlog,
  site,
];

/** The names of all rules. */
export const ruleIds: ReadonlySet<string> = new Set(
  [...generalRules, ...chromeFamilies.flatMap(({ format, furniture }) => [...format, ...furniture])].map(
    ({ id }) => id,
  ),
);
