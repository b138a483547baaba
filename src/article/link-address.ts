/** Where a link leads in the end: past the pages that only count clicks, and without what tells them who came. */

/** Parameters that no page chooses its content by. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_cid|mc_eid|mkt_tok|spm|scm|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|trk|trkcampaign|share_token|from_wecom|sourcefrom|hmsr|hmpl|hmcu|hmkw|hmci)$/i;

/** Pages that send a reader on: host and path, and the parameter that says where to. */
const REDIRECTORS: readonly { readonly page: RegExp; readonly target: string }[] = [
  { page: /^link\.zhihu\.com\/$/, target: 'target' },
  { page: /^link\.csdn\.net\/$/, target: 'target' },
  { page: /^link\.juejin\.cn\/$/, target: 'target' },
  { page: /^(?:www\.)?jianshu\.com\/go-wild$/, target: 'url' },
  { page: /^links\.jianshu\.com\/go$/, target: 'to' },
  { page: /^(?:www\.)?google\.[a-z.]{2,6}\/url$/, target: 'q' },
  { page: /^(?:www\.)?google\.[a-z.]{2,6}\/url$/, target: 'url' },
  { page: /^lm?\.facebook\.com\/l\.php$/, target: 'u' },
  { page: /^(?:www\.)?youtube\.com\/redirect$/, target: 'q' },
  { page: /^(?:www\.)?oschina\.net\/action\/gotolink$/i, target: 'url' },
  { page: /^gitee\.com\/link$/, target: 'target' },
  { page: /^out\.reddit\.com\//, target: 'url' },
];

/** The address behind a link, for one of http or https; any other comes back as it is. */
export function linkAddress(link: URL): URL {
  const target = targetOf(link) ?? link;
  // Taking one out writes the others anew: an address without any stays to the letter.
  const tracked = [...target.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracked.length === 0) return target;
  const plain = new URL(target);
  const kept = plain.search
    .slice(1)
    .split('&')
    .filter((pair) => !isTracking(pair));
  plain.search = kept.join('&');
  return plain;
}

function isTracking(pair: string): boolean {
  return TRACKING.test(pair.split('=', 1)[0] ?? '');
}

function targetOf({ host, pathname, searchParams }: URL): URL | undefined {
  for (const { page, target } of REDIRECTORS) {
    const address = page.test(host + pathname) ? URL.parse(searchParams.get(target) ?? '') : null;
    if (address && /^https?:$/.test(address.protocol)) return address;
  }
  return undefined;
}
