/** An article as the digest looks at it. Only types; `stored-articles.ts` reads them. */
import type { ArticleRecord } from '../archive/article-record.ts';
import type { StoryKind } from './story-kind.ts';

export interface DigestArticle {
  readonly record: ArticleRecord;
  readonly kind: StoryKind;
  /** Whose terms and body it has. */
  readonly file: string;
  /** Characters of its text. */
  readonly length: number;
}
