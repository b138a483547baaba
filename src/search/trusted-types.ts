/** Lets this site start its own workers under a policy that requires Trusted Types. Runs in the browser. */

const WORKER = /\/(?:pagefind-worker|sw)\.js$/;

/** Installs the policy `default`, once. `base`: the site's base path, with `/` at both ends. */
export function installTrustedTypes(base: string): void {
  // A browser that has Trusted Types has this of them.
  const factory = 'trustedTypes' in window ? (window.trustedTypes as PolicyFactory) : undefined;
  if (factory?.defaultPolicy !== null) return; // none in this browser, or installed
  factory.createPolicy('default', { createScriptURL: (url) => (isOwnWorker(url, base, location.href) ? url : null) });
}

/** Whether an address is that of a worker of the site whose page is `pageUrl`. */
export function isOwnWorker(url: string, base: string, pageUrl: string): boolean {
  if (!URL.canParse(url, pageUrl)) return false;
  const { origin, pathname } = new URL(url, pageUrl);
  return origin === new URL(pageUrl).origin && pathname.startsWith(base) && WORKER.test(pathname);
}

/** TypeScript's own types have no Trusted Types. */
interface PolicyFactory {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): object;
}
