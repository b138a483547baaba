/** 安全客: every article is marked as a translation, its credits stand above and below it. */
import { blocksThatSay, everythingFrom, everythingTo, type ChromeFamily } from './chrome-rule.ts';

/** What the page says over each article, whether it is a translation or not; a line that names the original says more. */
const SAID_OF_ALL = [/^x$/, /^译文声明$/, /^本文是翻译文章$/, /^译文仅供参考,具体内容表达以及含义原文为准。$/];

export const anquanke: ChromeFamily = {
  name: 'anquanke',
  covers: ({ publisherKey }) => publisherKey === 'host:anquanke.com',
  format: [
    everythingTo('anquanke-head', /^发布时间 ?: ?\d{4}-\d\d-\d\d/),
    everythingFrom('anquanke-foot', /^商务合作,文章发布请联系/),
    blocksThatSay('anquanke-head', SAID_OF_ALL),
  ],
  furniture: [],
};
