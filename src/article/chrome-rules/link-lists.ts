/** What a block of links is, by where the links go: menus, buttons and tags of the page, or what the article is about. */
import { isLinks, type PageBlock } from './chrome-rule.ts';

/** Sites to which a page links for its readers' accounts, not for what they say. */
const NETWORKS =
  /^https?:\/\/(?:[\w-]+\.)*(?:facebook|twitter|x|linkedin|whatsapp|wa|t|telegram|reddit|pinterest|instagram|youtube|tumblr|bsky|threads|vk|weibo|flipboard|ycombinator|apple|spotify|patreon)\.(?:com|me|net|app|org)\//i;

const TAXONOMY = /\/(?:tags?|categor(?:y|ies|ie|ia)|kategorie|topics?|labels?|authors?|autor[ei]?)\//i;
const AUTHOR_PAGE = /\/(?:authors?|contributors?|profile|autor[ei]?)\//i;
/** Pages of a network that publish what they are given. */
const SHARE_PAGE =
  /\/(?:sharer?|intent|sharing|shareArticle|share-offsite|submit)(?:\.php)?(?:[/?]|$)|\/pin\/create|\/share-post\.g\?|^mailto:\?|^whatsapp:|api\.whatsapp\.com|\/wa\.me\/|\/share\/url/i;

/** Servers of nothing but advertisements. */
const AD_SERVER =
  /^https?:\/\/(?:[\w-]+\.)*(?:doubleclick\.net|googlesyndication\.com|googleadservices\.com|adnxs\.com|amazon-adsystem\.com|adform\.net|criteo\.(?:com|net)|taboola\.com|outbrain\.com)\//i;

/** How links to the articles before and after this one begin. */
const NEIGHBOURS = /^(?:[←«‹]|(?:previous|next|older|newer|上一篇|下一篇)(?![\p{L}\p{N}]))/iu;

/** Characters of a headline, which an entry of a menu seldom has, and how many of them make a list. */
const HEADLINE = 35;
const FEWEST_HEADLINES = 3;

/** Characters that label a list of links: `Filed under:`. */
const LONGEST_LABEL = 20;

/** Links to the tags, the rubric and the author of the article, perhaps with a word before them. */
export function isTaxonomy({ plain, linked, targets }: PageBlock): boolean {
  return (
    linked > 0 &&
    plain.length - linked <= LONGEST_LABEL + targets.length * 2 &&
    targets.some((target) => TAXONOMY.test(target))
  );
}

/** Nothing but links that share this page. */
export function isShareLinks(block: PageBlock): boolean {
  return block.targets.length > 0 && isLinks(block) && block.targets.every((target) => SHARE_PAGE.test(target));
}

/** Nothing but pictures and links that an ad server serves. */
export function isAd({ plain, pictures, targets, linked }: PageBlock): boolean {
  const served = [...pictures, ...targets];
  return served.length > 0 && linked === plain.length && served.every((target) => AD_SERVER.test(target));
}

/** Links to the articles before and after this one. */
export function isNeighbours(block: PageBlock): boolean {
  return block.linked > 0 && isLinks(block) && NEIGHBOURS.test(block.plain);
}

/** A list of links to other sites, which no other page has: where the article has it from. */
export function isReferences({ text, targets, recurs }: PageBlock): boolean {
  if (recurs || targets.length < 2 || !/^\s{0,3}(?:[-*+]|\d+[.)]) /.test(text)) return false;
  const away = targets.filter((target) => /^https?:/i.test(target) && !NETWORKS.test(target));
  return new Set(away.map(hostOf)).size >= 2;
}

/** A list of links, as sites have above an article. */
export function isMenu(block: PageBlock): boolean {
  return (
    isTaxonomy(block) ||
    (/^\s{0,3}[-*+] /.test(block.text) &&
      block.linked >= 0.8 * block.plain.length &&
      block.linked > 0 &&
      !isDigest(block))
  );
}

/** A list of headlines, which no other page has: what the article is about. */
export function isDigest({ text, linked, targets, recurs }: PageBlock): boolean {
  return (
    !recurs && targets.length >= FEWEST_HEADLINES && linked >= HEADLINE * targets.length && /^\s{0,3}[-*+] /.test(text)
  );
}

/** Whether the block links to the page of an author: a card is under it. */
export function linksToAuthor({ targets }: PageBlock): boolean {
  return targets.some((target) => AUTHOR_PAGE.test(target));
}

function hostOf(target: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(target)?.[1]?.toLowerCase() ?? '';
}
