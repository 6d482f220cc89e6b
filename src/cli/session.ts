import { systemClock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import type { InputName, Inputs } from '../inputs/fields.ts';
import { readTexts, spellInputs, type Texts } from '../inputs/read.ts';
import type { Parsed } from '../inputs/types.ts';
import type { CommandLine } from './arguments.ts';
import { spellFlag } from './flags.ts';
import type { Terminal } from './terminal.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Stdin extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean;
}

/** The command line and the process that a command works with. */
export interface Session {
  readonly line: CommandLine;
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly stdin: Stdin;
  readonly stop: Stop;
}

/** @throws KoreaiError `input-invalid`, with all problems of the command line */
export function refuseProblems({ problems, name }: CommandLine): void {
  if (problems.length === 0) return;
  throw new KoreaiError('input-invalid', problems.join('; '), {
    hint: `Nothing was sent. See koreai-ci ${name === '' ? '' : `${name} `}--help.`,
  });
}

/** The value of a flag. @throws KoreaiError `input-invalid` */
export function flagValue<T>(flag: string, parsed: Parsed<T>, hint: string): T {
  if ('value' in parsed) return parsed.value;
  throw new KoreaiError('input-invalid', `${flag}: ${parsed.problem}`, { hint });
}

/** Reads inputs of a command that is no operation. @throws KoreaiError `input-invalid`, with every problem */
export async function readInputs(names: readonly InputName[], texts: Texts, hint: string): Promise<Partial<Inputs>> {
  const { values, problems } = await readTexts(names, texts, systemClock.wall());
  if (problems.length === 0) return values;
  throw new KoreaiError('input-invalid', spellInputs(problems.join('; '), spellFlag), { hint });
}

/** How long a step may take to end after a signal, in milliseconds. The contract allows 5 s. */
const GRACE_MS = 4_000;

/** A request to stop, from the keyboard or the CI system. */
export interface Stop {
  /** Aborts at the first signal, with a `cancelled` error. */
  readonly signal: AbortSignal;
  /** Aborts when the time to end is over: 4 s later, or at the second signal. */
  readonly late: AbortSignal;
}

export function stopOnSignals(): Stop {
  const stop = new AbortController();
  const late = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) return late.abort(stop.signal.reason);
      stop.abort(new KoreaiError('cancelled', `Cancelled (${name})`));
      setTimeout(() => late.abort(stop.signal.reason), GRACE_MS).unref();
    });
  }
  return { signal: stop.signal, late: late.signal };
}
