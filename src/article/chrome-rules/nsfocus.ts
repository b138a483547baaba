/** 绿盟科技's blog: its advisories end with a declaration about liability, its articles with one about copyright. */
import { everythingFrom, everythingTo, type ChromeFamily } from './chrome-rule.ts';

export const nsfocus: ChromeFamily = {
  name: 'nsfocus',
  covers: ({ publisherKey }) => publisherKey === 'host:blog.nsfocus.net',
  format: [
    everythingTo('nsfocus-head', /^阅读: ?[\d,]+$/),
    everythingFrom('nsfocus-foot', /^Spread the word\. Share this post!/),
    everythingFrom('nsfocus-declaration', /^(?:版权)?声明(?:$| ?本站“技术博客”)/),
  ],
  furniture: [],
};
