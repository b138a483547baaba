/** What `explain` shows of an article: each line of its blocks, marked as kept or dropped, and the rule beside it. */
import type { Decision } from '../article/article.ts';
import { printable } from '../article/article-problem.ts';
import { measureCleaning } from '../article/cleaning-record.ts';
import type { Explanation } from '../article/read-article.ts';
import { KEPT } from '../article/clean.ts';
import { count } from './progress.ts';
import { cutToWidth, padToWidth } from './terminal.ts';
import type { Paint } from './terminal.ts';

/** Lines of a block that a terminal shows, where there are more. */
const SHOWN = 4;

/** The lines; on a terminal they are cut to its width, and long blocks to a few lines. */
export function explainedLines(file: string, explanation: Explanation, { paint, columns }: ViewOptions): string[] {
  const { title, decisions } = explanation;
  const head = title === undefined ? [] : [cutToWidth(printable(title), columns ?? Infinity)];
  const place = String(decisions.at(-1)?.to ?? '').length;
  const rule = decisions.reduce((most, decision) => Math.max(most, ruleShown(decision).length), 0);
  const blocks = decisions.flatMap((decision) => blockLines(decision, { paint, columns, place, rule }));
  const foot = [...(blocks.length > 0 ? [''] : []), paint('bold', summary(explanation)), ''];
  return [paint('bold', printable(file)), ...head, '', ...blocks, ...foot];
}

function blockLines(decision: Decision, { paint, columns, place, rule }: BlockOptions): string[] {
  const { from, text, kept } = decision;
  const lines = text.split('\n');
  const shown = columns !== undefined && lines.length > SHOWN + 1 ? lines.slice(0, SHOWN) : lines;
  const more = lines.length - shown.length;
  return [
    ...shown.map((line, index) => {
      const margin = `${kept ? '+' : '-'} ${String(from + index).padStart(place)}`;
      const name = padToWidth(index === 0 ? ruleShown(decision) : '', rule);
      const room = columns === undefined ? Infinity : Math.max(1, columns - margin.length - rule - 4);
      const said = cutToWidth(printable(line.replaceAll('\t', '  ')), room);
      return `${paint(kept ? 'green' : 'red', margin)} ${paint('dim', `${name} │`)} ${kept ? said : paint('red', said)}`;
    }),
    ...(more > 0 ? [paint('dim', `${' '.repeat(place + rule + 3)} ⋮ ${count(more)} more lines`)] : []),
  ];
}

/** Of a block that stays, only a reason that is out of the ordinary. */
function ruleShown({ rule }: Decision): string {
  return rule === KEPT ? '' : rule;
}

/** `12 blocks, 5 dropped (38 % of the characters); the capture is truncated`. */
function summary({ capture, decisions }: Explanation): string {
  if (capture === undefined) return 'not an article, or left out: npm run check says why';
  const { characters, dropped } = measureCleaning(decisions);
  const gone = dropped.reduce((sum, rule) => sum + rule.characters, 0);
  const blocks = decisions.filter(({ kept }) => !kept).length;
  const share = characters === 0 ? 0 : Math.round((100 * gone) / characters);
  const state = capture.reason === undefined ? capture.state : `a headline (${capture.reason})`;
  return `${count(decisions.length)} blocks, ${count(blocks)} dropped (${share} % of the characters); the capture is ${state}`;
}

interface ViewOptions {
  readonly paint: Paint;
  /** Width of the terminal, where there is one. */
  readonly columns?: number | undefined;
}

interface BlockOptions extends ViewOptions {
  /** Columns of the line numbers. */
  readonly place: number;
  /** Columns of the rules. */
  readonly rule: number;
}
