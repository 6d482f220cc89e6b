import { describe, expect, test } from '@jest/globals';
import { COMMANDS, isForWorkflows, spell } from '../../src/cli/flags.ts';
import { commandHelp, generalHelp } from '../../src/cli/help.ts';
import { INPUT_NAMES } from '../../src/inputs/fields.ts';
import { OPERATIONS } from '../../src/operations/table.ts';

describe('the general help', () => {
  test.each(COMMANDS.map(({ name, summary }) => [name, summary]))('lists %s', (name, summary) => {
    const text = generalHelp().replace(/\s+/g, ' ');
    expect(text).toContain(` ${name} ${summary}`);
  });
});

describe('the help of an operation', () => {
  test.each(
    OPERATIONS.map((operation) => [operation.name, operation] as const),
  )('%s has its inputs and examples', (name, operation) => {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    const text = command ? commandHelp(command) : '';
    for (const input of [...operation.needs, ...(operation.oneOf ?? []), ...operation.takes].filter(
      (name) => name !== 'variables',
    ))
      expect(text).toMatch(new RegExp(`${spell(input)}\\b`));
    expect(text).toContain('(required)');
    expect(text).toContain(`  koreai-ci ${name} --host https://platform.kore.ai`);
    expect(text).toContain(operation.credentials === 'key' ? 'KOREAI_API_KEY' : 'KOREAI_CLIENT_SECRET');
    expect(text.includes('--output-dir')).toBe(operation.archive.length > 0);
    expect(text.includes('--no-wait')).toBe(operation.startsJob);
  });

  test('has every input of the contract somewhere', () => {
    const all = COMMANDS.map(commandHelp).join('\n');
    const wanted = INPUT_NAMES.filter((name) => !isForWorkflows(name) && name !== 'variables');
    expect(wanted.filter((name) => !all.includes(spell(name)))).toEqual([]);
  });
});

/** The flags in a command's help, without those that every operation has. */
function flagsIn(name: string): string[] {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  const flags = command ? commandHelp(command).split('Flags:')[1]?.split('Credentials')[0] : '';
  const reported = [...(flags ?? '').matchAll(/^ {2}--([a-z0-9-]+)/gm)].map(([, flag]) => flag ?? '');
  const common = ['host', 'timeout', 'poll-interval', 'output-env', 'json', 'quiet', 'verbose', 'help'];
  return reported.filter((flag) => !common.includes(flag));
}

const SEVERAL = ['concurrency', 'fail-fast'];
const FILES = ['output-dir', 'download-origin'];

test.each([
  [
    'publish-bot',
    ['bot-id', 'request-body', 'allow-awaiting-approval', 'wait', 'version-comment', 'expected-bot-name'],
  ],
  ['import-bot', ['bot-id', 'request-body', 'wait', 'archive', 'bot-name', 'expected-bot-name']],
  [
    'run-batch-test',
    [
      'bot-id',
      'job-id',
      'request-body',
      'wait',
      'test-suite',
      'bot-version',
      'bot-language',
      'max-failures',
      'max-entity-failures',
      'min-f1',
      ...FILES,
    ],
  ],
  ['dock-status', ['job-id', 'extract', ...FILES]],
])('%s has these flags', (name, flags) => {
  expect(flagsIn(name).sort()).toEqual([...flags, ...SEVERAL].sort());
});

test('an operation with one target has no flags for several', () => {
  expect(flagsIn('list-bots')).toEqual([]);
  expect(flagsIn('export-app').sort()).toEqual(['app-id', 'app-version', 'extract', ...FILES].sort());
  expect(flagsIn('export-workflow')).not.toContain('concurrency');
});

test('one of two inputs is shown as a choice', () => {
  const command = COMMANDS.find(({ name }) => name === 'import-bot');
  const text = command ? commandHelp(command) : '';
  expect(text).toContain(
    'Usage: koreai-ci import-bot --host <url> --archive <path> (--bot-id <id> | --bot-name <name>)',
  );
  expect(text.replace(/\s+/g, ' ')).toContain('(or --bot-id)');
});

test.each(
  COMMANDS.map((command) => [command.name, command] as const),
)('the help of %s fits, in its own spelling', (_, command) => {
  const text = commandHelp(command);
  expect(text.split('\n').filter((line) => line.length > 132)).toEqual([]);
  expect(text).not.toMatch(
    /\b(botId|clientId|clientSecret|jobId|outputDir|versionComment|githubToken|workspace|undefined)\b/,
  );
});
