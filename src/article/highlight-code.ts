/** Colours the code of a finished tree by classes of ours, built from its text. Code of no certain language stays plain. */
import { createLowlight } from 'lowlight';
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { site } from '../site.ts';
import { ALIASES, DOUBTFUL_NAMES, GRAMMARS, PLAIN } from './code-languages.ts';
import { guessCodeLanguage } from './guess-code-language.ts';
import { mapElements } from './map-elements.ts';

/** Name for assistive technology only; never visible, so never searched. */
const LABEL = { 'zh-CN': '代码', en: 'Code' }[site.language];

/**
 * In UTF-16 units. Some grammars take time squared: ten thousand characters made for it cost half a second. Lines of a
 * thousand are dumps and minified scripts, in which colours help nobody.
 */
const MAX = { block: 10_000, line: 1_000, article: 30_000 } as const;

/** What highlight.js calls a token → our class for it. What is not here has the colour of the text. */
const CLASSES: Readonly<Record<string, string>> = {
  addition: 'code-added',
  attr: 'code-name',
  attribute: 'code-name',
  built_in: 'code-name',
  bullet: 'code-keyword',
  char: 'code-string',
  comment: 'code-comment',
  deletion: 'code-removed',
  doctag: 'code-comment',
  keyword: 'code-keyword',
  literal: 'code-number',
  meta: 'code-comment',
  name: 'code-keyword',
  number: 'code-number',
  property: 'code-name',
  quote: 'code-comment',
  regexp: 'code-string',
  section: 'code-keyword',
  'selector-class': 'code-name',
  'selector-id': 'code-name',
  'selector-tag': 'code-keyword',
  string: 'code-string',
  symbol: 'code-number',
  title: 'code-name',
  type: 'code-keyword',
};

const PREFIX = 'hljs-';

const highlighter = createLowlight(GRAMMARS);
highlighter.registerAlias(ALIASES);

/** Puts every block of code within reach of the keyboard, and colours it where its language is certain. Its text stays. */
export function highlightCode(tree: Root): Root {
  let left: number = MAX.article;
  return mapElements(tree, (element) => {
    if (element.tagName !== 'pre') return [element];
    const [code, ...others] = element.children;
    if (code?.type !== 'element' || code.tagName !== 'code' || others.length > 0) return [withinReach(element)];
    const [text, ...rest] = code.children;
    if (text?.type !== 'text' || rest.length > 0 || text.value.length > left) return [withinReach(element)];
    left -= text.value.length;
    const children = colour(text, namedLanguage(code));
    return [withinReach({ ...element, children: [{ ...code, children }] })];
  });
}

/** A block that may scroll: named, and reached by the keyboard. */
export function withinReach(pre: Element): Element {
  return { ...pre, properties: { ...pre.properties, tabIndex: 0, role: 'group', ariaLabel: LABEL } };
}

function colour(text: Text, name: string | undefined): ElementContent[] {
  const code = text.value;
  if (code.length > MAX.block || code.split('\n').some((line) => line.length > MAX.line)) return [text];
  const language = languageOf(code, name);
  if (language === undefined) return [text];
  try {
    return highlighter.highlight(language, code, { prefix: PREFIX }).children.flatMap(classed);
  } catch {
    return [text]; // a grammar with a fault must not cost the article
  }
}

/** The language that the fence names, if it is one; or else what the code is without doubt. */
function languageOf(code: string, name: string | undefined): string | undefined {
  if (name === undefined || (!PLAIN.has(name) && !highlighter.registered(name))) return guessCodeLanguage(code);
  const doubtful = DOUBTFUL_NAMES[name];
  if (doubtful && !doubtful.needs.test(code)) return doubtful.otherwise ?? guessCodeLanguage(code);
  return PLAIN.has(name) ? undefined : name;
}

function namedLanguage(code: Element): string | undefined {
  const { className } = code.properties;
  const name = Array.isArray(className) ? (className[0] ?? '') : '';
  return name.toLowerCase().replace(/^(?:language-|lang-)+/, '') || undefined;
}

/** A token with the class that we have for it; without one it is its content. */
function classed(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(classed);
  const { className } = node.properties;
  const token = Array.isArray(className) ? (className[0]?.slice(PREFIX.length) ?? '') : '';
  const ours = CLASSES[token];
  return ours === undefined ? children : [{ ...node, properties: { className: [ours] }, children }];
}
