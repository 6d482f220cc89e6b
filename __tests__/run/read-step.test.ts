import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { INPUT_NAMES } from '../../src/inputs/fields.ts';
import type { Spell } from '../../src/inputs/read.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { anyCharacter } from '../support/any-character.ts';
import { type Given, NEEDED, readGiven } from '../support/run-operation.ts';
import { API_KEY, BOT, BOT_CREDENTIALS } from '../support/samples.ts';

const NOW = Date.UTC(2026, 0, 31, 12);
const HOST = { host: 'https://platform.kore.ai' };

function read(values: Given, spell?: Spell) {
  return readGiven(values, { now: NOW, ...(spell ? { spell } : {}) });
}

async function problemsOf(values: Given): Promise<string> {
  const error: unknown = await read(values).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'input-invalid', conclusion: 'failure', hint: expect.any(String) });
  return (error as Error).message;
}

describe('what is not given', () => {
  test('has the defaults of the contract', async () => {
    const step = await read({ operation: 'export-bot', ...HOST, ...NEEDED['export-bot'] });

    expect(step).toMatchObject({ operation: { name: 'export-bot' }, concurrency: 4, failFast: false, ignored: [] });
    expect(step.targets).toMatchObject([
      {
        ...{ target: BOT, host: new URL(HOST.host), credentials: { kind: 'app', ...BOT_CREDENTIALS } },
        ...{ exportType: 'published', botVersion: 'published', botLanguage: 'en', requestBody: {} },
        ...{ wait: true, timeout: 30 * 60_000, pollInterval: 'auto', maxFailures: 0, allowAwaitingApproval: false },
        ...{ outputDir: 'koreai-exports', extract: false, normalize: false, uploadArtifact: true },
      },
    ]);
  });
});

describe('what is missing', () => {
  test.each(
    OPERATIONS.flatMap(({ name, needs }) => needs.map((need) => [name, need] as const)),
  )('is named: %s needs %s', async (operation, need) => {
    const { [need]: _left, ...rest } = NEEDED[operation] ?? {};

    expect(await problemsOf({ operation, ...HOST, ...rest })).toContain(`${need}: is required for ${operation}`);
  });

  test.each(['clientId', 'clientSecret'] as const)('is named: %s without the other', async (name) => {
    const message = await problemsOf({ operation: 'publish-status', ...HOST, botId: BOT, [name]: 'x1234' });

    expect(message).toContain(name === 'clientId' ? 'clientSecret: is required' : 'clientId: is required');
    expect(message).toContain('jwt');
  });
});

describe('what is wrong', () => {
  test.each([
    ['publish-status', { botId: BOT, jwt: 'Bearer a.b.c' }],
    ['publish-status', { botId: BOT, clientId: 'cs-1', clientSecret: 'two\nlines' }],
    ['dock-status', { jobId: 'ds-1', apiKey: 'kg-1 kg-2' }],
  ])('is not reported as missing, too: %s %j', async (operation, given) => {
    const message = await problemsOf({ operation, ...HOST, ...given });

    expect(message).toContain('must be one line');
    expect(message).not.toContain('required');
  });

  test('is reported all at once', async () => {
    const wrong: Given = {
      operation: 'export-bot',
      host: 'http://platform.kore.ai',
      botId: '../admin',
      jwt: 'two words',
      exportType: 'newest',
      requestBody: '[1]',
      wait: 'no',
      timeout: '-1',
      pollInterval: 'NaN',
      outputDir: '../..',
      extract: '1',
      uploadArtifact: 'maybe',
      artifactName: 'a/b',
      artifactRetentionDays: '0',
      downloadOrigin: 'ftp://x',
      concurrency: '33',
      failFast: 'yes',
      normalize: 'true-ish',
    };

    const message = await problemsOf(wrong);

    for (const name of Object.keys(wrong).filter((key) => key !== 'operation')) expect(message).toContain(`${name}: `);
  });

  test('is reported in the spelling of the face', async () => {
    const reading = read({ operation: 'export-bot', ...HOST, ...BOT_CREDENTIALS }, (name) => `--${name}`);
    await expect(reading).rejects.toThrow('--botId: is required');
  });

  test.each([
    'export-status',
    'publish-status',
    'import-status',
  ])('is wait: false for %s, which starts nothing', async (operation) => {
    expect(await problemsOf({ operation, ...HOST, ...NEEDED[operation], wait: 'false' })).toContain('wait: ');
  });

  test.each([
    '',
    'export-bots',
    'Export-Bot',
    'toString',
    '__proto__',
    'constructor',
  ])('is an operation that is called %s', async (operation) => {
    expect(await problemsOf({ operation, ...HOST, ...NEEDED['export-bot'] })).toContain(
      'operation: must be one of export-bot, export-status',
    );
  });

  test('never repeats a secret', async () => {
    const secret = 'hunter2 with spaces';

    expect(await problemsOf({ operation: 'export-tool', host: '', apiKey: secret, jwt: secret })).not.toContain(secret);
    expect(await problemsOf({ operation: 'export-bot', host: '', jwt: secret })).not.toContain(secret);
  });

  test('is a readable problem, whatever text is given', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('::error::x', '##[group]', '\u001b[2J', '__proto__', '{}', '[]'),
    );
    const given = fc.dictionary(fc.constantFrom(...INPUT_NAMES.filter((name) => name !== 'requestBody')), text);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...OPERATIONS.map(({ name }) => name)), given, async (operation, values) => {
        await read({ operation, ...HOST, ...NEEDED[operation], ...values }).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'input-invalid' });
          expect((error as Error).message).not.toMatch(/::|##\[|\p{Cc}/u);
        });
      }),
    );
  });
});

