/** What must hold for every body, whatever it was made of: checked on the tree that a browser's parser makes of it. */
import assert from 'node:assert/strict';
import { parseFragment, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { ALLOWED_TAGS } from '../../../src/article/sanitize-policy.ts';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';
import type { RenderedMarkdown } from '../../../src/article/render-markdown.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

export const ARTICLE_URL = 'https://news.example/2024/05/report.html';

const ATTRIBUTES = new Set([
  ...['id', 'lang', 'title', 'href', 'rel', 'src', 'alt', 'width', 'height', 'referrerpolicy', 'loading', 'decoding'],
  ...['class', 'tabindex', 'role', 'aria-label', 'type', 'disabled', 'checked', 'start', 'reversed', 'value', 'open'],
  ...['align', 'colspan', 'rowspan', 'scope', 'data-footnotes', 'data-footnote-ref', 'data-footnote-backref'],
]);

const CLASS =
  /^(?:language-[\w+#.-]{1,40}|task-list-item|contains-task-list|footnotes|data-footnote-backref|table-scroll|img-missing|code-(?:added|comment|keyword|name|number|removed|string))$/;

const BLOCK =
  /^(p|li|h[1-6]|div|td|th|tr|pre|blockquote|figcaption|figure|br|dt|dd|section|summary|details|table|ul|ol|hr)$/;

/** Renders, and fails where the result is not safe and sound. */
export function renderChecked(markdown: string, url = ARTICLE_URL): RenderedMarkdown {
  const rendered = renderMarkdown(markdown, { url });
  assertSound(rendered);
  return rendered;
}

/** The HTML in the form in which a parser writes it. */
export function canonical(html: string): string {
  return serialize(parseFragment(html));
}

/** The body's elements in document order, with their attributes. */
export function elementsOf(html: string): { tagName: string; attributes: Record<string, string>; text: string }[] {
  return descendants(parseFragment(html)).flatMap((node) =>
    'tagName' in node
      ? [
          {
            tagName: node.tagName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
            text: textOf(node),
          },
        ]
      : [],
  );
}

function assertSound({ safeHtml, text }: RenderedMarkdown): void {
  const fragment = parseFragment(safeHtml);
  assert.equal(canonical(canonical(safeHtml)), canonical(safeHtml), 'a second parse gives another tree');
  assert.equal(tagsIn(safeHtml), tagsIn(canonical(safeHtml)), 'a parser reads another tree than was written');
  assert.equal(text, textOf(fragment), 'the text is not what a reader sees');
  const ids = new Set<string>();
  for (const { tagName, attributes } of elementsOf(safeHtml)) {
    assert.ok(ALLOWED_TAGS.includes(tagName) && tagName !== 'h1', `<${tagName}> is in the body`);
    for (const [name, value] of Object.entries(attributes)) assertAttribute(name, value, tagName);
    const { id } = attributes;
    assert.ok(id === undefined || !ids.has(id), `${id} is there twice`);
    if (id !== undefined) ids.add(id);
  }
  for (const { attributes } of elementsOf(safeHtml)) {
    if (attributes['href']?.startsWith('#'))
      assert.ok(ids.has(attributes['href'].slice(1)), `${attributes['href']} leads nowhere`);
  }
  const namespaces = new Set(
    descendants(fragment).flatMap((node) => ('namespaceURI' in node ? [node.namespaceURI] : [])),
  );
  assert.ok(namespaces.isSubsetOf(new Set(['http://www.w3.org/1999/xhtml'])), 'foreign content is in the body');
}

function assertAttribute(name: string, value: string, tagName: string): void {
  assert.ok(ATTRIBUTES.has(name), `${name} of <${tagName}> is in the body`);
  if (name === 'href') assert.match(value, /^(?:https?:\/\/[^@/]*(?:\/|$)|mailto:|#user-content-)/);
  if (name === 'src') assert.match(value, /^https:\/\//);
  if (name === 'id') assert.match(value, /^user-content-\S+$/);
  if (name === 'class') for (const each of value.split(' ')) assert.match(each, CLASS);
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return BLOCK.test(node.nodeName) ? `\n${inner}\n` : inner;
}

function descendants(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes.flatMap((child) => [child, ...descendants(child)]) : [];
}

/** The order of the tags: equal for equal trees, however attributes and text are escaped. */
function tagsIn(html: string): string {
  return Array.from(html.matchAll(/<(\/?[a-z][a-z0-9]*)(?:\s[^\s=>"]+(?:="[^"]*")?)*>/g), ([, tag]) => tag).join(' ');
}
