/** What all commands share: `--help`, arguments, exit codes, and how an error is said. */
import { parseArgs, styleText } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';

import { printable } from '../article/article-problem.ts';
import { BuildLockedError } from '../release/build-lock.ts';

/** 2 is what shells use for wrong usage; 75 is EX_TEMPFAIL of sysexits.h: try again later. */
export const EXIT = { ok: 0, failed: 1, usage: 2, locked: 75 } as const;

/** Thrown by a command when its arguments are off. */
export class UsageError extends Error {}

export interface Command<Options extends ParseArgsOptionsConfig> {
  /** Shown by `--help`, and after a usage error. */
  readonly usage: string;
  readonly options?: Options;
  /** Returns the exit code. */
  readonly run: (parsed: Parsed<Options>) => Promise<number>;
}

/** Runs a command with the process's arguments and sets its exit code. */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
): Promise<void> {
  try {
    const parsed = parse(command.options ?? {});
    if (parsed.values['help']) process.stdout.write(`${command.usage.trim()}\n`);
    // The values are what parseArgs made of these very options.
    else process.exitCode = await command.run(parsed as unknown as Parsed<Options>);
  } catch (error) {
    process.exitCode = sayError(error, command.usage);
  }
}

function parse(options: ParseArgsOptionsConfig): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function sayError(error: unknown, usage: string): number {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split('\n').map(printable).join('\n');
  process.stderr.write(`${styleText('red', 'error', { stream: process.stderr })} ${lines}\n`);
  if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  if (error instanceof BuildLockedError) return EXIT.locked;
  if (!(error instanceof UsageError)) return EXIT.failed;
  process.stderr.write(`\n${usage.trim()}\n`);
  return EXIT.usage;
}

type Parsed<Options extends ParseArgsOptionsConfig> = Pick<
  ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>,
  'values' | 'positionals'
>;
