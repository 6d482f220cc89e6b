import '../support/one-realm.ts';
import { expect, test } from '@jest/globals';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { quoted, ResumeCommand } from '../../src/cli/resume.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { emptyOutcome } from '../../src/run/outcome.ts';
import type { RunInputs } from '../../src/run/read-step.ts';

const SINCE = Date.parse('2026-01-31T12:00:00Z');

/** The resume command of a target, by its ids if the command line names several. */
function resume(...args: string[]) {
  return resumeOf({}, ...args);
}

function resumeOf(ids: Partial<RunInputs>, ...args: string[]) {
  const line = readCommandLine(args);
  const value = (name: string): string | undefined => line.values.get(name);
  const inputs = {
    host: new URL(value('host') ?? 'https://a.example'),
    botId: value('botId'),
    jobId: value('jobId'),
    toolId: value('toolId'),
    ...ids,
    since: SINCE,
  } as unknown as RunInputs;
  const operation = OPERATIONS.find(({ name }) => name === line.name);
  if (!operation) throw new Error(`no operation ${line.name}`);
  return new ResumeCommand(operation, line, inputs);
}

test('a job is resumed with the flags that apply to it', () => {
  const words = resume(
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
  expect(words.of('ber-1')).toBe(
    'koreai-ci export-status --host https://a.example:8443 --bot-id st-1 --job-id ber-1 --client-secret-file /run/secret' +
      " --export-type latest --timeout 2h --output-dir 'my bot'\\''s' --extract true".replace(' true', ' true'),
  );
});

test('a duration becomes a time', () => {
  const words = resume('publish-status', '--host', 'https://a.example', '--bot-id', 'st-1', '--since', '2h');
  expect(words.of('')).toBe(
    'koreai-ci publish-status --host https://a.example --bot-id st-1 --since 2026-01-31T12:00:00.000Z',
  );
});

test('a publish that was started is resumed with its time as since', () => {
  const words = resume('publish-bot', '--host', 'https://a.example', '--bot-id', 'st-1');
  const seen = { ...emptyOutcome('publish-bot', 'st-1'), requestedAt: SINCE + 500, isOld: true };
  expect(words.of('', seen)).toBe(
    'koreai-ci publish-status --host https://a.example --bot-id st-1 --since 2026-01-31T12:00:00.501Z',
  );
});

test('the command is split from its hint', () => {
  const words = resume('export-bot', '--host', 'https://a.example', '--bot-id', 'st-1');
  const command = words.of('ber-1');
  const hint = `Job ber-1 is still running; resume with: ${command}.`;
  expect(words.split(hint)).toEqual({ hint: 'Job ber-1 is still running; resume with:', command });
});

test('each of several targets has its own command', () => {
  const args = ['export-bot', '--host', 'https://a.example', '--bot-id', 'st-1,st-2', '--concurrency', '2'];
  const words = resumeOf({ botId: 'st-2' }, ...args, '--fail-fast', '--extract', '--normalize');
  expect(words.of('ber-2')).toBe(
    'koreai-ci export-status --host https://a.example --bot-id st-2 --job-id ber-2 --extract true --normalize true',
  );
});

test('a version is named once, as the operation gives it', () => {
  const ids = { appId: 'aa-1', appVersion: 'v-1' };
  const args = ['export-app', '--host', 'https://a.example', '--app-id', 'aa-1', '--app-version', 'v-1'];
  expect(resumeOf(ids, ...args).of('')).toBe(
    'koreai-ci export-app --host https://a.example --app-id aa-1 --app-version v-1',
  );
});

test('an import is resumed by its id, without the inputs that were sent', () => {
  const args = ['import-bot', '--host', 'https://a.example', '--bot-id', 'st-1', '--archive', 'a.zip'];
  expect(resume(...args, '--expected-bot-name', 'My bot').of('bir-1')).toBe(
    'koreai-ci import-status --host https://a.example --bot-id st-1 --job-id bir-1',
  );
});

test('an import of a suite is resumed without its file', () => {
  const args = ['import-test-suite', '--host', 'https://a.example', '--bot-id', 'st-1', '--archive', 'a.json'];
  const ids = { testSuite: 'Smoke', suiteType: 'conversation', botLanguage: 'en' } as const;
  expect(resumeOf({ botId: 'st-1', ...ids }, ...args, '--user-email', 'a@b.example').of('ds-1')).toBe(
    'koreai-ci import-test-suite --host https://a.example --bot-id st-1 --job-id ds-1 --test-suite Smoke' +
      ' --bot-language en --suite-type conversation --user-email a@b.example',
  );
});

test.each([
  ['plain', 'plain'],
  ['https://a.example:1/x', 'https://a.example:1/x'],
  ['a b', "'a b'"],
  ["it's $(x)", "'it'\\''s $(x)'"],
])('%s is quoted as %s', (word, reported) => {
  expect(quoted(word)).toBe(reported);
});
