/** The value that one file becomes. Only types; `read-article.ts` makes them. */
import type { ArticleMeta } from '../schema.ts';
import type { ArticleProblem } from './article-problem.ts';
import type { BlockText } from './block-text.ts';
import type { ContentsEntry } from './table-of-contents.ts';
import type { Subjects } from './subjects.ts';
import type { Terms } from './terms.ts';

/** How much of the article the capture holds. `headline`: nothing but the title. */
export type CaptureState = 'full' | 'truncated' | 'headline';

/** Why a headline has no text. */
export type HeadlineReason =
  'not-captured' | 'verification' | 'deleted' | 'blocked' | 'moved' | 'captcha' | 'redirect' | 'script-needed';

export interface Capture {
  readonly state: CaptureState;
  /** Present with `headline` only. */
  readonly reason?: HeadlineReason;
}

/** A stretch of the body that is kept or dropped as one: a paragraph, a heading, a list, a table, a fence, a picture. */
export interface Block {
  /** 1-based lines of the file, both included. */
  readonly from: number;
  readonly to: number;
  /** The block's Markdown, its lines joined by `\n`. */
  readonly text: string;
}

/** A block's fate. */
export interface Decision extends Block, BlockText {
  readonly kept: boolean;
  /** The rule that dropped it, or `kept`. */
  readonly rule: string;
}

/** What cleaning did to a capture, in numbers. */
export interface Cleaning {
  /** What a reader would have seen of the whole capture; a picture counts as ten. */
  readonly characters: number;
  /** What each rule dropped of it; only rules that dropped something. */
  readonly dropped: readonly DroppedByRule[];
}

export interface DroppedByRule {
  readonly rule: string;
  readonly blocks: number;
  readonly characters: number;
}

/** A dropped block as a reader may be shown it. */
export interface RemovedBlock {
  readonly rule: string;
  /** Plain; empty for pictures without a text. */
  readonly text: string;
}

/** What one article adds to what the archive learns about its publisher's pages. */
export interface ArticleLook {
  /** Key of the publisher. */
  readonly publisher: string;
  /** What captures of one article share. */
  readonly title: string;
  /** Of its blocks, each once. */
  readonly prints: readonly number[];
}

/** Who published the article, as far as one file can tell. */
export interface PublisherHint {
  /** `wechat:<__biz>` or `host:<host without www.>`. */
  readonly key: string;
  /** The account's name in the byline, or the site's host. */
  readonly name?: string;
}

export interface Article {
  readonly meta: ArticleMeta;
  readonly capture: Capture;
  readonly publisher: PublisherHint;
  /** What two captures of one article share; see `canonical-url.ts`. */
  readonly canonicalUrl: string;
  /** BCP 47. */
  readonly lang: string;
  /** One to three sentences of the text, plain; empty for a headline. */
  readonly summary: string;
  /** Reading time, at least 1; 0 for a headline. */
  readonly minutes: number;
  /** Sanitised body; empty for a headline. */
  readonly safeHtml: string;
  /** The text a reader sees in the body, a line a block: what search indexes. */
  readonly text: string;
  /** What a list of the body's contents names; empty where it needs none. */
  readonly contents: readonly ContentsEntry[];
  /** Canonical urls that the body links to: some may be articles that are here. */
  readonly links: readonly string[];
  /** What the article is told apart by; empty for a headline. */
  readonly terms: Terms;
  /** By which copies of its text are known: see `sketch.ts`. */
  readonly sketch: Uint32Array;
  /** What it may be about. */
  readonly subjects: Subjects;
  readonly cleaning: Cleaning;
  /** The dropped blocks, where the reading was to keep them. */
  readonly removed?: readonly RemovedBlock[];
  /** Kinds of Markdown that the body shows as typed, for those who look after the rules; mostly none. */
  readonly leftOver: readonly string[];
}

/** What reading a file gave. `problems` of an article are those that were repaired. */
export type Reading =
  | { readonly kind: 'article' | 'draft'; readonly article: Article; readonly problems: readonly ArticleProblem[] }
  | { readonly kind: 'left-out'; readonly problems: readonly ArticleProblem[] }
  | { readonly kind: 'not-article' };
