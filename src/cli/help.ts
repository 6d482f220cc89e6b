import { fieldOf, INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { exampleOf, examplesOf } from './examples.ts';
import { EXIT_CODES } from './exit-code.ts';
import {
  COMMANDS,
  type Command,
  describe,
  type Flag,
  flagOf,
  isCredential,
  isForWorkflows,
  isSecret,
  spell,
  variableOf,
} from './flags.ts';

const WIDTH = 100;
const COLUMN = 26;

/** The general help. */
export function generalHelp(): string {
  const rows = (isOperation: boolean): string[] =>
    COMMANDS.filter(({ operation }) => (operation !== undefined) === isOperation).map(({ name, summary }) =>
      row(name, summary),
    );
  return lines(
    "Runs Kore.ai's asynchronous jobs and reports how they ended.",
    '',
    'Usage: koreai-ci <operation> --host <url> [flags]',
    '',
    'Operations:',
    ...rows(true),
    '',
    'Other commands:',
    ...rows(false),
    row('help <command>', 'Show the flags and examples of a command, like <command> --help'),
    row('--version', 'Print the version and stop'),
    '',
    ...credentialHelp(INPUT_NAMES.filter((name) => isCredential(name) && !isForWorkflows(name))),
    '',
    ...exitCodeHelp(),
    '',
    'Example:',
    `  ${exampleOf('export-bot', 'host', 'botId')}`,
  );
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const { operation } = command;
  if (operation) return operationHelp(command, operation);
  const flags =
    command.flags.length > 0 ? ['', 'Flags:', ...command.flags.map((flag) => row(usageOf(flag), flag.text))] : [];
  return lines(`${command.summary}.`, '', ...(OWN_HELP[command.name] ?? []), ...flags);
}

const OWN_HELP: Readonly<Record<string, readonly string[]>> = {
  doctor: [
    'Usage: koreai-ci doctor --host <url> [--bot-id <id>] [flags]',
    '',
    'Sends only requests that change nothing. Prints one line per check, with secrets redacted. Credentials are read from',
    'the environment or from files. Exit code: 0 if no problem was found, 1 if one was, 2 for bad usage.',
    '',
    'Example:',
    `  ${exampleOf('doctor', 'host', 'botId')}`,
  ],
  simulate: [
    'Usage: koreai-ci simulate [--port <number>] [--scenario <file>] [--speed <number>]',
    '',
    'Serves http://127.0.0.1:<port> and logs each request until Ctrl-C. Without a scenario it has the bots st-demo and',
    'st-demo-target (test suite Regression), the tool a-demo (flow flow-demo), the model cm-demo and the import bir-demo.',
    '',
    'Examples:',
    '  koreai-ci simulate --port 4010',
    '  KOREAI_CLIENT_ID=cs-demo KOREAI_CLIENT_SECRET=a-secret-for-the-simulator-alone \\',
    '    koreai-ci export-bot --host http://127.0.0.1:4010 --bot-id st-demo',
  ],
  completion: [
    'Usage: koreai-ci completion bash|zsh',
    '',
    'Examples:',
    '  bash, in ~/.bashrc:   eval "$(koreai-ci completion bash)"',
    '  zsh, in ~/.zshrc:     eval "$(koreai-ci completion zsh)"     (after compinit)',
  ],
};

function operationHelp({ flags }: Command, operation: Operation): string {
  const needed = ['host', ...operation.needs] as InputName[];
  const inputs = flags.filter(({ input }) => input !== undefined && !isCredential(input));
  const general = flags.filter(({ input }) => input === undefined);
  const oneOf = operation.oneOf ?? [];
  const usage = [
    ...needed.map((name) => usageOf(flagOf(name))),
    ...(oneOf.length > 0 ? [`(${oneOf.map((name) => usageOf(flagOf(name))).join(' | ')})`] : []),
  ].join(' ');
  return lines(
    `${operation.summary}.`,
    '',
    `Usage: koreai-ci ${operation.name} ${usage} [flags]`,
    '',
    'Flags:',
    ...inputs.map((flag) => row(usageOf(flag), `${flag.text}${needOf(flag, needed, oneOf)}`)),
    ...general.map((flag) => row(usageOf(flag), flag.text)),
    '',
    ...credentialHelp(flags.flatMap(({ input }) => (input && isCredential(input) ? [input] : []))),
    '',
    ...exitCodeHelp(),
    '',
    'Examples:',
    ...examplesOf(operation),
  );
}

function needOf({ input }: Flag, needed: readonly InputName[], oneOf: readonly InputName[]): string {
  if (input === undefined) return '';
  if (needed.includes(input)) return ' (required)';
  return oneOf.includes(input)
    ? ` (or ${oneOf
        .filter((name) => name !== input)
        .map(spell)
        .join(' or ')})`
    : '';
}

function credentialHelp(names: readonly InputName[]): string[] {
  return [
    'Credentials, from the environment or from files, never from plain arguments:',
    ...names.map((name) => {
      const from = isSecret(name)
        ? ` Or --${flagOf(name).name} <file>, - for stdin.`
        : ` Or --${flagOf(name).name}: it is not a secret.`;
      return row(variableOf(name), `${flagText(name)}${from}`);
    }),
  ];
}

function flagText(name: InputName): string {
  return describe(fieldOf(name).text).replace('clientId and clientSecret', 'id and secret');
}

function exitCodeHelp(): string[] {
  return ['Exit codes:', ...EXIT_CODES.map(([code, meaning]) => row(String(code), meaning))];
}

function usageOf({ name, kind, short, values }: Flag): string {
  const letter = short === undefined ? '' : `, -${short}`;
  if (kind === 'switch') return `--${name}${letter}`;
  return `--${name} <${values && values.length < 4 ? values.join('|') : (PLACEHOLDERS[name] ?? kindOf(name, kind))}>`;
}

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  host: 'url',
  port: 'number',
  speed: 'number',
  timeout: 'duration',
  since: 'when',
  for: 'operations',
  archive: 'path',
  concurrency: 'number',
  'max-failures': 'number',
  'max-entity-failures': 'number',
  'min-f1': 'score',
  'bot-name': 'name',
  'expected-bot-name': 'name',
  'test-suite': 'name',
  'bot-language': 'language',
  'app-version': 'version',
};

function kindOf(name: string, kind: string): string {
  if (name.endsWith('-id')) return 'id';
  return kind === 'text' ? 'text' : kind;
}

function row(name: string, text: string): string {
  const found: string[] = [];
  let line = `  ${name}`.padEnd(COLUMN);
  if (line.length > COLUMN) {
    found.push(line);
    line = ' '.repeat(COLUMN);
  }
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH) {
      found.push(line);
      line = ' '.repeat(COLUMN);
    }
    line += ` ${word}`;
  }
  return [...found, line].join('\n');
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
