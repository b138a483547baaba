/** Code whose line numbers a page had beside it, and a converter put into its lines: `1. int a;`. */
import type { Element, Root } from 'hast';
import { HAN } from './inline-text.ts';
import { mapElements } from './map-elements.ts';

const NUMBER = /^[ \t]{0,8}(\d{1,4})(?:\.(?= |$)|(?=[ \t]|$))/;

/** What lines of a program hold, and items of a list hardly. */
const CODE_MARK = /[<>{}()=;$]/;

/** Fewest lines, and how many of them show that they are no items. */
const PROOF = { lines: 4, share: 0.5 } as const;

/** The text of a code block without the numbers, where all of its lines have them, in order. */
export function mendLineNumbers(tree: Root): Root {
  return mapElements(tree, (element) => {
    const [code, ...others] = element.children;
    if (element.tagName !== 'pre' || others.length > 0 || code?.type !== 'element') return [element];
    const [text, ...rest] = code.children;
    if (text?.type !== 'text' || rest.length > 0) return [element];
    const value = withoutNumbers(text.value);
    const bare: Element = { ...code, children: [{ ...text, value }] };
    return [value === text.value ? element : { ...element, children: [bare] }];
  });
}

function withoutNumbers(code: string): string {
  const lines = code.split('\n');
  const numbered = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at }]));
  if (numbered.length < PROOF.lines) return code;
  const numbers = numbered.map(({ line }) => Number(NUMBER.exec(line)?.[1] ?? NaN));
  const [first = NaN] = numbers;
  // An empty line counts on some pages, and is left out on others.
  const isCounted =
    numbers.every((number, index) => number === first + index) ||
    numbers.every((number, index) => number === first + (numbered[index]?.at ?? 0) - (numbered[0]?.at ?? 0));
  if (!isCounted) return code;
  const bare = withoutMargin(lines.map((line) => line.replace(NUMBER, '')));
  const marked = bare.filter((line) => CODE_MARK.test(line) && !HAN.test(line)).length;
  return marked >= PROOF.share * numbered.length ? bare.join('\n') : code;
}

/** What stood between the numbers and the code is as wide on every line; what is left is the indent of the code. */
function withoutMargin(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines.map((line) => line.slice(margin));
}
