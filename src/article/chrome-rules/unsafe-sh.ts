/** unSafe.sh: copies of other sites' articles, with their furniture in them, under a head and a foot of its own. */
import { blocksThatSay, everythingFrom, everythingTo, type ChromeFamily } from './chrome-rule.ts';

export const unsafeSh: ChromeFamily = {
  name: 'unsafe-sh',
  covers: ({ publisherKey }) => publisherKey === 'host:unsafe.sh' || publisherKey === 'host:buaq.net',
  format: [
    // The summary, when it was fetched, from where and how often it was read are one paragraph.
    everythingTo('unsafe-sh-head', /Author: [^(]{0,200}\(查看原文\)/),
    everythingFrom('unsafe-sh-foot', /^© unSafe\.sh/),
    blocksThatSay('unsafe-sh-foot', [/^如有侵权请联系/]),
  ],
  furniture: [],
};
