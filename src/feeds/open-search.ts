/** The OpenSearch description, by which a browser offers the site's search in its own. */
import { words } from '../components/interface-words.ts';
import { site } from '../site.ts';
import { absolute, href, paths } from '../urls.ts';
import { escapeXml } from './xml-text.ts';

/** The format asks for full URLs; without an origin they are paths. */
export function openSearch(origin: string | undefined): string {
  const address = (path: string) => (origin === undefined ? href(path) : absolute(path, origin));
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(site.title)}</ShortName>
  <Description>${escapeXml(`${site.title} · ${words.search}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(address(paths.favicon()))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(`${address(paths.search())}?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
}
