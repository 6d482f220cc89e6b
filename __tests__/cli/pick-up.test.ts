import '../support/one-realm.ts';
import { expect, test } from '@jest/globals';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { PickUpWords, quoted } from '../../src/cli/pick-up.ts';
import type { Inputs } from '../../src/operations/inputs.ts';
import { OPERATIONS } from '../../src/operations/table.ts';

const SINCE = Date.parse('2026-01-31T12:00:00Z');

function pickUp(...args: string[]) {
  const line = readCommandLine(args);
  const value = (name: string): string | undefined => line.values.get(name);
  const inputs = {
    host: new URL(value('host') ?? 'https://a.example'),
    ids: { botId: value('bot-id'), jobId: value('job-id'), toolId: value('tool-id') },
    since: SINCE,
  } as unknown as Inputs;
  const operation = OPERATIONS.find(({ name }) => name === line.name);
  if (!operation) throw new Error(`no operation ${line.name}`);
  return { operation, words: new PickUpWords(line, inputs) };
}

test('a job is picked up with the flags that made the difference', () => {
  const { operation, words } = pickUp(
    ...[
      'export-bot',
      '--host',
      'https://a.example:8443',
      '--bot-id',
      'st-1',
      '--export-type=latest',
      '--timeout',
      '2h',
    ],
    ...['--output-dir', "my bot's", '--extract', '--wait=false', '--client-secret-file', '/run/secret', '--json'],
  );
  expect(words.of(operation, 'ber-1')).toBe(
    'koreai-ci export-status --host https://a.example:8443 --bot-id st-1 --job-id ber-1 --client-secret-file /run/secret' +
      " --export-type latest --timeout 2h --output-dir 'my bot'\\''s' --extract true".replace(' true', ' true'),
  );
});

test('a duration ago is pinned to its moment', () => {
  const { operation, words } = pickUp(
    'publish-status',
    '--host',
    'https://a.example',
    '--bot-id',
    'st-1',
    '--since',
    '2h',
  );
  expect(words.of(operation, '')).toBe(
    'koreai-ci publish-status --host https://a.example --bot-id st-1 --since 2026-01-31T12:00:00.000Z',
  );
});

test('a hint is worded for the command line, and its command line stands apart', () => {
  const { operation, words } = pickUp('export-bot', '--host', 'https://a.example', '--bot-id', 'st-1');
  const command = words.of(operation, 'ber-1');
  const hint = words.respell(`Job ber-1 goes on at the platform; pick it up with: ${command}.`);
  expect(words.split(hint)).toEqual({ hint: 'Job ber-1 goes on at the platform; pick it up with:', command });
  expect(words.respell('clientId and clientSecret, or raise pollInterval, and the input since')).toBe(
    'KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, or raise --poll-interval, and --since',
  );
});

test.each([
  ['plain', 'plain'],
  ['https://a.example:1/x', 'https://a.example:1/x'],
  ['a b', "'a b'"],
  ["it's $(x)", "'it'\\''s $(x)'"],
])('%s is quoted as %s', (word, told) => {
  expect(quoted(word)).toBe(told);
});
