import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { type Answer, json, refusal, type Script } from '../support/platform-script.ts';
import { BOT } from '../support/samples.ts';
import { scripted, simulated } from './runs.ts';

const at = (action: string) => `POST /api/1.1/public/builder/bot/${BOT}/variables/${action}`;
const other = (action: string) => `POST /api/public/builder/stream/${BOT}/variables/${action}`;

const replied = (message: string, more: object = {}): Answer => json({ message, ...more });
const plain = (key: string, value = 'v') => ({ key, value, hint: '', variableType: 'env', scope: 'prePopulated' });
const secured = (key: string, value = '') => ({ ...plain(key, value), isSecured: true });
const placeholder = (key: string): string => `\${KOREAI_VAR_${key}}`;
const SECRET = 'sesame-open-0123456789';

function written(content: unknown, name = 'variables.json'): string {
  const workspace = temporaryFolder();
  writeFileSync(join(workspace, name), typeof content === 'string' ? content : JSON.stringify(content));
  return workspace;
}

async function importFile(content: unknown, reply: Script | Script[], environment: Record<string, string> = {}) {
  const more = { workspace: written(content), secrets: new Secrets(), variable: (name: string) => environment[name] };
  const given = { archive: 'variables.json', timeout: '3m' };
  const ran = await scripted('import-variables', given, { [at('import')]: reply }, more);
  const bodies = ran.to('POST /*').map(({ body }) => JSON.parse(body) as unknown);
  return { ...ran, bodies, secrets: more.secrets };
}

describe('import-variables', () => {
  test('sends the variables of the file once, secured ones with the value of the environment or not at all', async () => {
    const empty = [secured('PASSWORD', '  '), secured('PIN', placeholder('PIN'))];
    const file = [plain('URL', placeholder('URL')), secured('API-TOKEN'), ...empty];
    const environment = { KOREAI_VAR_API_TOKEN: SECRET, KOREAI_VAR_URL: 'https://prod.example' };
    const reply = replied('2 Variables imported/updated successfully.');
    const { outcome, bodies, lines, secrets } = await importFile(file, reply, environment);

    expect(outcome).toMatchObject({ conclusion: 'success', status: '2 Variables imported/updated successfully.' });
    expect(bodies).toEqual([[plain('URL', 'https://prod.example'), secured('API-TOKEN', SECRET)]]);
    expect(lines.join('\n')).toContain('the bot keeps its own: PASSWORD, PIN');
    expect(secrets.redact('https://prod.example')).toBe('***');
    expect(lines.join('\n')).not.toContain(SECRET);
  });

  test('masks the secured values that stand in the file, and names their keys', async () => {
    const refused = refusal(400, `Invalid value ${SECRET}`);
    const { outcome, secrets, lines } = await importFile([secured('TOKEN', SECRET)], refused);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-request' });
    expect(outcome.error?.message).toContain('Invalid value ***');
    expect(secrets.redact(SECRET)).toBe('***');
    expect(lines.join('\n')).toContain('in plain text: TOKEN');
  });

  test('shows no part of a value that an answer repeats where its text is cut', async () => {
    const environment = { KOREAI_VAR_TOKEN: SECRET };
    for (const length of [30, 45, 180, 280]) {
      const answer = replied(`1 Variables imported ${'x'.repeat(length)} ${SECRET}`);
      const { outcome } = await importFile([secured('TOKEN')], answer, environment);
      expect(`${outcome.status}${outcome.error?.message}`).not.toContain('sesame');
    }
  });

  test('keeps the collections of a file, without empty values of secured variables', async () => {
    const collected = (key: string, value: string) => ({ key, value, refId: 'r-1' });
    const file = {
      botVariables: [plain('URL'), secured('TOKEN', SECRET), secured('PIN')],
      botCollections: [{ name: 'Default', refId: 'r-1' }],
      botCollectionVariables: [collected('URL', ''), collected('TOKEN', ''), collected('PIN', SECRET)],
    };
    const { outcome, bodies, lines } = await importFile(file, replied('2 Variables imported/updated successfully.'));

    expect(outcome.conclusion).toBe('success');
    expect(lines.join('\n')).toContain('in plain text: TOKEN, PIN');
    expect(bodies).toEqual([
      {
        ...file,
        botVariables: [plain('URL'), secured('TOKEN', SECRET)],
        botCollectionVariables: [collected('URL', ''), collected('PIN', SECRET)],
      },
    ]);
  });

  test.each<[string, Answer, string]>([
    ['another number', replied('1 Variables imported/updated successfully.'), 'platform-failed'],
    ['a number that failed', replied('2 Variables imported, 1 failed'), 'platform-failed'],
    ['none of all', replied('0 of 2 variables imported'), 'platform-failed'],
    ['a number that is about something else', replied('2 variables received, 1 imported'), 'platform-failed'],
    ['a plan', replied('2 variables will be imported'), 'platform-failed'],
    ['a denial', replied('2 variables were not imported'), 'platform-failed'],
    ['a status of failure', replied('2 Variables imported', { status: 'FAILED' }), 'platform-failed'],
    ['errors', replied('2 Variables imported', { status: 'success', errors: [{ msg: 'No key' }] }), 'platform-failed'],
    ['what was skipped', replied('2 Variables imported', { skippedVariables: ['B'] }), 'platform-failed'],
    ['a status of a running job', replied('2 Variables imported', { status: 'pending' }), 'bad-response'],
    ['a queue', replied('2 variables accepted'), 'bad-response'],
    ['no number', replied('Variables imported successfully.'), 'bad-response'],
    ['no message', json({}), 'bad-response'],
    ['a list', json([]), 'start-unknown'],
    ['the number in other words', replied('Successfully imported variables: 2'), ''],
    ['none failed', replied('2 variables imported, 0 failed'), ''],
  ])('judges an answer with %s', async (_name, reply, errorCode) => {
    const { outcome, bodies } = await importFile([plain('A'), plain('B')], reply);

    expect(outcome).toMatchObject({ errorCode, conclusion: errorCode === '' ? 'success' : 'failure' });
    expect(bodies).toHaveLength(1);
  });

  test('uses the other path if the first is unknown', async () => {
    const scripts = { [other('import')]: replied('1 Variables imported') };
    const more = { workspace: written([plain('A')]) };
    const { outcome } = await scripted('import-variables', { archive: 'variables.json' }, scripts, more);

    expect(outcome.conclusion).toBe('success');
  });

  test.each<[string, unknown]>([
    ['is not JSON', '[{"key"'],
    ['contains no list', { envVariables: [] }],
    ['contains a variable without a key', [{ value: 'v' }]],
    ['contains no variable', []],
    ['contains only secured variables without a value', [secured('TOKEN')]],
    ['needs a value that is not set', [plain('URL', placeholder('URL'))]],
  ])('sends nothing if the file %s', async (_name, content) => {
    const { outcome, seen } = await importFile(content, replied('1 Variables imported'));

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
    expect(seen).toEqual([]);
  });
});

