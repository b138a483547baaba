/** The last look at a finished tree, independent of what made it: everything in it is on the allowlist. */
import type { Element, Nodes } from 'hast';
import { ALLOWED_TAGS, ARTICLE_ATTRIBUTES, FINISHED_ATTRIBUTES } from './sanitize-policy.ts';

const TAGS: ReadonlySet<string> = new Set(ALLOWED_TAGS);

/** Throws at the first node, element or attribute that no policy allows: a bug of ours, or an attack that found one. */
export function assertAllowed(tree: Nodes): void {
  if (tree.type === 'element') assertElement(tree);
  if (!['root', 'element', 'text'].includes(tree.type)) throw new Error(`a ${tree.type} came through sanitising`);
  if ('children' in tree) for (const child of tree.children) assertAllowed(child);
}

function assertElement({ tagName, properties }: Element): void {
  if (!TAGS.has(tagName) || tagName === 'h1') throw new Error(`<${tagName}> came through sanitising`);
  for (const [name, value] of Object.entries(properties)) {
    const pattern = patternFor(tagName, name);
    const values = Array.isArray(value) ? value : [value];
    if (!pattern || !values.every((each) => pattern.test(String(each)))) {
      throw new Error(`${name}="${String(value).slice(0, 80)}" of <${tagName}> came through sanitising`);
    }
  }
}

function patternFor(tagName: string, property: string): RegExp | undefined {
  return (
    FINISHED_ATTRIBUTES[tagName]?.[property] ??
    ARTICLE_ATTRIBUTES[tagName]?.[property] ??
    FINISHED_ATTRIBUTES['*']?.[property] ??
    ARTICLE_ATTRIBUTES['*']?.[property]
  );
}
