/** What two addresses of one article share, and who published at an address. */

const WECHAT_HOST = 'mp.weixin.qq.com';

/** Query parameters that say how a reader came, not what is shown. */
const TRACKING: readonly RegExp[] = [
  /^utm_/i, // campaign tags of analytics services
  /^spm$|^scm$/, // Alibaba
  /^from$|^isappinstalled$|^scene$|^share_token$/, // added by WeChat and others when a page is shared
  /^fbclid$|^gclid$|^dclid$|^msclkid$|^yclid$|^twclid$|^igshid$/, // click ids of advertisers
  /^mc_cid$|^mc_eid$/, // Mailchimp
  /^_hsenc$|^_hsmi$/, // HubSpot
  /^mkt_tok$/, // Marketo
  /^ref_src$|^ref_url$/, // Twitter
];

/** Values by which a parameter that may mean something shows itself as tracking. */
const TRACKING_VALUES: readonly { readonly name: string; readonly value: RegExp }[] = [
  { name: 'source', value: /^rss-/ }, // Medium's feeds
];

/** Pages whose fragment names the article: each is one long list. */
const LIST_PAGES: ReadonlySet<string> = new Set([
  'haveibeenpwned.com/PwnedWebsites',
  'defcon.org/html/links/dc-news.html',
]);

/** WeChat's own short address, which says all by itself. */
const SHORT_ADDRESS = /^\/s\/[\w-]+$/;

/** Older names of WeChat's parameters. */
const WECHAT_PARAMETERS = [['__biz'], ['mid', 'appmsgid'], ['idx', 'itemidx']] as const;

/**
 * A key, not an address to open: https, host without `www.`, no tracking, parameters in order, no trailing slash, no
 * fragment unless it chooses what is shown. A WeChat article is its account, message and place in the message. Text
 * that is no address comes back as it is.
 */
export function canonicalUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  return wechatKey(parsed) ?? `https://${hostOf(parsed)}${pathOf(parsed)}${queryOf(parsed)}${fragmentOf(parsed)}`;
}

/** `wechat:<__biz>`, or `host:<host without www.>`; the short addresses of WeChat name no account and give the host. */
export function publisherKey(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return `host:${url}`;
  const account = parsed.hostname === WECHAT_HOST && parsed.searchParams.get('__biz');
  return account ? `wechat:${account}` : `host:${hostOf(parsed)}`;
}

function wechatKey(url: URL): string | undefined {
  if (url.hostname !== WECHAT_HOST) return undefined;
  if (SHORT_ADDRESS.test(url.pathname)) return `https://${WECHAT_HOST}${url.pathname}`;
  const values = WECHAT_PARAMETERS.map((names) => names.map((name) => url.searchParams.get(name)).find(Boolean));
  if (values.includes(undefined)) return undefined;
  const [account, message, index] = values;
  return `https://${WECHAT_HOST}/s?__biz=${account}&mid=${message}&idx=${index}`;
}

/** The host, with its port where that is not the default of http or https. */
function hostOf(url: URL): string {
  const host = ['80', '443'].includes(url.port) ? url.hostname : url.host;
  return host.replace(/^www\./, '').replace(/\.$/, '');
}

function pathOf(url: URL): string {
  return url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname;
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name, value]) => !isTracking(name, value));
  // By code unit, so that the order is the same on every machine; equal names keep theirs.
  const query = new URLSearchParams(kept.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))).toString();
  return query && `?${query}`;
}

function isTracking(name: string, value: string): boolean {
  return (
    TRACKING.some((pattern) => pattern.test(name)) ||
    TRACKING_VALUES.some((rule) => rule.name === name && rule.value.test(value))
  );
}

function fragmentOf(url: URL): string {
  const routes = /^#(?:\/|!)/.test(url.hash);
  return routes || LIST_PAGES.has(hostOf(url) + pathOf(url)) ? url.hash : '';
}