test('a key for tools is no credential for bots, nor the other way round', async () => {
  expect(await problemsOf({ operation: 'export-bot', ...HOST, botId: BOT, apiKey: API_KEY })).toContain(
    'clientId and clientSecret',
  );
  expect(
    await problemsOf({ operation: 'export-tool', ...HOST, ...NEEDED['export-tool'], apiKey: '', jwt: 'a.b.c' }),
  ).toContain('apiKey');
});

test('of a JWT beside a client secret the JWT is used, with a warning', async () => {
  const step = await readGiven({ ...HOST, ...NEEDED['export-bot'], operation: 'export-bot', jwt: 'a.b.c' });
  expect(step.targets[0].credentials).toEqual({ kind: 'jwt', jwt: 'a.b.c' });
  expect(step.notices).toEqual([{ message: expect.stringContaining('{clientSecret} is not'), isWarning: true }]);
});

test('an input that is empty is not reported as ignored, although the action fills it in', async () => {
  const values: Given = { ...HOST, ...NEEDED['export-bot'], operation: 'export-bot', versionComment: 'octo/bots #42' };
  expect((await readGiven(values)).ignored).toEqual(['versionComment']);
  expect((await readGiven(values, { isEmpty: (name) => name === 'versionComment' })).ignored).toEqual([]);
});

async function emptyGuards(operation: string, given: Omit<Given, 'operation'>) {
  const values: Given = { operation, host: 'https://platform.kore.ai', ...NEEDED[operation], ...given };
  const { notices: found } = await readGiven(values, { isEmpty: (name) => values[name] === '' });
  return found.map(({ message, isWarning }) => `${isWarning ? 'warning' : 'info'}: ${message}`);
}

const PUBLISH = 'warning: {since} is empty: any publish counts, however old.';
const EXPORT = 'warning: {since} is empty: any export counts, however old.';
const ANY_JOB = "{jobId} is empty: the bot's current export counts, even if someone else started it.";
const ANY_NAME = '{expectedBotName} is empty: the name of the bot is not checked.';

test.each<[string, Omit<Given, 'operation'>, string[]]>([
  ['publish-status', {}, []],
  ['publish-status', { since: '' }, [PUBLISH]],
  ['publish-status', { since: '2h' }, []],
  ['publish-status', { since: '', expectedBotName: '' }, [PUBLISH]],
  ['export-status', { since: '', jobId: '' }, [EXPORT, `info: ${ANY_JOB}`]],
  ['export-status', { since: '', jobId: 'ber-1' }, []],
  ['import-status', { since: '' }, []],
  ['publish-bot', { expectedBotName: '' }, [`info: ${ANY_NAME}`]],
  ['import-bot', { expectedBotName: '' }, [`info: ${ANY_NAME}`]],
])('%s with %j reports about its guards: %j', async (operation, given, lines) => {
  expect(await emptyGuards(operation, given)).toEqual(lines);
});
