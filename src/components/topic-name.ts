/** What a topic is called in the site's language. */
import type { Topic } from '../queries/topics.ts';
import { site } from '../site.ts';

/** `微软` on a Chinese site, `Microsoft` on an English one. */
export function topicName({ name, chinese }: Pick<Topic, 'name' | 'chinese'>): string {
  return site.language === 'zh-CN' ? (chinese ?? name) : name;
}

/** Its other names, the one first by which the rest of the world knows it. */
export function otherNames(topic: Pick<Topic, 'name' | 'chinese' | 'aliases'>): string[] {
  const { name, chinese, aliases } = topic;
  return [name, ...(chinese ? [chinese] : []), ...aliases].filter((one) => one !== topicName(topic));
}
