/** Says how far a build is: one line that is rewritten on a terminal, plain lines elsewhere. */
import { styleText } from 'node:util';

import { number } from '../format.ts';

/** Where the lines go: `process.stderr`, or what a test gives. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Stage {
  /** `total` may be unknown. */
  readonly update: (done: number, total?: number) => void;
  /** Ends the stage with what it did, such as `1,234 read`. */
  readonly end: (result: string) => void;
}

/** A terminal line is rewritten this often at most; elsewhere a line comes for each tenth of the work, not more often than this. */
const TERMINAL_MS = 100;
const PLAIN_MS = 5000;

/** Starts a stage. `now` gives milliseconds. */
export function startStage(name: string, { screen, now = performance.now.bind(performance) }: StageOptions): Stage {
  const started = now();
  const pause = screen.isTTY ? TERMINAL_MS : PLAIN_MS;
  let said = started;
  const show = (line: string): unknown =>
    screen.write(screen.isTTY ? `\r\u001B[2K${line.slice(0, (screen.columns ?? 80) - 1)}` : `${line}\n`);
  if (screen.isTTY) show(`${name} …`);
  return {
    update(done, total) {
      if (now() - said < pause || done === total) return;
      said = now();
      show(`${name} ${amount(done, { total, elapsed: now() - started })}`);
    },
    end(result) {
      const line = `${screen.isTTY ? styleText('bold', name) : name} ${result} · ${duration(now() - started)}`;
      screen.write(screen.isTTY ? `\r\u001B[2K${line}\n` : `${line}\n`);
    },
  };
}

/** `1,200 of 50,439 · 640/s · 1 min 17 s left` */
function amount(done: number, { total, elapsed }: { total: number | undefined; elapsed: number }): string {
  const rate = (done / elapsed) * 1000;
  const left = total === undefined || rate === 0 ? '' : ` · ${duration(((total - done) / rate) * 1000)} left`;
  return `${count(done)}${total === undefined ? '' : ` of ${count(total)}`} · ${count(Math.round(rate))}/s${left}`;
}

/** `0.4 s`, `12 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `50439` → `50,439`: the commands speak English. */
export function count(value: number): string {
  return number(value, 'en');
}

interface StageOptions {
  readonly screen: Screen;
  readonly now?: () => number;
}
