import { Help, type HelpConfiguration } from 'commander';
import { OPERATIONS } from '../operations/table.ts';
import { exampleOf, examplesOf } from './examples.ts';
import { EXIT_CODES } from './exit-code.ts';
import { CREDENTIALS, spell } from './flags.ts';

/** Minimum width of a description beside its flag; with less, it goes below. */
const MIN_BESIDE = 30;
/** Wider text is hard to read. */
const MAX_WIDTH = 100;

const BASE = Help.prototype;

/** How the help of every command is written: it fits terminals of 40 columns and more. */
export const HELP: HelpConfiguration = {
  minWidthToWrap: 1,
  showGlobalOptions: true,

  prepareContext({ helpWidth = 80 }) {
    this.helpWidth = Math.min(helpWidth, MAX_WIDTH);
  },

  optionTerm: ({ flags, optional, long }) => (optional ? `--[no-]${long?.slice(2)}` : flags),

  optionDescription: ({ description }) => description,

  subcommandTerm: (command) => command.name(),

  formatItem(term, termWidth, description, helper) {
    const { helpWidth: width = 80 } = helper;
    if (width - termWidth - 4 >= MIN_BESIDE) return BASE.formatItem.call(helper, term, termWidth, description, helper);
    return `  ${wrapped(term, width - 2, '    ')}\n      ${wrapped(description, width, '      ')}`;
  },

  formatHelp(command, helper) {
    const { helpWidth: width = 80 } = helper;
    const operation = OPERATIONS.find(({ name }) => name === command.name());
    const usage = `Usage: ${helper.commandUsage(command)}`;
    const own = BASE.formatHelp.call(helper, command, helper).replace(usage, wrapped(usage, width, '  '));
    const { notes = '', examples } = operation
      ? { examples: examplesOf(operation) }
      : (ABOUT[command.name()] ?? { examples: [] });
    const codes = EXIT_CODES.map(([code, meaning]) => helper.formatItem(String(code), 3, meaning, helper));
    const after = [
      ...(notes === '' ? [] : [wrapped(notes, width), '']),
      ...(operation || !command.parent ? ['Exit codes:', ...codes, ''] : []),
      ...(examples.length > 0 ? ['Examples:', ...examples.map((example) => shellLines(example, width))] : []),
    ];
    return `${[own, ...after].join('\n').trimEnd()}\n`;
  },
};

const wrapper = Object.assign(new Help(), { minWidthToWrap: 1 });

/** Breaks a text at spaces into lines of a width; longer words stay in one piece, so that they can be copied. */
export function wrapped(text: string, width: number, indent = ''): string {
  return wrapper.boxWrap(text, width - indent.length).replaceAll('\n', `\n${indent}`);
}

/** An example as it can be pasted into a shell: a flag a line, if it does not fit one line. */
function shellLines(example: string, width: number): string {
  return `  ${example.length + 2 <= width ? example : example.replaceAll(' --', ' \\\n    --')}`;
}

interface About {
  readonly notes?: string;
  readonly examples: readonly string[];
}

const ABOUT: Readonly<Record<string, About>> = {
  'koreai-ci': {
    notes:
      `Credentials come from the environment or from files: ${CREDENTIALS.map(spell).join(', ')}. ` +
      'Host and ids may come from the environment or from koreai-ci.yaml too. ' +
      'koreai-ci <command> --help has more.',
    examples: [exampleOf('export-bot', 'host', 'botId')],
  },
  doctor: {
    notes:
      'Sends only requests that change nothing, and prints a line for each check, with secrets redacted. ' +
      'Exit code: 0 if no problem was found, 1 if one was, 2 for bad usage.',
    examples: [exampleOf('doctor', 'host', 'botId')],
  },
  verify: {
    notes:
      'Sends only requests that change nothing, unless a sandbox bot is named. Writes a report without secrets, ids and ' +
      'names, and a scenario with which the simulator answers in the same way. ' +
      'Exit code: 0 if nothing differed, 1 if something did, 2 for bad usage.',
    examples: [exampleOf('verify', 'host', 'botId'), `${exampleOf('verify', 'host')} --sandbox-bot st-4e5f6a7b`],
  },
  init: {
    notes:
      'Writes koreai-ci.yaml, with the host and the ids for this command line, and a workflow for GitHub Actions. ' +
      'Files that exist are left alone, unless --force is given.',
    examples: [exampleOf('init', 'host', 'botId')],
  },
  simulate: {
    notes:
      'Serves http://127.0.0.1:<port> and logs each request until Ctrl-C. Without a scenario it has the bots st-demo and ' +
      'st-demo-target (test suite Regression), the tool a-demo (flow flow-demo), the model cm-demo and the import bir-demo.',
    examples: ['koreai-ci simulate --port 4010', 'koreai-ci export-bot --host http://127.0.0.1:4010 --bot-id st-demo'],
  },
  completion: {
    notes: 'For bash, put the first line into ~/.bashrc. For zsh, put the second into ~/.zshrc, after compinit.',
    examples: ['eval "$(koreai-ci completion bash)"', 'eval "$(koreai-ci completion zsh)"'],
  },
};
