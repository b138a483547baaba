/** What the cut of a capture leaves open in its last block: nothing of it may show as markup. */

/** A tag without its `>`, an address without its `>`, a character reference without its `;`. */
const CUT_MARKUP = [
  /<\/?(?:[a-z][\w:-]*(?:\s+[\w:-]+=[^<>]*)?)?$/i,
  /<https?:[^<>\s]*$/,
  /&(?:#x?[\da-f]*|nbsp?|nb|lt|gt|am|amp|quot?)$/i,
];

/** The block with its open marks closed or taken away; of a fence nothing but its end is added. */
export function mendCutEnd(block: string): string {
  if (fenceOf(block) !== undefined) return closeFence(block);
  const whole = CUT_MARKUP.reduce((mended, markup) => mended.replace(markup, ''), block);
  return completeTable(closeCodeSpan(withoutCutLabel(withoutCutTarget(whole))));
}

/** The block with the end of its fence, if it is one that is open. */
export function closeFence(block: string): string {
  const fence = fenceOf(block);
  if (fence === undefined) return block;
  const last = block.slice(block.lastIndexOf('\n') + 1).trim();
  const closed = block.includes('\n') && last.length >= fence.length && last.split(fence.charAt(0)).join('') === '';
  return closed ? block : `${block}\n${fence}`;
}

function fenceOf(block: string): string | undefined {
  return /^ {0,3}(`{3,}|~{3,})/.exec(block)?.[1];
}

/** `[words](http://…` becomes its words; a picture goes. */
function withoutCutTarget(block: string): string {
  const at = block.lastIndexOf('](');
  if (at < 0 || isEscaped(block, at) || closesTarget(block.slice(at + 1))) return block;
  const start = openingOf(block, at);
  if (start === undefined) return block.slice(0, at);
  const isPicture = block[start - 1] === '!';
  return block.slice(0, isPicture ? start - 1 : start) + (isPicture ? '' : block.slice(start + 1, at));
}

/** `[words` and `![words`. */
function withoutCutLabel(block: string): string {
  const start = openingOf(block, block.length);
  if (start === undefined || block.slice(start).includes('\n')) return block;
  return block[start - 1] === '!' ? block.slice(0, start - 1) : block.slice(0, start) + block.slice(start + 1);
}

function closeCodeSpan(block: string): string {
  const line = block.slice(block.lastIndexOf('\n') + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1 ? `${block}\`` : block;
}

/** A table's second line, which makes it one, in full. */
function completeTable(block: string): string {
  const [head = '', marks, ...rest] = block.split('\n');
  if (rest.length > 0 || marks === undefined || !head.includes('|') || !/^[\s|:-]*-[\s|:-]*$/.test(marks)) return block;
  const columns = head
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
  return `${head}\n${'| --- '.repeat(columns)}|`;
}

/** Whether the bracket in which a target stands is closed. */
function closesTarget(target: string): boolean {
  let depth = 0;
  for (const character of target) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

/** The `[` that is open before `end`. */
function openingOf(block: string, end: number): number | undefined {
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (isEscaped(block, at)) continue;
    if (block[at] === ']') depth += 1;
    if (block[at] !== '[') continue;
    if (depth === 0) return at;
    depth -= 1;
  }
  return undefined;
}

function isEscaped(block: string, at: number): boolean {
  return block[at - 1] === '\\';
}
