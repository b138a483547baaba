/** Changes Markdown outside its fences. */

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** Puts what `change` returns in place of each stretch of lines that no fence holds; fences stay to the letter. */
export function mapProse(markdown: string, change: (prose: string) => string): string {
  if (!/^ {0,3}(?:```|~~~)/m.test(markdown)) return change(markdown);
  const pieces: string[] = [];
  let piece: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const mark = fence === undefined ? FENCE.exec(line)?.[1] : undefined;
    if (mark !== undefined) {
      if (piece.length > 0) pieces.push(change(piece.join('\n')));
      piece = [];
      fence = mark;
    }
    piece.push(line);
    if (fence !== undefined && mark === undefined && closesFence(line, fence)) {
      pieces.push(piece.join('\n'));
      piece = [];
      fence = undefined;
    }
  }
  if (piece.length > 0) pieces.push(fence === undefined ? change(piece.join('\n')) : piece.join('\n'));
  return pieces.join('\n');
}

function closesFence(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
}
