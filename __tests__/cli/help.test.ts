import { describe, expect, test } from '@jest/globals';
import { COMMANDS, isForWorkflows, spell } from '../../src/cli/flags.ts';
import { commandHelp, generalHelp } from '../../src/cli/help.ts';
import { INPUT_NAMES } from '../../src/operations/inputs.ts';
import { OPERATIONS } from '../../src/operations/table.ts';

describe('the help of the whole', () => {
  test.each(COMMANDS.map(({ name, summary }) => [name, summary]))('tells of %s', (name, summary) => {
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
    for (const input of [...operation.needs, ...operation.takes])
      expect(text).toMatch(new RegExp(`${spell(input)}\\b`));
    expect(text).toContain('(required)');
    expect(text).toContain(`  koreai-ci ${name} --host https://platform.kore.ai`);
    expect(text).toContain(operation.credentials === 'key' ? 'KOREAI_API_KEY' : 'KOREAI_CLIENT_SECRET');
    expect(text.includes('--output-dir')).toBe(operation.archive.length > 0);
    expect(text.includes('wait')).toBe(operation.startsJob || name.endsWith('-status'));
  });

  test('has every input of the contract somewhere', () => {
    const all = COMMANDS.map(commandHelp).join('\n');
    const wanted = INPUT_NAMES.filter((name) => name !== 'operation' && !isForWorkflows(name));
    expect(wanted.filter((name) => !all.includes(spell(name)))).toEqual([]);
  });
});

test.each(
  COMMANDS.map((command) => [command.name, command] as const),
)('the help of %s fits, in its own spelling', (_, command) => {
  const text = commandHelp(command);
  expect(text.split('\n').filter((line) => line.length > 132)).toEqual([]);
  expect(text).not.toMatch(/\b(botId|clientId|clientSecret|jobId|outputDir|workspace|undefined)\b/);
});
