/** unSafe.sh: copies of other sites' articles, with their furniture in them, under a head and a foot of its own. */
import { blocksThatSay, everythingFrom, type ChromeFamily } from './chrome-rule.ts';

export const unsafeSh: ChromeFamily = {
  name: 'unsafe-sh',
  covers: ({ publisherKey }) => publisherKey === 'host:unsafe.sh' || publisherKey === 'host:buaq.net',
  format: [
    {
      // The summary, when it was fetched, from where and how often it was read are one paragraph.
      id: 'unsafe-sh-head',
      find: ({ blocks }) => {
        const head = blocks.findIndex(({ plain }) => /Author: .*\(查看原文\)/.test(plain));
        return blocks.slice(0, head + 1);
      },
    },
    everythingFrom('unsafe-sh-foot', /^© unSafe\.sh/),
    blocksThatSay('unsafe-sh-foot', [/^如有侵权请联系/]),
  ],
  furniture: [],
};
