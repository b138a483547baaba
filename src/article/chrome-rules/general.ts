/** What any capture may hold that is not the article: the title again, the cover, pictures that were never loaded. */
import { letterKey } from '../block-text.ts';
import type { ChromeRule, PageBlock } from './chrome-rule.ts';

/** Blocks from the top among which the title is looked for. */
const HEAD = 12;

export const generalRules: readonly ChromeRule[] = [
  {
    id: 'title-again',
    find: ({ blocks, context }) => {
      const title = letterKey(context.title);
      return blocks.slice(0, HEAD).filter(({ text, plain }) => {
        const key = letterKey(plain);
        return key === title && (key !== '' || /^\s{0,3}#/.test(text));
      });
    },
  },
  {
    id: 'cover',
    find: ({ blocks }) => blocks.filter(({ text }) => /^\s{0,3}!\[cover_image\]\([^()]*\)\s*$/.test(text)),
  },
  {
    id: 'empty-picture',
    find: ({ blocks }) =>
      blocks.filter((block) => block.plain === '' && block.pictures.length > 0 && block.pictures.every(isStub)),
  },
  { id: 'empty', find: ({ blocks }) => blocks.filter(isEmpty) },
];

/** No target, or the stub of a lazily loaded picture. */
function isStub(target: string): boolean {
  return target === '' || target.startsWith('data:');
}

/** Nothing to see: an empty heading, invisible characters. A fence or a rule between two parts is not empty. */
function isEmpty({ plain, pictures, text }: PageBlock): boolean {
  return (
    plain === '' &&
    pictures.length === 0 &&
    /^[\s#*_>\p{Cf}\u00A0\u3000\uFE0F]*$/u.test(text) &&
    !/^\s*([*_])\s*(\1\s*){2,}$/.test(text)
  );
}