describe('export-variables', () => {
  test('writes the variables to a file as they came', async () => {
    const variables = [plain('B', '2'), { ...plain('A'), localeData: { en: { value: 'x' } } }, secured('TOKEN')];
    const { outcome, workspace } = await scripted('export-variables', {}, { [at('export')]: json(variables) });

    const path = `koreai-exports/${BOT}-variables.json`;
    const bytes = readFileSync(join(workspace, path));
    expect(outcome).toMatchObject({ conclusion: 'success', file: { path, size: bytes.length } });
    expect(JSON.parse(bytes.toString())).toEqual(variables);
  });

  test('writes no secured value, should the platform export one', async () => {
    const collected = [{ key: 'TOKEN', value: SECRET, refId: 'r-1' }];
    const exported = { botVariables: [plain('A'), secured('TOKEN', SECRET)], botCollectionVariables: collected };
    const secrets = new Secrets();
    const scripts = { [at('export')]: json(exported) };
    const { outcome, workspace, lines } = await scripted('export-variables', {}, scripts, { secrets });

    const text = readFileSync(join(workspace, outcome.file?.path ?? ''), 'utf8');
    expect(JSON.parse(text)).toEqual({
      botVariables: [plain('A'), secured('TOKEN')],
      botCollectionVariables: [{ key: 'TOKEN', value: '', refId: 'r-1' }],
    });
    expect(`${text}${lines.join()}`).not.toContain(SECRET);
    expect(lines.join('\n')).toContain('not written to the file: TOKEN');
    expect(secrets.redact(SECRET)).toBe('***');
  });

  test.each<[string, Answer]>([
    ['an object', json({ message: 'ok' })],
    ['a list of something else', json(['unexpected'])],
    ['a part of its JSON', { body: `[{"key":"A","value":"${SECRET}"`, cutAt: 20 }],
    ['errors', json({ errors: [{ msg: 'No collections', code: 400 }] })],
    ['some variables and an error', json({ botVariables: [{ key: 'A', value: '1' }], error: 'No collections' })],
  ])('is no success, and writes nothing, if the answer is %s', async (_name, answer) => {
    const { outcome, lines } = await scripted('export-variables', {}, { [at('export')]: answer });

    expect(outcome.conclusion).toBe('failure');
    expect(outcome.file).toBeUndefined();
    expect(`${outcome.error?.message}${lines.join()}`).not.toContain(SECRET);
  });
});

test('variables go from one simulated bot to a file and into another', async () => {
  const bot = { variables: [plain('A'), secured('TOKEN', SECRET)] };
  const { outcome, workspace } = await simulated('export-variables', bot, {});
  const more = { workspace, variable: () => SECRET };
  const given = { archive: outcome.file?.path ?? '' };
  const imported = await simulated('import-variables', {}, given, more);
  const wrong = await simulated('import-variables', { variablesReply: '1 Variables imported' }, given, more);

  expect(outcome.conclusion).toBe('success');
  expect(imported.outcome).toMatchObject({ conclusion: 'success' });
  expect(imported.simulator.starts).toEqual({ [BOT]: 1 });
  expect(wrong.outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
});
