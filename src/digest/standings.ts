/** How publishers stand: the more of what they tell others tell too, the more they report news. */
import type { DigestArticle } from './digest-article.ts';

/** By slug; from 0 to 1, in tenths. */
export type Standings = ReadonlyMap<string, number>;

/** A publisher with few articles stands near this, as one does that is not known. */
const USUAL = 0.3;
/** As if it had so many articles more. */
const DOUBT = 5;

/** Shares of the publishers' articles that other publishers told too, by articles that lie in the past of an issue. */
export function standings(articles: readonly DigestArticle[], storyOf: (article: string) => string): Standings {
  const stories = articles.filter(({ kind }) => kind === 'story');
  const tellers = new Map<string, Set<string>>();
  for (const { record } of stories) {
    const story = storyOf(record.id);
    tellers.set(story, (tellers.get(story) ?? new Set()).add(record.publisher.slug));
  }
  return new Map(
    [...Map.groupBy(stories, ({ record }) => record.publisher.slug)].map(([slug, own]) => {
      const shared = own.filter(({ record }) => (tellers.get(storyOf(record.id))?.size ?? 0) > 1).length;
      return [slug, Math.round(((shared + DOUBT * USUAL) / (own.length + DOUBT)) * 10) / 10];
    }),
  );
}

/** From 0 to 1; of a publisher that is not known, as usual. */
export function standingOf(standings: Standings, publisher: string): number {
  return standings.get(publisher) ?? USUAL;
}
