import '../support/one-realm.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as library from '../../src/lib.ts';
import { exportBot, importBot, type JobError, type RunEvent } from '../../src/lib.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { rejection, type Started, startClient } from './start-client.ts';

const TARGET = 'st-demo-target';
const SECRET = 'hidden-and-long';

/** The zip of the demo bot, and a client that has sent nothing else. */
async function exported(): Promise<Started & { archive: string }> {
  const started = await startClient();
  const { file } = await exportBot(started.client, { botId: 'st-demo', outputDir: started.outputDir, extract: true });
  return { ...started, archive: file.path };
}

describe('importBot', () => {
  test('imports a zip into a bot, and reports what was uploaded', async () => {
    const { client, archive, simulator } = await exported();
    const events: RunEvent[] = [];
    const onProgress = (event: RunEvent): void => void events.push(event);

    const result = await importBot(client, { botId: TARGET, archive }, { onProgress });

    expect(result).toMatchObject({ conclusion: 'success', operation: 'import-bot', botId: TARGET, status: 'success' });
    expect(result.jobId).toMatch(/^bir-/);
    expect(result.components.length).toBeGreaterThan(3);
    const total = readFileSync(archive).byteLength;
    const last = events.findLast(({ type }) => type === 'uploading');
    expect(last).toEqual({ type: 'uploading', name: 'st-demo.zip', bytes: total, total });
    expect(simulator.violations).toEqual([]);
  });

  test('imports a folder as a new bot, from where the process runs', async () => {
    const { client, archive } = await exported();
    const before = process.cwd();
    afterTest(() => process.chdir(before));
    process.chdir(join(archive, '..'));

    const result = await importBot(client, { botName: 'A new one', archive: 'st-demo' });

    expect(result).toMatchObject({ conclusion: 'success', target: 'A new one', botId: expect.stringMatching(/^st-/) });
    expect(result.botId).not.toBe('st-demo');
  });

  test('that fails rejects with its tasks and its bot', async () => {
    const { client, archive } = await exported();

    const error = (await rejection(importBot(client, { botId: 'st-import-fails', archive }))) as JobError;

    const { jobId, botId, savedFile, components } = error.outcome;
    expect(error.code).toBe('platform-failed');
    expect({ botId, savedFile }).toEqual({ botId: 'st-import-fails', savedFile: undefined });
    expect(jobId).toMatch(/^bir-/);
    expect(components).toContainEqual(expect.objectContaining({ kind: 'Patterns', status: 'failed' }));
  });
});

test('publishBot waits while another publish runs, and reports it', async () => {
  const states = [{ status: 'inprogress' }, { after: '20s', status: 'successful' }];
  const bot = { previousPublish: { age: '1s', states }, publish: { startedBy: 'post' } } as const;
  const { client } = await startClient({}, { bots: { 'st-busy': bot } });
  const events: RunEvent[] = [];
  const run = library.publishBot(client, { botId: 'st-busy' });
  for await (const event of run) events.push(event);

  expect(events[0]).toMatchObject({ type: 'blocked', status: 'inprogress', nextPollMs: expect.any(Number) });
  expect(events.map(({ type }) => type)).toContain('polled');
  expect(await run).toMatchObject({ conclusion: 'success' });
});

describe('variables', () => {
  const secured = (key: string): object => ({ key, value: `clear-${key}`, isSecured: true, variableType: 'env' });

  test('of a normalized folder are filled in, and named if they are missing or not used', async () => {
    const config = { name: 'Shop', envVariables: [secured('api-token'), secured('other')] };
    const definition = { dialogs: [], localeData: { en: { name: 'Shop' } } };
    const files = { 'botDefinition.json': JSON.stringify(definition), 'config.json': JSON.stringify(config) };
    const base64 = (await zip(files)).toString('base64');
    const bots = { 'st-shop': { export: { archive: { base64 } }, import: {} } };
    const { client, outputDir, simulator, lines } = await startClient({}, { bots });
    await exportBot(client, { botId: 'st-shop', outputDir, extract: true, normalize: true });
    const archive = join(outputDir, 'st-shop');
    expect(readFileSync(join(archive, 'config.json'), 'utf8')).toContain('{KOREAI_VAR_API_TOKEN}"');
    expect(existsSync(join(archive, 'koreai-ci.json'))).toBe(true);

    const variables = { KOREAI_VAR_API_TOKEN: SECRET, KOREAI_VAR_TYPO: 'unused' };
    const { warnings } = await importBot(client, { botId: 'st-shop', archive, variables });

    expect(warnings).toEqual([
      'These secured variables have no value, so the bot keeps its own: other',
      'KOREAI_VAR_TYPO is in no placeholder of the archive.',
    ]);
    const start = simulator.requests.find(({ call, method }) => call === 'bot-import' && method === 'POST');
    expect(start?.body).toMatchObject({ importOptions: { options: { botVariables: { ignore: ['other'] } } } });
    expect(lines.join('\n')).not.toContain(SECRET);
  });

  test('go through a file from bot to bot, with a secured value that is masked', async () => {
    const masked: string[] = [];
    const { client, outputDir, lines } = await startClient({ mask: (text) => masked.push(text) });

    const { file } = await library.exportVariables(client, { botId: 'st-demo', outputDir });
    const variables = { KOREAI_VAR_API_TOKEN: SECRET };
    const { status } = await library.importVariables(client, { botId: TARGET, archive: file.path, variables });

    expect(status).toBe('2 Variables imported/updated successfully.');
    expect(masked).toContain(SECRET);
    expect(lines.join('\n')).not.toContain(SECRET);
  });

  test('are masked before anything is sent', async () => {
    const archive = join(temporaryFolder(), 'bot');
    mkdirSync(archive);
    writeFileSync(join(archive, 'config.json'), '{}');
    const masked: string[] = [];
    const { client } = await startClient({ mask: (text) => masked.push(text) });

    await rejection(importBot(client, { botId: TARGET, archive, variables: { KOREAI_VAR_A: SECRET } }));

    expect(masked).toContain(SECRET);
  });

  test.each([
    ['without the prefix', { API_TOKEN: 'x' }, /names such as KOREAI_VAR_TOKEN, and API_TOKEN is not one/],
    ['in small letters', { KOREAI_VAR_token: 'x' }, /KOREAI_VAR_token is not one/],
    ['that are undefined', { KOREAI_VAR_A: undefined }, /must be an object of strings/],
    ['in a list', ['x'], /variables: must be an object of strings/],
  ])('%s are refused', async (_what, given, message) => {
    const { client, simulator } = await startClient();
    const variables = given as unknown as Record<string, string>;

    const error = await rejection(importBot(client, { botId: TARGET, archive: 'x', variables }));

    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringMatching(message) });
    expect(simulator.requests).toEqual([]);
  });
});
