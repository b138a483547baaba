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
  /^(?:Permalink|(?:base|head) repository: .{0,120}|(?:base|compare): .{0,120}|Choose a (?:base|head) ref|Branches Tags|Could not load branches|Failed to load repositories\..{0,80}|\.\.\.|Comparing changes|Choose two branches to see what.s changed.{0,300}|Open a pull request|Create a new pull request by comparing changes.{0,300})$/i,
  /^(?:Uh oh!|There was an error while loading\. Please reload this page\.|Sorry, something went wrong\..{0,60}|\d+ (?:person|people) reacted|Copy file name to clipboard|Collapse file.{0,200}|.{0,20}Lines changed: .{0,80}|Display the source diff Display the rich diff)$/i,
  /^(?:Commit [0-9a-f]{7,}|(?:Browse|Browse files)+|committed|\d+ parents? .{0,80}|File tree|Expand file tree.*|(?:Showing )?[\d,]+ (?:changed )?files? ?(?:changed)?.*|[+-][\d,]+|lines changed|Filter options|Copy full SHA.*)$/i,
  /^(?:Pre-release|Latest|Compare|Choose a tag to compare|Could not load tags|Nothing to show|\{\{.*|Loading|View all tags|Assets \d+|All reactions.*|·)$/i,
];

/** Characters that a page writes around such links: `to main since this release`; around those of a list, its marks. */
const LONGEST_REF_LABEL = 40;
const LONGEST_REF_MARKS = 12;

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
    { id: 'github-ref', find: ({ blocks }) => blocks.filter(isRefs) },
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

/** Links to the tags, commits and branches that a release was made of, in no sentence. */
function isRefs({ plain, linked, targets, text }: PageBlock): boolean {
  if (plain.includes('Choose a tag to compare')) return true;
  const isRef = (target: string): boolean => /\/(?:tree|commit|compare|releases|tags)(?:\/|$)/.test(target);
  const longest = /^\s*(?:[-*+]|\d+[.)]) /.test(text) ? LONGEST_REF_MARKS : LONGEST_REF_LABEL;
  return targets.length > 0 && plain.length - linked <= longest && targets.every(isRef);
}

/** A commit's message or a release's name. */
function titleAgain(): ChromeRule {
  return {
    id: 'title-again',
    find: ({ blocks, context }) =>
      blocks.filter(({ plain }) => plain !== '' && letterKey(plain) === letterKey(context.title)),
  };
}
