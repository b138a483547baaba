/** The HTML of an item. It is built as a tree of elements and text, so that nothing an article says becomes markup. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { ArticleRecord } from '../archive/article-record.ts';
import { withLocalLinks } from '../article/local-links.ts';
import { words } from '../components/interface-words.ts';
import { dateInWords } from '../format.ts';
import { hasPage } from '../queries/listing.ts';
import type { Listing } from '../queries/listing.ts';
import type { Story } from '../queries/stories.ts';
import { absolute, paths } from '../urls.ts';

/** A body, and the links in it that lead to articles here. */
export interface FullText extends Pick<ArticleRecord, 'localLinks'> {
  readonly safeHtml: string;
}

/** The summary or the full text of a story's first article, and who else tells it. */
export function storyContent(story: Story, { origin, text }: { origin: string; text?: FullText }): string {
  const [main, ...others] = story.articles;
  const summary = text === undefined && main.summary ? [h('p', main.summary)] : [];
  const tellings =
    others.length > 0
      ? [
          h('p', words.alsoToldBy),
          h(
            'ul',
            others.map((other) => telling(other, origin)),
          ),
        ]
      : [];
  return (text ? fullText(text, { article: main, origin }) : '') + toHtml(h(null, [...summary, ...tellings]));
}

/** The stories of a day as a list; of each the sources that tell it. */
export function storyList(stories: readonly Story[], origin: string): string {
  const lines = stories.map(({ articles: [main, ...others] }) => {
    const sources = new Set([main, ...others].map(({ publisher }) => publisher.name));
    return h('li', [...link(main, origin), ' ', h('small', [...sources].join(words.listSeparator))]);
  });
  return toHtml(h('ol', lines));
}

/** The page of an article, or the original of one that has none. */
export function linkOf(article: Pick<Listing, 'id' | 'state' | 'url'>, origin: string): string {
  return hasPage(article) ? absolute(paths.article(article.id), origin) : article.url;
}

function telling(article: Listing, origin: string): Element {
  return h('li', [
    ...link(article, origin),
    ' ',
    h('small', `${article.publisher.name} · ${dateInWords(article.date)}`),
  ]);
}

function link(article: Listing, origin: string): ElementContent[] {
  return [h('a', { href: linkOf(article, origin) }, article.title)];
}

/** A body was sanitised when it was read; here its links become full addresses. */
function fullText(
  { safeHtml, localLinks }: FullText,
  { article, origin }: { article: Listing; origin: string },
): string {
  const pages = new Map(localLinks.map(([url, id]) => [url, absolute(paths.article(id), origin)]));
  return withLocalLinks(safeHtml, { pages, name: words.articleHere, own: linkOf(article, origin) });
}
