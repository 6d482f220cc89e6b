import { KoreaiError } from '../core/errors.ts';
import type { CommandLine } from './arguments.ts';
import type { Environment, Stdin } from './credentials.ts';
import type { Stop } from './stop.ts';
import type { Terminal } from './terminal.ts';

/** The command line and the process that a command works with. */
export class Session {
  readonly line: CommandLine;
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly stdin: Stdin;
  readonly stop: Stop;

  constructor(line: CommandLine, terminal: Terminal, world: { environment: Environment; stdin: Stdin; stop: Stop }) {
    this.line = line;
    this.terminal = terminal;
    this.environment = world.environment;
    this.stdin = world.stdin;
    this.stop = world.stop;
  }

  /** @throws KoreaiError `input-invalid`, with all problems of the command line */
  refuseProblems(): void {
    const { problems, command } = this.line;
    if (problems.length === 0) return;
    throw new KoreaiError('input-invalid', problems.join('; '), {
      hint: `Nothing was sent. See koreai-ci ${command ? `${command.name} ` : ''}--help.`,
    });
  }
}
