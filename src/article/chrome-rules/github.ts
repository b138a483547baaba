/** A GitHub page as a visitor without an account gets it: four thousand characters of menus before the README. */
import { letterKey } from '../block-text.ts';
import {
  blocksThatSay,
  everythingFrom,
  type ChromeFamily,
  type ChromeRule,
  type Page,
  type PageBlock,
} from './chrome-rule.ts';

/** The heading over a README, and the end of the menus on any other page of a repository. */
const README = /^Repository files navigation$/;
const MENUS_END = /^Additional navigation options$/;

/** Labels and counters of a commit, a comparison or a release. */
const LABELS = [
  /^(?:Commit [0-9a-f]{7,}|(?:Browse|Browse files)+|committed|\d+ parents? .{0,80}|File tree|Expand file tree.*|(?:Showing )?[\d,]+ (?:changed )?files? ?(?:changed)?.*|[+-][\d,]+|lines changed|Filter options|Copy full SHA.*)$/i,
  /^(?:Pre-release|Latest|Compare|Choose a tag to compare|Could not load tags|Nothing to show|\{\{.*|Loading|View all tags|Assets \d+|All reactions.*|·)$/i,
];

export const github: ChromeFamily = {
  name: 'github',
  covers: ({ url }) => /^https?:\/\/github\.com\//i.test(url),
  format: [
    { id: 'github-menus', find: menus },
    everythingFrom('github-footer', /^(?:Footer|Footer navigation)$/),
    { id: 'github-file-tree', find: ({ blocks }) => blocks.filter(({ text }) => text.includes('](#diff-')) },
    {
      id: 'github-avatar',
      find: ({ blocks }) =>
        blocks.filter(
          ({ pictures }) =>
            pictures.length > 0 &&
            pictures.every((target) => target.startsWith('https://avatars.githubusercontent.com/')),
        ),
    },
    blocksThatSay('github-label', LABELS),
    titleAgain(),
  ],
  furniture: [],
};

/** All above the README or, elsewhere, above the page's own part; all of a page that was cut before either. */
function menus({ blocks, context }: Page): readonly PageBlock[] {
  if (!blocks.some(({ plain }) => plain === 'Skip to content')) return [];
  const parts = new URL(context.url).pathname.split('/').filter((part) => part !== '');
  const end = blocks.findIndex(({ plain }) => (parts.length <= 2 ? README : MENUS_END).test(plain));
  return end < 0 ? blocks : blocks.slice(0, end + 2);
}

/** A commit's message or a release's name. */
function titleAgain(): ChromeRule {
  return {
    id: 'title-again',
    find: ({ blocks, context }) =>
      blocks.filter(({ plain }) => plain !== '' && letterKey(plain) === letterKey(context.title)),
  };
}
