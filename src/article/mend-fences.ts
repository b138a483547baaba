/** Code blocks whose fence a converter wrote twice, for the `<pre>` and for the `<code>` in it: the second mark ends the first. */

const FENCE = /^(?:`{3,}|~{3,})$/;

/** Takes the second mark away where the fence is ended twice too, so that what stands between is code again. */
export function mendFences(markdown: string): string {
  if (!/^(`{3,}|~{3,})\n\1$/m.test(markdown)) return markdown;
  const lines = markdown.split('\n');
  const mended: string[] = [];
  let open: string | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const end = open === undefined && isDoubled(lines, at) ? endOf(lines, at + 2) : undefined;
    if (end !== undefined) {
      const code = lines.slice(at + 2, end).join('\n');
      mended.push(line, code.replace(/^(?:[ \t]*\n)+/, '').trimEnd(), line);
      at = end + 1;
      continue;
    }
    if (open === undefined) open = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    else if (line.trim() === open) open = undefined;
    mended.push(line);
  }
  return mended.join('\n');
}

function isDoubled(lines: readonly string[], at: number): boolean {
  return FENCE.test(lines[at] ?? '') && lines[at] === lines[at + 1];
}

/** The first line from `start` that is a fence, if that is doubled and there is something before it. */
function endOf(lines: readonly string[], start: number): number | undefined {
  let at = start;
  while (at < lines.length && !FENCE.test(lines[at] ?? '')) at += 1;
  const holdsCode = lines.slice(start, at).some((line) => line.trim() !== '');
  return holdsCode && isDoubled(lines, at) ? at : undefined;
}
