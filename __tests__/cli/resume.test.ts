import '../support/one-realm.ts';
import { expect, test } from '@jest/globals';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { quoted, resumeCommand } from '../../src/cli/resume.ts';
import { endOf, type TargetState, targetStates } from '../../src/cli/run-operation.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { exportBot } from '../../src/operations/export-bot.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import type { RunInputs, Step } from '../../src/run/read-step.ts';
import { sinceOf } from '../../src/run/resume.ts';

const SINCE = Date.parse('2026-01-31T12:00:00Z');
const HOST = '--host https://a.example';

/** The command that resumes a job of a command line; `ids` are those of one of several targets. */
function resumed(words: string, jobId: string, ids: Partial<RunInputs> = {}, seen?: Outcome): string {
  const line = readCommandLine(words.split(' '));
  const inputs = {
    requestBody: {},
    ...Object.fromEntries(line.values),
    ...ids,
    host: new URL(line.values.get('host') ?? ''),
    since: SINCE,
  } as unknown as RunInputs;
  const operation = OPERATIONS.find(({ name }) => name === line.name);
  if (!operation) throw new Error(`no operation ${line.name}`);
  const job = operation.resume(inputs, jobId, seen && sinceOf(inputs, seen));
  return resumeCommand(job, inputs.host, line, SINCE);
}

test('a job is resumed with the flags that apply to it', () => {
  const flags = '--export-type=latest --timeout 2h --output-dir my$bot --extract --wait=false --json';
  const command = `export-bot --host https://a.example:8443 --bot-id st-1 --client-secret-file /run/secret ${flags}`;
  expect(resumed(command, 'ber-1')).toBe(
    'koreai-ci export-status --host https://a.example:8443 --bot-id st-1 --job-id ber-1 --export-type latest' +
      " --client-secret-file /run/secret --timeout 2h --output-dir 'my$bot' --extract true",
  );
});

test('a publish that was started is resumed with its time as since', () => {
  const seen = { ...emptyOutcome('publish-bot', 'st-1'), requestedAt: SINCE + 500, isOld: true };
  expect(resumed(`publish-bot ${HOST} --bot-id st-1`, '', {}, seen)).toBe(
    `koreai-ci publish-status ${HOST} --bot-id st-1 --since 2026-01-31T12:00:00.501Z`,
  );
});

const SUITE = { testSuite: 'Smoke', suiteType: 'conversation', botLanguage: 'en' } as const;
const SUITE_FLAGS = '--test-suite Smoke --bot-language en --suite-type conversation --user-email a@b.example';

/** What was started, the id of its job, and what resumes it. */
test.each<[string, string, string, string, Partial<RunInputs>?]>([
  [
    'a duration becomes a time',
    'publish-status --since 2h --bot-id st-1',
    '',
    'publish-status --bot-id st-1 --since 2026-01-31T12:00:00.000Z',
  ],
  [
    'each of several targets has its own command',
    'export-bot --bot-id st-1,st-2 --concurrency 2 --fail-fast --extract --normalize',
    'ber-2',
    'export-status --bot-id st-2 --job-id ber-2 --extract true --normalize true',
    { botId: 'st-2' },
  ],
  [
    'a version is named once, as the operation gives it',
    'export-app --app-id aa-1 --app-version v-1',
    '',
    'export-app --app-id aa-1 --app-version v-1',
  ],
  [
    'an import is resumed by its id, without the inputs that were sent',
    'import-bot --bot-id st-1 --archive a.zip --expected-bot-name Mine',
    'bir-1',
    'import-status --bot-id st-1 --job-id bir-1',
  ],
  [
    'an import of a suite is resumed without its file',
    'import-test-suite --bot-id st-1 --archive a.json --user-email a@b.example',
    'ds-1',
    `import-test-suite --bot-id st-1 --job-id ds-1 ${SUITE_FLAGS}`,
    SUITE,
  ],
  ['a secret from stdin is not named', 'export-bot --bot-id st-1 --jwt-file -', '', 'export-status --bot-id st-1'],
])('%s', (_, ...[command, jobId, expected, ids]) => {
  const [operation, ...flags] = expected.split(' ');
  expect(resumed(`${command} ${HOST}`, jobId, ids)).toBe(`koreai-ci ${operation} ${HOST} ${flags.join(' ')}`);
});

test.each([
  ['https://a.example:1/x', 'https://a.example:1/x'],
  ['a b', "'a b'"],
  ["it's $(x)", "'it'\\''s $(x)'"],
])('%s is quoted as %s', (word, reported) => {
  expect(quoted(word)).toBe(reported);
});

test('a command that only checks whether a job was started is part of the hint, and resumes nothing', () => {
  const inputs = { target: 'st-1', botId: 'st-1', host: new URL('https://a.example') };
  const step = { operation: exportBot, targets: [inputs] } as unknown as Step;
  const [state] = targetStates(step, readCommandLine(['export-bot'])) as [TargetState];
  const check = `Check the bot's current export first, with koreai-ci export-status ${HOST} --bot-id st-1, then run again.`;
  const error = new KoreaiError('start-unknown', 'The export may or may not have started', {
    hint: check,
    resume: { operation: 'export-status', inputs: { botId: 'st-1' } },
  });
  const end = endOf(exportBot, state, { ...emptyOutcome('export-bot', 'st-1'), error });
  expect(end).toMatchObject({ outcome: { error: { hint: check } }, resume: '' });
});
