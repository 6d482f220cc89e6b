import { KoreaiError } from '../core/errors.ts';
import type { CommandLine } from './arguments.ts';
import type { Environment, Stdin } from './settings.ts';
import type { Stop } from './stop.ts';
import type { Terminal } from './terminal.ts';

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
