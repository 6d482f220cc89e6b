import { Command, Option, type OutputConfiguration } from 'commander';
import { VERSION } from '../core/version.ts';
import { fieldOf, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { CREDENTIALS, describe, flagOf, inputsOf, isSecret, kebab, PLACES, variableOf } from './flags.ts';
import { HELP } from './help.ts';

export const SHELLS = ['bash', 'zsh'] as const;
export const FORMATS = ['table', 'json', 'yaml'] as const;
export type Format = (typeof FORMATS)[number];

/** All commands with their flags. */
export function programFor(flags = new Flags([], []), output: OutputConfiguration = {}): Command {
  const program = new Command('koreai-ci')
    .configureHelp(HELP)
    .configureOutput(output)
    .description("Runs Kore.ai's asynchronous jobs and reports how they ended.")
    .usage('<command> [options]')
    .version(VERSION, '-v, --version', 'Print the version and stop')
    .helpOption('-h, --help', 'Show help and stop')
    .helpCommand('help [command]', 'Show the options and examples of a command')
    .exitOverride()
    .addOption(flags.words(`output <${FORMATS.join('|')}>`, 'How to print the result. [table]', FORMATS))
    .option('--json', 'The same as --output json')
    .addOption(flags.text('profile <name>', 'Use this profile of koreai-ci.yaml. [$KOREAI_PROFILE]'))
    .option('-q, --quiet', 'Print the result and problems only')
    .option('--verbose', 'Also log each request, with secrets redacted');
  for (const operation of OPERATIONS) addOperation(program, operation, flags);
  const own = (name: string, summary: string, inputs: readonly InputName[] = []): Command => {
    const command = program
      .command(name)
      .helpGroup('Other commands:')
      .description(summary)
      .action(() => {});
    for (const input of inputs) flags.addInput(command, input, '');
    return command;
  };
  const examined = ['host', 'botId', ...CREDENTIALS] as const;
  const names = OPERATIONS.map(({ name }) => name);
  own('doctor', 'Check connection, clock and credentials, and say how to fix problems', examined).addOption(
    flags.words('for <commands>', 'Check the scopes of these only, separated by commas. [all]', names, true),
  );
  own('verify', 'Compare the answers of the platform with the expected ones, and write a report', examined)
    .addOption(flags.text('import-job-id <id>', 'An import to read (bir-…). [$KOREAI_IMPORT_JOB_ID]'))
    .addOption(flags.text('dock-job-id <id>', 'A job of the Agent Platform to read (ds-…). [$KOREAI_DOCK_JOB_ID]'))
    .addOption(flags.text('sandbox-bot <id>', 'A bot to export, import into and publish, after you typed its id'))
    .addOption(flags.text('report-dir <path>', 'Folder for the report and its scenario. [koreai-verify]'))
    .option('--yes', 'Do not ask before the sandbox bot is changed');
  own('init', 'Write koreai-ci.yaml and a workflow to start from')
    .addOption(flags.text('host <url>', 'The Kore.ai environment to write into both files'))
    .addOption(flags.text('bot-id <id>', 'The bot to write into both files'))
    .option('--force', 'Overwrite files that exist');
  own('simulate', 'Simulate Kore.ai on this machine, to test against')
    .addOption(flags.text('port <number>', 'Port on 127.0.0.1; 0 for any free port. [4010]'))
    .addOption(flags.text('scenario <path>', 'YAML or JSON file with bots and jobs. [a demo of every operation]'))
    .addOption(flags.text('speed <number>', 'How many times faster than real time the scenario runs. [1]'));
  const completion = own('completion', 'Print a completion script for a shell');
  completion.addArgument(completion.createArgument('<shell>', 'The shell').choices(SHELLS));
  return program;
}

function addOperation(program: Command, operation: Operation, flags: Flags): void {
  const { name, summary, needs, oneOf = [] } = operation;
  const command = program
    .command(name)
    .description(summary)
    .action(() => {});
  const needed = new Map<InputName, string>(['host' as const, ...needs].map((input) => [input, ' (required)']));
  for (const input of oneOf) {
    const others = oneOf.filter((other) => other !== input).map((other) => `--${flagOf(other)}`);
    needed.set(input, ` (required, or ${others.join(' or ')})`);
  }
  for (const input of inputsOf(operation)) flags.addInput(command, input, needed.get(input));
  const usage = (input: InputName): string =>
    command.options.find(({ long }) => long === `--${flagOf(input)}`)?.flags ?? '';
  const choice = oneOf.length > 0 ? [`(${oneOf.map(usage).join(' | ')})`] : [];
  command.usage([usage('host'), ...needs.map(usage), ...choice, '[options]'].join(' '));
  command.addOption(
    flags.text('output-env <file>', 'Write the outputs to this file, a line KOREAI_OUT_NAME=value each'),
  );
}

const CREDENTIAL_GROUP = 'Credentials, never as plain arguments:';
const NO_SECRETS =
  "secrets are not accepted as arguments, because the list of processes and the shell's history show them";

/** Declares the flags, and collects the problems with their values. */
export class Flags {
  readonly #args: readonly string[];
  readonly #problems: string[];

  constructor(args: readonly string[], problems: string[]) {
    this.#args = args;
    this.#problems = problems;
  }

  text(flag: string, text: string, isList = false): Option {
    const option = new Option(`--${flag}`, text);
    return option.argParser((value: string, before: string | undefined) => {
      const problem = this.#problemOf(value, before !== undefined && !isList);
      if (problem !== '') this.#problems.push(`${option.long}: ${problem}`);
      return isList && before !== undefined ? `${before},${value}` : value.trim();
    });
  }

  /** One of a few words, or some of them, separated by commas. */
  words(flag: string, text: string, words: readonly string[], isList = false): Option {
    const option = new Option(`--${flag}`, text).choices(words);
    return option.argParser((value: string) => {
      const given = isList ? value.split(',').map((one) => one.trim()) : [value];
      if (given.every((one) => words.includes(one))) return value;
      this.#problems.push(`${option.long}: must be one of ${words.join(', ')}`);
      return undefined;
    });
  }

  /** @param note - `undefined` for an optional input, which does not come from the environment */
  addInput(command: Command, name: InputName, note: string | undefined): void {
    const { type, default: usual, isList } = fieldOf(name);
    const flag = flagOf(name);
    const about = describe(name, command.name());
    if (isSecret(name)) {
      const from = `From $${variableOf(name)} or this file; - is stdin.`;
      command.addOption(this.text(`${flag} <file>`, `${about} ${from}`).helpGroup(CREDENTIAL_GROUP));
      command.addOption(this.#refused(name));
      return;
    }
    const several = isList ? ' For several, repeat it or separate the ids by commas.' : '';
    const hasVariable = name === 'clientId' || (note !== undefined && PLACES.includes(name));
    const shownDefault = usual && usual !== '{}' ? ` [${usual}]` : hasVariable ? ` [$${variableOf(name)}]` : '';
    const meaning = `${about}${several}${shownDefault}${note ?? ''}`;
    if (type.shown === 'flag') {
      command.addOption(this.#switch(flag, meaning)).addOption(new Option(`--no-${flag}`).hideHelp());
      return;
    }
    const words = typeof type.shown === 'string' ? undefined : type.shown;
    const option = this.text(`${flag} <${words?.join('|') ?? type.shown}>`, meaning, isList);
    if (words) option.argChoices = [...words];
    if (name === 'clientId') option.helpGroup(CREDENTIAL_GROUP);
    command.addOption(option);
  }

  /** `--extract`, `--extract false`, `--extract=false`. */
  #switch(flag: string, text: string): Option {
    return new Option(`--${flag} [true|false]`, text).argParser((value: string) => {
      if (!/^(true|false)$/i.test(value)) this.#problems.push(`--${flag}: must be true or false`);
      return value.toLowerCase();
    });
  }

  /** A flag that is known only to say why it is not accepted. */
  #refused(name: InputName): Option {
    const flag = kebab(name);
    return new Option(`--${flag} <value>`).hideHelp().argParser(() => {
      const where = `set ${variableOf(name)} in the environment, or name a file with --${flagOf(name)}`;
      this.#problems.push(`--${flag}: ${NO_SECRETS}; ${where}`);
      return undefined;
    });
  }

  #problemOf(value: string, isAgain: boolean): string {
    if (isAgain) return 'was given more than once';
    if (value.trim() === '') return 'has no value; give one, or leave it out';
    const isFlag = value.startsWith('-') && value !== '-' && this.#args.includes(value);
    return isFlag ? 'has no value, another flag follows (a value that begins with - is given with =)' : '';
  }
}
