import { type Command, CommanderError } from 'commander';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { messageOf, withoutValues } from './argument-errors.ts';
import { Flags, FORMATS, type Format, programFor } from './program.ts';

/** A command line as it was read, with everything that is wrong with it. */
export interface CommandLine {
  /** The command; empty if there is none. */
  readonly name: string;
  readonly operation: Operation | undefined;
  /** The arguments after the command that are not flags. */
  readonly words: readonly string[];
  /** By the name of the input: `botId` for `--bot-id`, `jwtFile` for `--jwt-file`. */
  readonly values: ReadonlyMap<string, string>;
  readonly format: Format;
  /** Without the values of secrets. */
  readonly problems: readonly string[];
  /** The help or the version, to be printed instead of running the command. */
  readonly text: string;
  /** True for a switch that is on. */
  has(name: string): boolean;
}

/** Reads a command line. `columns` is the width for help. */
export function readCommandLine(args: readonly string[], columns = 80): CommandLine {
  const problems: string[] = [];
  let chosen: Command | undefined;
  let text = '';
  const write = (words: string): void => {
    text += words;
  };
  const width = (): number => columns;
  const program = programFor(new Flags(args, problems), {
    writeOut: write,
    writeErr: write,
    outputError: () => {},
    getOutHelpWidth: width,
    getErrHelpWidth: width,
  }).hook('preSubcommand', (_, command) => {
    chosen = command;
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.unknownOption') {
      const bare = withoutValues(args, chosen ? [program, chosen] : [program]);
      if (bare.some((arg, at) => arg !== args[at])) return readCommandLine(bare, columns);
    }
    // For an unknown command with --help, Commander shows the help of the program.
    const isUnknown = !chosen && error.code === 'commander.helpDisplayed' && !(program.args[0] ?? '-').startsWith('-');
    if (isUnknown) text = '';
    if (isUnknown || error.exitCode !== 0) problems.push(messageOf(error));
  }
  const given = Object.entries((chosen ?? program).optsWithGlobals()).filter(([, value]) => value !== undefined);
  const values = new Map(given.map(([name, value]) => [name, String(value)]));
  const format = values.has('json') ? 'json' : (values.get('output') ?? 'table');
  if (problems.length > 0 && chosen) text = '';
  return {
    name: chosen?.name() ?? '',
    operation: OPERATIONS.find(({ name }) => name === chosen?.name()),
    words: chosen?.args ?? [],
    values,
    format: FORMATS.find((known) => known === format) ?? 'table',
    problems,
    text,
    has: (flag) => values.get(flag) === 'true',
  };
}
