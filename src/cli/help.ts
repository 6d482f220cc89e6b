import { Command, Help, type Option } from 'commander';
import { fieldOf, type InputName, textOf } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { EXIT_CODES } from './exit-code.ts';
import { CREDENTIALS, spell } from './flags.ts';

/** Minimum width of a description beside its flag; with less, it goes below. */
const MIN_BESIDE = 30;
/** Wider text is hard to read. */
const MAX_WIDTH = 100;

/** A command whose help fits terminals of 40 columns and more. */
export class CliCommand extends Command {
  override createCommand(name?: string): Command {
    return new CliCommand(name);
  }

  override createHelp(): Help {
    return new CliHelp();
  }
}

class CliHelp extends Help {
  override minWidthToWrap = 1;
  override showGlobalOptions = true;

  override prepareContext({ helpWidth = 80 }: { helpWidth?: number }): void {
    this.helpWidth = Math.min(helpWidth, MAX_WIDTH);
  }

  override optionTerm({ flags, optional, long }: Option): string {
    return optional ? `--[no-]${long?.slice(2)}` : flags;
  }

  override optionDescription({ description }: Option): string {
    return description;
  }

  override subcommandTerm(command: Command): string {
    return command.name();
  }

  override formatItem(term: string, termWidth: number, description: string, helper: Help): string {
    const width = this.helpWidth ?? 80;
    if (width - termWidth - 4 >= MIN_BESIDE) return super.formatItem(term, termWidth, description, helper);
    return `  ${wrapped(term, width - 2, '    ')}\n      ${wrapped(description, width, '      ')}`;
  }

  override formatHelp(command: Command, helper: Help): string {
    const width = this.helpWidth ?? 80;
    const operation = OPERATIONS.find(({ name }) => name === command.name());
    const usage = `Usage: ${helper.commandUsage(command)}`;
    const own = super.formatHelp(command, helper).replace(usage, wrapped(usage, width, '  '));
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
  }
}

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

/** A command line with made-up ids. */
function exampleOf(command: string, ...names: readonly InputName[]): string {
  return `koreai-ci ${command} ${names.map((name) => `${spell(name)} ${sampleOf(name, command)}`).join(' ')}`;
}

function sampleOf(name: InputName, command: string): string {
  const { archiveSample, target = 'botId' } = OPERATIONS.find((operation) => operation.name === command) ?? {};
  const samples: Readonly<Partial<Record<InputName, string>>> = {
    host: 'https://platform.kore.ai',
    archive: archiveSample ?? `koreai-exports/${idPrefix(target, command)}0a1b2c3d.zip`,
    testSuite: 'Regression',
    userEmail: 'owner@example.com',
    sourceUrl: 'https://platform.kore.ai/api/v1/account/u-0a1b2c3d/app.zip',
  };
  return samples[name] ?? `${idPrefix(name, command)}0a1b2c3d`;
}

/** What the ids of an input begin with, as its text says: `st-` for `st-…`. */
export function idPrefix(name: InputName, command: string): string {
  const [, prefix = ''] = /`([a-z]+[-_])…`/.exec(textOf(name, command)) ?? [];
  return prefix;
}

/** The shortest command line of an operation. */
export function plainExample({ name, needs, oneOf = [] }: Operation): string {
  return exampleOf(name, 'host', ...needs, ...oneOf.slice(0, 1));
}

function examplesOf(operation: Operation): string[] {
  const { name, target, startsJob, takes, archive } = operation;
  const example = plainExample(operation);
  const isArchive = archive.includes('zip') && !archive.includes('csv');
  const [id = '', prefix = ''] = (target && new RegExp(`${spell(target)} ([a-z]*-?)\\S+`).exec(example)) || [];
  return [
    example,
    ...(startsJob ? [`${example} --wait=false --json`] : []),
    ...(isArchive ? [`${example} --extract --output-env outputs.env`] : []),
    ...(takes.includes('minF1') ? [`${example} --max-failures 3 --min-f1 0.9`] : []),
    ...(takes.includes('since') ? [`${example} --since 2h`] : []),
    ...(target && fieldOf(target).isList ? [example.replace(id, `${id},${prefix}4e5f6a7b`)] : []),
    ...(name === 'list-bots' ? [`${example} --json`] : []),
  ];
}
