/** Topics that go together: many of the articles about one are about the other too. */

/** How many a topic names, and how many articles it must share with each. */
const MOST_RELATED = 8;
const LEAST_SHARED = 2;

/** The nearest topics of each, by slug. `topics`: ids of articles by slug. */
export function relatedTopics(topics: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const ofArticle = new Map<string, string[]>();
  for (const [slug, articles] of topics)
    for (const id of articles) ofArticle.set(id, [...(ofArticle.get(id) ?? []), slug]);
  const sizeOf = (slug: string) => topics.get(slug)?.length ?? 1;
  return new Map(
    [...topics].map(([slug, articles]) => {
      const shared = new Map<string, number>();
      for (const other of articles.flatMap((id) => ofArticle.get(id) ?? []))
        if (other !== slug) shared.set(other, (shared.get(other) ?? 0) + 1);
      const nearest = [...shared]
        .filter(([, count]) => count >= LEAST_SHARED)
        .map(([other, count]) => ({ other, near: count / Math.sqrt(sizeOf(other)) }))
        .toSorted((a, b) => b.near - a.near || (a.other < b.other ? -1 : 1));
      return [slug, nearest.slice(0, MOST_RELATED).map(({ other }) => other)];
    }),
  );
}
