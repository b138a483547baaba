/** 奇安信攻防社区: when it was published and how often it was read stand under the text; forms and dialogues follow. */
import { everythingFrom, type ChromeFamily } from './chrome-rule.ts';

export const butian: ChromeFamily = {
  name: 'butian',
  covers: ({ publisherKey }) => publisherKey === 'host:forum.butian.net',
  format: [everythingFrom('butian-foot', /^发表于 ?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ?阅读 ?\(/)],
  furniture: [],
};
